import type { Messages } from "../messages";
import type nl from "../nl/staff-yes";

export default {} as const satisfies Messages<typeof nl>;
