import type { Messages } from "../messages";
import type nl from "../nl/family-link";

export default {
  title: "A message for you",
  lead: "Somebody would like to ask you something. First show that this message is for you.",
  lastFour: "The last four digits of your telephone number",
  "lastFour-hint": "Does your number end in 56 78? Then fill in 5678. A word you agreed on is fine too.",
  word: "The word you agreed on",
  "word-hint": "You agreed on this word with the person named in the message. Capitals do not matter.",
  open: "Open",
  missing: "Fill this in to go on.",
  wrong: "That is not right. Check it and try again.",
  tooManyTries: "It went wrong too often. Try again in an hour, or call the person named in the message.",
  "not-me-title": "Is this message not for you?",
  "not-me-text": "Tell us. We then erase this number or address, and you get no more messages.",
  "not-me": "This is not for me",
  "thanks-title": "Thank you",
  "thanks-text": "We have erased this number or address. You will get no more messages from us. You can close this page.",
  "word-title": "Fill in your word",
  "word-lead": "What comes next is for you alone. That is why we ask for the word you agreed on.",
  "word-none": "No word, or forgotten it? Please call. You agree on a new one together.",
  "who-sees": "Nobody sees what you fill in here.",
} as const satisfies Messages<typeof nl>;
