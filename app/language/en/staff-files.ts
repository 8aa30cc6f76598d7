import type { Messages } from "../messages";
import type nl from "../nl/staff-files";

export default {
  title: "Files",
} satisfies Messages<typeof nl>;
