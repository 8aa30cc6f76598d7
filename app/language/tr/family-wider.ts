import type { Messages } from "../messages";
import type nl from "../nl/family-wider";

export default {
  title: "Başka kim var?",
} satisfies Messages<typeof nl>;
