import type { Messages } from "../messages";
import type nl from "../nl/family-common";

export default {
  "language-choice": "Choose your language",
  "who-sees": "Who can see this?",
  questions: "Questions? Call {name}",
  "questions-nobody": "Questions? Call your Eigen Kracht coordinator.",
  leave: "Leave this page quickly",
  skip: "Go to the content",
  optional: "you may leave this empty",
  hours: "Time",
  "errors-title": "{count, plural, one {One more thing is needed} other {# more things are needed}}",
  "error-word": "Please check",
  "done-word": "Done",
  "attention-word": "Please note",
  "danger-word": "Not possible",
  "info-word": "Good to know",
  "private-word": "Your own time",
  "not-found-title": "This page does not exist",
  "not-found-text": "Open the link in your text message again. If that does not work, call the person who sent you the message.",
  "broken-title": "Something went wrong",
  "broken-text": "Wait a minute and try again. What you have already sent is saved.",
  "busy-title": "It is a little too busy right now",
  "busy-text": "Wait half a minute and try again.",
  again: "Try again",
  "neutral-title": "Page",
} as const satisfies Messages<typeof nl>;
