import type { Messages } from "../messages";
import type nl from "../nl/staff-wider";

export default {
  title: "Making the circle wider",
  lead: "Questions to think of people together. Read a few aloud, at your own pace. Nobody is an answer too: then ask something else.",
  print: "Take the card along: this page fits on paper.",
  with: "With whom do you talk?",
  "with-all": "With all of them",
  "in-language": "The questions are here in {language} too.",
  "no-language": "Kring does not have these questions in {language}. Let an interpreter translate them.",
  add: "There is a name",
  "add-title": "Add somebody",
  "layer-own": "What you add here stands on the map of {name} and on yours. Another principal does not see it.",
  "layer-all": "All principals see on their map what you add here.",
  relation: "Who is this?",
  "name-needed": "Fill in a first name.",
  added: "The name is on the map.",
  cancel: "Rather not",
  two: "Two people are a circle. Feel free to say so.",
  map: "To the map",
  source: "From research in Amsterdam, 2008: it is often thought that there is nobody, and there are always people who can be asked.",
} satisfies Messages<typeof nl>;
