import type { Messages } from "../messages";
import type nl from "../nl/staff-map";

export default {
  title: "The map",
} satisfies Messages<typeof nl>;
