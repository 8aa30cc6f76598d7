import type { Messages } from "../messages";
import type nl from "../nl/family-own-part";

export default {} as const satisfies Messages<typeof nl>;
