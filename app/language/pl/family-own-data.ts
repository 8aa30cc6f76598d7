import type { Messages } from "../messages";
import type nl from "../nl/family-own-data";

export default {
  title: "Moje dane",
} satisfies Messages<typeof nl>;
