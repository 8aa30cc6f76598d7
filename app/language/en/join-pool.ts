import type { Messages } from "../messages";
import type nl from "../nl/join-pool";

export default {
  title: "Become an Eigen Kracht coordinator",
} as const satisfies Messages<typeof nl>;
