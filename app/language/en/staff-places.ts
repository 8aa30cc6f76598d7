import type { Messages } from "../messages";
import type nl from "../nl/staff-places";

export default {
  title: "Places",
} as const satisfies Messages<typeof nl>;
