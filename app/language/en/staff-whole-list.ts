import type { Messages } from "../messages";
import type nl from "../nl/staff-whole-list";

export default {
  title: "Proposal for the whole waiting list",
} as const satisfies Messages<typeof nl>;
