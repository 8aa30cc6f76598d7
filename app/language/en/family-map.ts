import type { Messages } from "../messages";
import type nl from "../nl/family-map";

export default {
  title: "My map",
} satisfies Messages<typeof nl>;
