import type { Messages } from "../messages";
import type nl from "../nl/family-approach";

export default {
  title: "Kto kogo pyta?",
} satisfies Messages<typeof nl>;
