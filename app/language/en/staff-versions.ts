import type { Messages } from "../messages";
import type nl from "../nl/staff-versions";

export default {
  title: "Then and now",
  lead: "The map at two moments. Look at it together when you look back: what grew may be said.",
  "lead-alone": "This is for you alone: it shows what each of them drew. Choose with whom you look before anybody reads along.",
  with: "With whom do you look?",
} satisfies Messages<typeof nl>;
