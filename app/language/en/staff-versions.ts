import type { Messages } from "../messages";
import type nl from "../nl/staff-versions";

export default {
  title: "Then and now",
  lead: "The map at two moments. Look at it together when you look back: what grew may be said.",
} satisfies Messages<typeof nl>;
