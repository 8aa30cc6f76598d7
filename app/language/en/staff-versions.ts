import type { Messages } from "../messages";
import type nl from "../nl/staff-versions";

export default {
  title: "Then and now",
} satisfies Messages<typeof nl>;
