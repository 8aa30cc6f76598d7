import type { Messages } from "../messages";
import type nl from "../nl/staff-network-figures";

export default {
  title: "The circle in figures",
} satisfies Messages<typeof nl>;
