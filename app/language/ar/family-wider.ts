import type { Messages } from "../messages";
import type nl from "../nl/family-wider";

export default {
  title: "من هناك أيضًا؟",
} satisfies Messages<typeof nl>;
