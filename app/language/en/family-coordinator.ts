import type { Messages } from "../messages";
import type nl from "../nl/family-coordinator";

export default {
  title: "Your coordinator",
  who: "{name} is your coordinator.",
  speaks: "{name} speaks {languages}.",
  "with-interpreter": "There will be an interpreter as well: {languages}.",
  independent: "{name} does not work for your landlord and not for your social worker. You decide. {name} helps to arrange everything.",
  meet: "You get to know {name} first. Is it not a good match? Then we look for somebody else.",
  call: "Call {name}:",
  none: "There is no coordinator yet. The Centrale is looking for somebody who suits you. You will hear as soon as there is somebody.",
  "none-day": "Your day on {day} still stands.",
  rather: "Rather somebody else",
  "rather-lead": "You do not have to say why. You may do this more than once, until the day begins.",
  "confirm-title": "Rather somebody else?",
  "confirm-search": "We look for another coordinator for you.",
  "confirm-stops": "After that {name} sees nothing of you any more.",
  "confirm-told": "{name} only hears that somebody else was chosen. Not by whom, and not why.",
  "confirm-day": "The day on {day} stays. If that cannot be done, you will hear it from us.",
  "confirm-no-day": "No day has been chosen yet. You do that with the new coordinator.",
  "confirm-yes": "Yes, look for somebody else",
  "confirm-no": "No, go back",
  "said-title": "We are looking for somebody else",
  said: "Thank you for saying so. We are now looking for another coordinator. You will hear as soon as there is somebody.",
  "not-dayStarted":
    "The day has begun. Would you rather have somebody else? Tell somebody who is there, or call. Then we find a way together.",
  "not-over": "The day has been. Would you rather go on with somebody else? Call us.",
  "interpreter-title": "An interpreter, or wait?",
  interpreter:
    "We have not found anybody who speaks {language} and has time now. We can look for somebody who works with an interpreter. You help choose the interpreter. Or you wait for somebody who speaks your language.",
  "interpreter-choose": "What would you like?",
  "interpreter-withInterpreter": "Good, with an interpreter",
  "interpreter-ratherWait": "I would rather wait for somebody who speaks my language",
  "interpreter-save": "Tell us",
  "interpreter-said-withInterpreter":
    "You said: good, with an interpreter ({language}). You may still change this as long as there is no coordinator.",
  "interpreter-said-ratherWait":
    "You said: I would rather wait for somebody who speaks {language}. We keep looking. You may still change this.",
  "interpreter-change": "Choose something else",
  choose: "Choose what you would like.",
  begun: "There is a coordinator already.",
  back: "Back",
  home: "Who is my coordinator?",
  "who-sees": "The Centrale sees what you choose here. Who was registered together with you does not see who chose anything.",
} as const satisfies Messages<typeof nl>;
