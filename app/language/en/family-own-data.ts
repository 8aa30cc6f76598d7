import type { Messages } from "../messages";
import type nl from "../nl/family-own-data";

export default {
  title: "My details",
} satisfies Messages<typeof nl>;
