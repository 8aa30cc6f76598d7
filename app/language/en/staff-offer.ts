import type { Messages } from "../messages";
import type nl from "../nl/staff-offer";

export default {
  title: "A question for you",
} as const satisfies Messages<typeof nl>;
