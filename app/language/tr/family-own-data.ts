import type { Messages } from "../messages";
import type nl from "../nl/family-own-data";

export default {
  title: "Bilgilerim",
} satisfies Messages<typeof nl>;
