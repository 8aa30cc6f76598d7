import type { ConferenceAsker } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import type { SafetyCardContent } from "~/registration/sealed-shapes";

export interface ShownSafetyCard extends SafetyCardContent {
  id: string;
  firstName: string;
}

/** How each principal can be reached safely. Open to the coordinator in private time too: a family must never be locked in. */
export async function safetyCardsOf({ db, dataKey, conferenceId }: ConferenceAsker): Promise<ShownSafetyCard[]> {
  const rows = await db.$queryRaw<{ id: string; firstName: string; accusationSealed: Uint8Array }[]>`
    select s."id", p."firstName", s."accusationSealed" from "SafetyCard" s
    join "Principal" pr on pr."id" = s."principalId" join "Person" p on p."id" = pr."personId"
    where s."conferenceId" = ${conferenceId}::uuid order by pr."id"`;
  return rows.map(({ id, firstName, accusationSealed }) => ({
    id,
    firstName,
    ...open<SafetyCardContent>(dataKey, { model: "SafetyCard", field: "accusationSealed", id }, accusationSealed),
  }));
}
