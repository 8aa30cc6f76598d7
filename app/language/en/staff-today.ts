import type { Messages } from "../messages";
import type nl from "../nl/staff-today";

export default {
  title: "Today",
  "empty-title": "Nothing waits for you now",
  "empty-text": "As soon as there is something to do, it stands here: for whom, and how long it may wait.",
  attention: "attention",
  "cannot-wait": "cannot wait",
  "me-title": "Waits for you",
  "others-title": "Waits for others",
  "who-centrale": "Centrale",
  "who-coordinator": "coordinator",
  "who-landlord": "landlord",
  "who-municipality": "municipality",
  more: "{count, plural, one {There is # more.} other {There are # more.}} They are less urgent than these.",
  "show-all": "Show everything",
  "nothing-for-you": "Nothing waits for you now.",
  "say-receive":
    "Receive the registration of {names}: {when, select, late {this should have been done before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-tellReceipt":
    "Call {names} and tell that the registration was received: {when, select, late {this should have been done before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-tellAllocation":
    "Call {names} and tell that {other} is the coordinator: {when, select, late {this should have been done before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-answerRequests":
    "Answer {count, plural, one {# request} other {# requests}} about data: {count, plural, one {} other {the first }}{when, select, late {was due before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-callRequests": "{count, plural, one {Somebody asks} other {# people ask}} to call someone else. The oldest question is of {day}.",
  "say-readWish": "Read what {names} wishes. The own words count only then.",
  "say-applicationEnds": "Decide on the application of {names} as a coordinator: it is erased on {day}.",
  "say-readApplication": "Read the application of {names} as a coordinator: {day}.",
  "say-readApplications": "Read {count, plural, one {# application} other {# applications}} of coordinators. The oldest is of {day}.",
  "say-completeProfile": "Complete your profile: {count, plural, one {# thing is} other {# things are}} missing.",
  "say-timersLate": "Look at {count, plural, one {# promise that is late} other {# promises that are late}}.",
  "say-timersDue": "Look at {count, plural, one {# promise that is due} other {# promises that are due}}.",
  "say-firstContact":
    "Call {names} for the first time: {when, select, late {this should have been done before {day}} today {today before {time}} other {before {day}}}.",
  "say-register": "Register {names}: the answer was yes, on {day}.",
  "say-waitsReceipt":
    "The Centrale receives the registration of {names}: {when, select, late {this should have been done before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-received": "{other} received the registration of {names} on {day} and looks for a coordinator.",
  "say-waitsContact":
    "{other} calls {names}: {when, select, late {this should have been done before {day}} today {today before {time}} other {before {day}}}.",
  "say-caseReceipt":
    "Let the landlord know who takes up the report about {names}: {when, select, late {this should have been done on {day}} today {today} other {on {day}}}.",
  "say-municipality":
    "The municipality has the first talk with {names}: {when, select, late {this should have been done before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-waitsLandlord":
    "The landlord answers about {names}: {when, select, late {this should have been done before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-callLandlord": "Call the landlord about {names}: the answer should have been there on {day}.",
  "say-secondTry":
    "Go by once more at {names}, on another day and at another hour: {when, select, late {this should have been done before the end of {day}} today {today} other {before the end of {day}}}.",
  "say-caseEnd":
    "Close the case of {names} or say why it goes on: {when, select, late {this should have been done before {day}} today {today} other {before {day}}}.",
  "say-consultant":
    "Ask the consultant how it goes with {names}: {when, select, late {this should have been done on {day}} today {today} other {on {day}}}.",
  "say-evaluationReport":
    "Write the report before the evaluation of {names}: {when, select, late {this should have been done on {day}} today {today} other {on {day}}}.",
  "say-evaluation":
    "Look back with the landlord on the last chance of {names}: {when, select, late {this should have been done on {day}} today {today} other {on {day}}}.",
  "say-outcomeHalfYear":
    "Record how it is with {names} half a year later: {when, select, late {this should have been done on {day}} today {today} other {on {day}}}.",
  "say-outcomeYear":
    "Record how it is with {names} a year later: {when, select, late {this should have been done on {day}} today {today} other {on {day}}}.",
  "say-answerOffer":
    "Answer a new question: {when, select, late {this should have been done before {day}} today {today before {time}} other {before {day}}}.",
  "say-answerWho":
    "Say whether you know these people: {when, select, late {this should have been done before {day}} today {today before {time}} other {before {day}}}.",
  "say-firstTalk": "Meet {names}.",
  "say-callSilent": "Call {names}: no answer since {day}.",
  "say-callWithdrawn": "Call {names}: the invitation was withdrawn on {day}.",
  "say-dayRunning": "The meeting of {names} is under way.",
  "say-dayToday": "Lead the meeting of {names}: {day}.",
  "say-dayComing": "Meeting of {names} {count, plural, =1 {tomorrow} other {in # days}}: {day}.",
  "say-recordOutcome": "Record how the meeting of {names} ended ({day}).",
  "say-prepare": "Go on preparing with {names}.",
  "say-ownData": "With {names} somebody changed his or her details: {day}.",
  "say-remark": "Read the remark on the plan of {names}.",
  "say-lookBack": "See whether {names} looked back. The moment was {day}.",
  "say-safety": "Arrange a talk about safety with {names}.",
  "say-voiceMissing": "{names}: the yes of the legal representative is missing. Nothing goes out yet.",
  "say-unwilling": "{names} does not want to go on. Nothing goes out any more.",
  "say-findCoordinator":
    "Find a coordinator for {names}: {count, plural, =0 {registered today} one {waiting # day} other {waiting # days}}.",
  "say-nobodyCould": "Choose again who fits {names}: nobody you asked could.",
  "say-waitsAnswer": "Wait for an answer for {names}: a coordinator thinks about it.",
  "say-findAnother": "The family of {names} would rather have another coordinator. Look again.",
  "say-substituteAsked": "Will you be the substitute on {day}?",
  "say-substituteAskedNoDay": "Will you be a substitute?",
  "say-substituteMissing": "Ask a substitute for the day of {names}, {day}.",
  "say-tellInterpreter": "Tell {names} that the search goes on with an interpreter, and ask whether that is good.",
  "say-askAgain": "Ask {names} again: {when, select, late {the moment was {day}} today {today} other {around {day}}}.",
  "say-feedback":
    "Report back about {names}: {when, select, late {this should have been done before {day}} today {today} other {before {day}}}.",
  "say-eviction": "Guard the case of {names}: {count, plural, =0 {no day} one {# day} other {# days}} left before {day}.",
  "say-waitsCoordinator": "{names} waits {count, plural, =0 {since today} one {# day} other {# days}} for a coordinator.",
  "say-remarkOnPlan": "Read the plan of {names} and make a remark if needed.",
  "say-started": "Follow how far it is with {names}: the preparation is under way.",
  "feed-title": "In your own calendar",
  "feed-text":
    "With this address your calendar looks by itself. It holds only “With” and a first name, the hours and the place. Give the address to nobody.",
  "feed-not-in":
    "A meeting is not in it when it is not safe for somebody that others see it. Look for that one here, on Today. If the day was in it already, your calendar shows it as cancelled; the meeting still goes on.",
  "feed-make": "Make an address for my calendar",
  "feed-renew": "Make a new address; the old one stops",
  "feed-with": "With {names}",
  "feed-off": "Kring",
} as const satisfies Messages<typeof nl>;
