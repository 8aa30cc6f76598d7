import type { Messages } from "../messages";
import type nl from "../nl/staff-board";

export default {
  lead: "Drag somebody to another place, or choose a name to say more.",
  "met-label": "With whom are you drawing?",
  "met-all": "Alone, for everybody",
  "met-with": "With {name}",
  "met-all-sees": "What you draw is seen by you and {names}. What each of them drew, they do not see of each other; you see it all.",
  "met-one-sees": "You see what {name} sees. What you draw is seen by you and {name} alone.",
  "one-sees": "You see this map, and so does {name}. What {name} draws is on it at once.",
  print: "On paper",
} satisfies Messages<typeof nl>;
