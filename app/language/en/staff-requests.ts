import type { Messages } from "../messages";
import type nl from "../nl/staff-requests";

export default {
  title: "Requests",
} satisfies Messages<typeof nl>;
