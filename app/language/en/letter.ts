import type { Messages } from "../messages";
import type nl from "../nl/letter";

export default {
  title: "A question for you",
  greeting: "Dear {name},",
  asks: "{askers} {count, plural, one {asks} other {ask}} if you would like to think along, together with family and friends.",
  "any-answer": "You may say yes, maybe or no. A no is fine too.",
  later: "You can change your answer later.",
  how: "How to read more and answer",
  "step-go": "Point the camera of your phone at the square. Or go to {address}",
  "step-code": "Fill in this code:",
  "step-lastFour": "Then fill in the last four digits of your telephone number.",
  "step-word": "Then fill in the word you agreed on with {caller}.",
  call: "Rather call? Call {caller}: {number}.",
  closing: "Kind regards,",
  "not-yours": "Not for you? Then call {number}. You will get nothing more.",
  "card-title": "For {name}",
  "card-asks": "{askers} {count, plural, one {would like} other {would like}} to ask you something.",
  "card-told": "Told by {teller}.",
  "card-call": "Or call {caller}: {number}",
  code: "Your code",
} as const satisfies Messages<typeof nl>;
