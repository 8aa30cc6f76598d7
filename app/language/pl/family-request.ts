import type { Messages } from "../messages";
import type nl from "../nl/family-request";

export default {
  title: "Pytanie o dane",
} satisfies Messages<typeof nl>;
