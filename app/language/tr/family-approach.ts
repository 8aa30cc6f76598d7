import type { Messages } from "../messages";
import type nl from "../nl/family-approach";

export default {
  title: "Kim kime soruyor?",
} satisfies Messages<typeof nl>;
