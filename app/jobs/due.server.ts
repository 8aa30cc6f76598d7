import type { Db } from "~/db.server";

/** Does everything that is due at a moment of the domain's time: the same deeds as a person would do, by the clock. */
export async function doDueWork(_db: Db, _now: Date): Promise<void> {}
