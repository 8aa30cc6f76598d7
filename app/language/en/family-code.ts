import type { Messages } from "../messages";
import type nl from "../nl/family-code";

export default {
  title: "Your code",
  lead: "Did you get a letter or a card? There is a code on it. Fill it in here.",
  code: "The code",
  "code-hint": "Ten characters, such as ABCDE-FGHJK. Capitals, spaces and dashes do not matter.",
  open: "Go on",
  missing: "Fill in the code to go on.",
  wrong: "This code is not right, or it no longer counts. Check it, or call the number on the letter or the card.",
  tooManyTries: "It went wrong too often. Try again in an hour, or call the number on the letter or the card.",
  "who-sees": "Nobody sees what you fill in here.",
  "stop-title": "No more e-mail",
  "stop-text": "Do you want no more e-mail from us at this address? We will call you if there is something.",
  "stop-button": "Stop the e-mail",
  "stopped-title": "You get no more e-mail",
  "stopped-text": "We send nothing more to this address. If there is something, we call. You can close this page.",
  "stopped-back": "Do you want e-mail again after all? Fill in your address again on your own page, or tell us when we call.",
} as const satisfies Messages<typeof nl>;
