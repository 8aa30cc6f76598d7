import type { Messages } from "../messages";
import type nl from "../nl/staff-money";

export default {} as const satisfies Messages<typeof nl>;
