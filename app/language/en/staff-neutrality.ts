import type { Messages } from "../messages";
import type nl from "../nl/staff-neutrality";

export default {
  title: "Shared fairly",
} as const satisfies Messages<typeof nl>;
