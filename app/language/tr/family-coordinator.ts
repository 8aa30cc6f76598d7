import type { Messages } from "../messages";
import type nl from "../nl/family-coordinator";

export default {
  title: "Koordinatörünüz",
} as const satisfies Messages<typeof nl>;
