import type { Messages } from "../messages";
import type nl from "../nl/staff-places";

export default {
  title: "Places",
  credit: "Places and distances after",
} as const satisfies Messages<typeof nl>;
