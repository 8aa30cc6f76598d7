import type { Messages } from "../messages";
import type nl from "../nl/front-door";

export default {
  sentence: "Make a plan of your own with the people around you, before somebody else decides.",
  "doors-title": "Walk along as …",
  "door-referrer": "Social worker",
  "door-referrer-what": "Proposes the conference and registers.",
  "door-manager": "Regional manager",
  "door-manager-what": "Finds the coordinator who fits.",
  "door-coordinator": "Eigen Kracht coordinator",
  "door-coordinator-what": "Brings the circle together.",
  "door-principal": "Principal",
  "door-principal-what": "Decides who comes.",
  "door-sister": "Sister",
  "door-sister-what": "Gets a text message and thinks along.",
  "try-referrer": "You are Saskia, social worker. Open Registrations and register somebody, or open Willy's case: the clock is running.",
  "try-manager":
    "You are Wilma, regional manager. Four families wait. Choose Ewa and Marek, read who fits and why; or search for all at once.",
  "try-coordinator": "You are Rachid, Willy's coordinator. Gerda is silent: open the conference and see whom to call.",
  "try-principal": "You are Willy. Choose who comes, and who does not this time. Nobody else sees this.",
  "try-sister": "You are Ineke, Willy's sister. You got a text message. Choose another language, or change your answer.",
  picture: "An open circle filling up: three people are there, two have been asked, two places are still empty.",
  explanation:
    "Somebody is about to lose their home. An Eigen Kracht conference brings family, neighbours and friends together. They make the plan. Kring goes along from the first proposal to the last look back.",
  register: "Register yourself",
  "ask-a-call": "Ask us to call somebody",
  request: "A question about data",
  phones: "See the demonstration's telephones",
  "sign-in": "Sign in for colleagues",
  "staff-title": "Do you work with Kring?",
  "family-title": "Did you get a text message?",
  "family-text":
    "Open the link in the message. You need no account. Not sure about it, or does the link not work? Call the person named in the message.",
} as const satisfies Messages<typeof nl>;
