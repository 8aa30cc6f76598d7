import type { Messages } from "../messages";
import type nl from "../nl/staff-pool";

export default {
  title: "Coordinators",
} as const satisfies Messages<typeof nl>;
