import type { Messages } from "../messages";
import type nl from "../nl/staff-board";

export default {
  lead: "Who there is around {names}, and who belongs with whom. Drag somebody to his place, or choose his name.",
  "met-label": "With whom are you drawing?",
  "met-all": "Alone, for everybody",
  "met-with": "With {name}",
  "met-all-sees": "What you draw now is seen by you and {names}. You also see what each of them drew. They do not see that of each other.",
  "met-one-sees": "You see the map as {name} sees it. What you draw now is seen by you and {name} alone.",
  "one-sees": "You see this map, and so does {name}. What {name} draws is on it at once.",
  print: "On paper",
} satisfies Messages<typeof nl>;
