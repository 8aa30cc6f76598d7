import type { Messages } from "../messages";
import type nl from "../nl/staff-wish";

export default {
  title: "The wish",
} as const satisfies Messages<typeof nl>;
