import type { Messages } from "../messages";
import type nl from "../nl/family-map";

export default {
  title: "Haritam",
} satisfies Messages<typeof nl>;
