import type { Messages } from "../messages";
import type nl from "../nl/family-register";

export default {} as const satisfies Messages<typeof nl>;
