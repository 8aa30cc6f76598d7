import type { Messages } from "../messages";
import type nl from "../nl/family-wider";

export default {
  title: "Kto jeszcze jest?",
} satisfies Messages<typeof nl>;
