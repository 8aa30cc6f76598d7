import type { Messages } from "../messages";
import type nl from "../nl/staff-today";

export default {
  title: "Today",
  "empty-title": "Nothing waits for you now",
  "empty-text": "As soon as there is something to do, it stands here: for whom, and how long it may wait.",
  attention: "attention",
  "cannot-wait": "cannot wait",
  "say-answerOffer": "Answer a new question, before {day}.",
  "say-answerWho": "Say whether you know these people, before {day}.",
  "say-firstTalk": "Meet {names}.",
  "say-callSilent": "Call {names}: no answer since {day}.",
  "say-dayRunning": "The meeting of {names} is under way.",
  "say-dayToday": "Lead the meeting of {names}: {day}.",
  "say-dayComing": "Meeting of {names} {count, plural, =1 {tomorrow} other {in # days}}: {day}.",
  "say-recordOutcome": "Record how the meeting of {names} ended ({day}).",
  "say-prepare": "Go on preparing with {names}.",
  "say-remark": "Read the remark on the plan of {names}.",
  "say-lookBack": "See whether {names} looked back. The moment was {day}.",
  "say-safety": "Arrange a talk about safety with {names}.",
  "say-unwilling": "{names} does not want to go on. Nothing goes out any more.",
  "say-findCoordinator":
    "Find a coordinator for {names}: {count, plural, =0 {registered today} one {waiting # day} other {waiting # days}}.",
  "say-waitsAnswer": "Wait for an answer for {names}: a coordinator thinks about it.",
  "say-askAgain": "Ask {names} again, around {day}.",
  "say-feedback": "Report back about {names}: before {day}.",
  "say-eviction": "Guard the case of {names}: {count, plural, =0 {no day} one {# day} other {# days}} left before {day}.",
  "say-waitsCoordinator":
    "{names} waits {count, plural, =0 {since today} one {# day} other {# days}} for a coordinator. You need do nothing now.",
  "say-remarkOnPlan": "Read the plan of {names} and make a remark if needed.",
  "say-started": "Follow how far it is with {names}: the preparation is under way.",
  "feed-title": "In your own calendar",
  "feed-text":
    "With this address your calendar looks by itself. It holds only “With” and a first name, the hours, and the place when that is safe. Give it to nobody.",
  "feed-make": "Make an address for my calendar",
  "feed-renew": "Make a new address; the old one stops",
  "feed-with": "With {names}",
} as const satisfies Messages<typeof nl>;
