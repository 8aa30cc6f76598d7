import type { Messages } from "../messages";
import type nl from "../nl/staff-approach";

export default {
  title: "Who asks whom",
} satisfies Messages<typeof nl>;
