import type { Messages } from "../messages";
import type nl from "../nl/family-map";

export default {
  title: "خريطتي",
} satisfies Messages<typeof nl>;
