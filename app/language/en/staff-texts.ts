import type { Messages } from "../messages";
import type nl from "../nl/staff-texts";

export default {
  nav: "Texts",
  title: "Texts without a place",
  lead: "Here waits what does not surely belong to one conference. Coordinators read the rest themselves.",
  empty: "No text waits.",
  at: "Received on {day}",
  erased: "Will be erased on {day}",
  "whose-nobody": "This number stands nowhere.",
  "whose-colleague": "From a colleague: {names}.",
  "whose-conferences": "This number stands with {count, plural, one {conference} other {conferences}} {references}.",
  words: "As it was written",
  reference: "Belongs to conference",
  "reference-hint": "Its reference. From then on only the coordinator reads it.",
  "reference-missing": "Fill in the reference of the conference.",
  "reference-unknown": "We know no conference with this reference.",
  hand: "Hand it on",
  read: "Read",
  gone: "This message was read or handed on already.",
} as const satisfies Messages<typeof nl>;
