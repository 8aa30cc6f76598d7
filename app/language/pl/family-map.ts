import type { Messages } from "../messages";
import type nl from "../nl/family-map";

export default {
  title: "Moja mapa",
} satisfies Messages<typeof nl>;
