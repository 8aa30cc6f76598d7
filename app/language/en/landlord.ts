import type { Messages } from "../messages";
import type nl from "../nl/landlord";

export default {} as const satisfies Messages<typeof nl>;
