import type { Messages } from "../messages";
import type nl from "../nl/family-request";

export default {
  title: "Bilgiler hakkında soru",
} satisfies Messages<typeof nl>;
