import type { Messages } from "../messages";
import type nl from "../nl/staff-timers";

export default {} as const satisfies Messages<typeof nl>;
