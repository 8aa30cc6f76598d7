import type { Messages } from "../messages";
import type nl from "../nl/family-withdraw";

export default {
  title: "Stopping",
  lead: "You may stop any day. You do not have to say why.",
  "stops-title": "What happens then",
  "stops-day": "The meeting on {day} will not take place.",
  "stops-nobody": "Nobody gets a message. Nobody has been asked yet.",
  "stops-told": "Who was asked hears once that the meeting will not take place. We do not say why, nor who stops.",
  "stops-messages": "Messages that have not left yet will not leave.",
  "stays-title": "What does not stop",
  "stays-help": "Your social worker goes on helping you. A message that has left cannot be called back.",
  "stays-landlord": "Did you get more time because this meeting was coming? Then that time may end. Call your social worker first.",
  submit: "Yes, I stop",
  "back-home": "No, go back",
  "done-title": "You have stopped",
  "done-text": "The meeting will not take place. Do you want to go on later after all? Call your social worker or the coordinator.",
  "who-sees": "Your coordinator and your social worker see that you have stopped. Nobody sees why.",
} as const satisfies Messages<typeof nl>;
