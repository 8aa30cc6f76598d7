import type { Messages } from "../messages";
import type nl from "../nl/family-request";

export default {
  title: "A question about data",
} satisfies Messages<typeof nl>;
