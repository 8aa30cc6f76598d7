import type { Messages } from "../messages";
import type nl from "../nl/family-approach";

export default {
  title: "من يسأل من؟",
} satisfies Messages<typeof nl>;
