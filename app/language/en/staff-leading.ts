import type { Messages } from "../messages";
import type nl from "../nl/staff-leading";

export default {
  title: "Who leads",
} as const satisfies Messages<typeof nl>;
