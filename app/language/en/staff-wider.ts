import type { Messages } from "../messages";
import type nl from "../nl/staff-wider";

export default {
  title: "Making the circle wider",
} satisfies Messages<typeof nl>;
