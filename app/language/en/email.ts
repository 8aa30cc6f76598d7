import type { Messages } from "../messages";
import type nl from "../nl/email";

export default {
  "saveTheDate-subject": "Message from {caller}: a day to keep free",
  saveTheDate:
    "Hello {name},\n\n{askers} would like to see you on {day}, {hours}.\n\nWill you keep that day free? Read here what it is about. You can answer straight away:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "datePoll-subject": "Message from {caller}: when can you?",
  datePoll:
    "Hello {name},\n\n{askers} {count, plural, one {is} other {are}} looking for a day to come together.\n\nChoose here when you can. You may choose something else later:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "invitation-subject": "Message from {caller}",
  invitation:
    "Hello {name},\n\n{askers} {count, plural, one {asks} other {ask}} if you want to think along, together with family and friends.\n\nRead more here. You can say yes, perhaps or no, and you can choose again later:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "dateChanged-subject": "Message from {caller}: another time",
  dateChanged:
    "Hello {name},\n\nThe meeting with {askers} is at another time.\n\nSee when, and tell us if you can come then:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "reminder-subject": "Message from {caller}",
  reminder:
    "Hello {name},\n\n{askers} {count, plural, one {hopes} other {hope}} to hear if you want to think along. A no is fine too.\n\nAnswer here:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "comingUp-subject": "Message from {caller}",
  comingUp:
    "Hello {name},\n\nThe meeting with {askers} is coming up. It is good that you want to be there.\n\nSee here when it is and what to know:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "cancelled-subject": "Message from {caller}: it is cancelled",
  cancelled:
    "Hello {name},\n\nThe meeting with {askers} is cancelled. There is nothing you need to do.\n\nThank you for thinking about it.\n\nQuestions? Call {caller}, {number}.",
  "thankYou-subject": "Message from {caller}",
  thankYou:
    "Hello {name},\n\n{askers} {count, plural, one {thanks} other {thank}} you. It was good that you came and thought along.\n\nYou will hear from us when there is something to read or do.\n\nQuestions? Call {caller}, {number}.",
  "missYou-subject": "Message from {caller}",
  missYou:
    "Hello {name},\n\n{askers} missed you. You are still welcome to think along.\n\nRead here how:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "planReady-subject": "Message from {caller}",
  planReady: "Hello {name},\n\nThe plan of {askers} is ready for you.\n\nRead it here:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "checkIn-subject": "Message from {caller}",
  checkIn:
    "Hello {name},\n\nHow is it going with what you agreed with {askers}? It is fine if it is not done yet.\n\nAnswer here, it takes a minute:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "lookBack-subject": "Message from {caller}",
  lookBack:
    "Hello {name},\n\nSoon you and {askers} look back together: what went well, and what should change?\n\nRead here when:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  "principalLink-subject": "Message from {caller}",
  principalLink: "Hello {name},\n\nYou can go on here:\n\n{link}\n\nQuestions? Call {caller}, {number}.",
  /** Behind a day. */
  hours: "from {from} to {until}",
  // Below every e-mail.
  subject: "Message from Kring",
  "no-reply": "Nobody reads answers to this e-mail. Call the number above.",
  stop: "No more e-mail from us?",
} as const satisfies Messages<typeof nl>;
