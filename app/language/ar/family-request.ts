import type { Messages } from "../messages";
import type nl from "../nl/family-request";

export default {
  title: "سؤال عن البيانات",
} satisfies Messages<typeof nl>;
