import type { Messages } from "../messages";
import type nl from "../nl/staff-map";

export default {
  "nav-label": "Pages of the circle",
  "nav-circle": "Who comes",
  "nav-map": "The map",
  "nav-wider": "Who else is there",
  "nav-approach": "Who asks whom",
  "nav-versions": "Then and now",
  "nav-figures": "In figures",
  "nav-files": "Files",
  title: "The map",
  "relation-two": "There are different words here. Every principal reads what you choose.",
  "care-all": "Every principal sees a conflict on his or her own map. Who must not meet and who is still in contact, only you see.",
  mine: "For me alone",
  "mine-hint": "No principal sees what you change now.",
  "notes-there": "Notes that are there",
  "note-hint-apart": "Only you read this. It takes the place of your own note.",
  "note-hint": "Only you read this.",
} satisfies Messages<typeof nl>;
