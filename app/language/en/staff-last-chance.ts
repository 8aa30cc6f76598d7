import type { Messages } from "../messages";
import type nl from "../nl/staff-last-chance";

export default {} as const satisfies Messages<typeof nl>;
