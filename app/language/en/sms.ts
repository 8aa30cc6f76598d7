import type { Messages } from "../messages";
import type nl from "../nl/sms";

export default {
  offerToCoordinator:
    "Hello {name}, there is a question for you. Read: {link} Or answer YES {code} (perhaps) or NO {code}, within 48 hours.",
  "offerReply-who": "Thank you, {name}. See here who it is about, and whether you know anybody: {link}",
  "offerReply-which": "Hello {name}, more than one question is open. Put its number behind YES or NO. Read them here: {link}",
  "offerReply-unknown": "Hello {name}, no question to you has this number. See here what is open: {link}",
  "offerReply-answered": "Hello {name}, this question was answered before. Nothing changed. Read more: {link}",
  "offerReply-late": "Hello {name}, the 48 hours for this question are over. Thank you for answering all the same. Read more: {link}",
  "offerReply-taken": "Hello {name}, somebody else was just before you. Thank you; there are always more questions.",
  "offerReply-full": "Hello {name}, you already lead as many as you said. Want more? Call the regional manager.",
  "offerReply-withdrawn": "Hello {name}, this question was withdrawn. There is nothing you need to do.",
  principalNews: "Hello {name}, there is news about your meeting. Read it here: {link}",
  somebodyElse:
    "Hello {name}, somebody else was chosen for {reference}. That can always happen and nothing is wrong. Thank you for what you did. Questions? Call the Centrale.",
  notNeeded:
    "Hello {name}, you need not stand ready any more for {reference}{day, select, none {} other { ({day})}}. Thank you for offering.",
  nowYouLead: "Hello {name}, you now lead {reference}. All you need is here: {link}",
  registrationReceived: "Hello {name}, your message of {day} was received by {who}. Read on: {link}",
  welcome: "Hello {name}, welcome to Kring. Choose your password here: {link} The link works for 7 days.",
  coordinatorFound: "Hello {name}, somebody was found for your message of {day}: {who}. Read on: {link}",
  invitation:
    "Hello {name}, {askers} {count, plural, one {asks} other {ask}} if you want to think along. Read more and answer: {link} Questions? Call {caller}, {number}",
  reminder:
    "Hello {name}, {askers} {count, plural, one {hopes} other {hope}} to hear if you want to think along. Read more and answer: {link} Questions? Call {caller}, {number}",
  dateChanged: "Hello {name}, the meeting with {askers} is at another time. Look and answer: {link} Questions? Call {caller}, {number}",
  comingUp: "Hello {name}, the meeting with {askers} is coming up. See when it is: {link} Questions? Call {caller}, {number}",
  cancelled: "Hello {name}, the meeting with {askers} is cancelled. Questions? Call {caller}, {number}",
  planReady: "Hello {name}, the plan of {askers} is ready for you. Read it here: {link} Questions? Call {caller}, {number}",
  checkIn: "Hello {name}, how is it going with what you agreed with {askers}? Answer here: {link} Questions? Call {caller}, {number}",
  lookBack: "Hello {name}, soon you and {askers} look back together. Read more: {link} Questions? Call {caller}, {number}",
  datePoll:
    "Hello {name}, {askers} {count, plural, one {is} other {are}} looking for a day to come together. When can you? {link} Questions? Call {caller}, {number}",
  saveTheDate:
    "Hello {name}, {askers} would like to see you on {day}, {hours}. Please keep that day free. Read more: {link} Questions? Call {caller}, {number}",
  thankYou:
    "Hello {name}, {askers} {count, plural, one {thanks} other {thank}} you. It was good that you came and thought along. Questions? Call {caller}, {number}",
  missYou: "Hello {name}, {askers} missed you. You can still think along: {link} Questions? Call {caller}, {number}",
  "answerNoted-yes": "Thank you, {name}. We noted your yes. Something to tell or to change? {link} Questions? Call {caller}, {number}",
  "answerNoted-no": "Thank you, {name}. We noted your no. No is fine. Does something change? {link} Questions? Call {caller}, {number}",
  principalLink: "Hello {name}, you can go on here: {link} Questions? Call {caller}, {number}",

  "number-empty": "Fill in a number.",
  "number-notANumber": "This is not a phone number. Use digits only.",
  "number-tooShort": "This number is too short. A digit is missing.",
  "number-tooLong": "This number is too long. Fill in one number. Is it from another country? Then start with + and the country's number.",
  "number-unknownNumber": "This number does not exist. Check every digit.",
  "number-fixedLine": "This is a landline. It cannot receive text messages. Fill in a mobile number.",
  "number-machineToMachine": "Numbers with 097 are for machines. Fill in a number that starts with 06.",
  "number-serviceNumber": "This is a service number. It cannot receive text messages. Fill in a mobile number.",
  "number-internetNumber": "This is an internet telephone. It cannot receive text messages. Fill in a mobile number.",
} as const satisfies Messages<typeof nl>;
