import type { Messages } from "../messages";
import type nl from "../nl/family-wider";

export default {
  title: "Who else is there?",
} satisfies Messages<typeof nl>;
