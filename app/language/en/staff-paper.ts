import type { Messages } from "../messages";
import type nl from "../nl/staff-paper";

export default {
  title: "Letter and card",
  lead: "You post a letter yourself. You hand over a card. It carries a code that leads to the same page as a message. It does not say what it is about.",
  "not-invited": "Invite {name} first. Then you make a letter or a card here.",
  "not-approved": "The family has not said yet that {name} may come. After that you make a letter or a card here.",
  "make-letter": "Make a letter",
  "make-card": "Make a card",
  letter: "Letter",
  card: "Card",
  made: "made on {day}",
  "given-letter": "posted on {day}",
  "given-card": "given on {day}",
  "mark-letter": "Posted",
  "mark-card": "Given",
  show: "View and print",
  again: "A new one ends the older one.",
  pdf: "Open as PDF",
  print: "When printing, turn the margins off and choose actual size.",
  back: "Back to {name}",
  paperUnder16: "Children under 16 get nothing from us. Talk with the parent or the advocate.",
  notInvited: "Invite first, then make the letter or the card.",
  paperReadsNothing: "{name} does not read, or reads a language Kring does not write. Give a card, or call.",
  paperNotNow: "Nothing may go to the circle now, so no letter or card either. See with the invitations why.",
  paperNoWord: "First agree on a word, under “The agreed word”. Without a number of {name} alone the code opens for nobody otherwise.",
} as const satisfies Messages<typeof nl>;
