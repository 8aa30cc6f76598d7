import type { MessageState, PartOfDay } from "@generated/client";
import { type DataKeyRow, open } from "~/access/sealing.server";
import type { DemandWords, GuestWork } from "~/conference/guests";
import { partsForGuests } from "~/conference/guests";
import type { Db } from "~/db.server";
import { type Reachable, type Road, roadTo } from "~/invitation/asking/road";
import { reachColumns, reachJoins } from "~/invitation/asking/roads.server";
import { guestInvitationMessage } from "~/journey/family-messages.server";

export interface PartOfGuest {
  part: PartOfDay;
  stands: boolean;
  /** Each principal's newest word; null as long as he has said nothing. */
  words: { principalId: string; yes: boolean | null }[];
}

export interface ListedGuest {
  id: string;
  personId: string;
  firstName: string;
  work: GuestWork;
  parts: PartOfGuest[];
  demand: (DemandWords & { at: Date }) | null;
  /** How he is reached now. */
  road: Road;
  /** How his invitation stands; null when none was put in line. */
  message: MessageState | null;
}

interface Row extends Reachable {
  id: string;
  personId: string;
  firstName: string;
  specialSealed: Uint8Array;
  parts: { part: PartOfDay; stands: boolean }[];
  words: { part: PartOfDay; principalId: string; yes: boolean }[] | null;
  demandId: string | null;
  demandAt: Date | null;
  demandSealed: Uint8Array | null;
  message: MessageState | null;
}

/** Guests, the parts each is invited for, and what each said beforehand. One statement; nothing of the family's content. */
export async function guestsOf(db: Db, key: DataKeyRow, conferenceId: string, principalIds: readonly string[]): Promise<ListedGuest[]> {
  const rows = await db.$queryRaw<Row[]>`
    select g."id", g."personId", p."firstName", g."specialSealed",
      (select json_agg(json_build_object('part', gp."part", 'stands', gp."approvedAt" is not null)) from "GuestPart" gp where gp."guestId" = g."id") as "parts",
      (select json_agg(json_build_object('part', w."part", 'principalId', w."principalId", 'yes', w."yes"))
         from (select distinct on (x."part", x."principalId") x."part", x."principalId", x."yes" from "GuestApproval" x
               where x."guestId" = g."id" order by x."part", x."principalId", x."at" desc, x."id" desc) w) as "words",
      d."id" as "demandId", d."at" as "demandAt", d."specialSealed" as "demandSealed", ${reachColumns()},
      (select m."state"::text from "OutgoingMessage" m where m."personId" = p."id" and m."template" = ${guestInvitationMessage.name}
        order by m."createdAt" desc, m."id" desc limit 1) as "message"
    from "Guest" g join "Person" p on p."id" = g."personId" ${reachJoins()}
    left join lateral (
      select y."id", y."at", y."specialSealed" from "StatedDemand" y where y."guestId" = g."id" order by y."at" desc, y."id" desc limit 1
    ) d on true
    where g."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null
    order by g."id"`;
  return rows.map((row) => ({
    id: row.id,
    personId: row.personId,
    firstName: row.firstName,
    road: roadTo(row),
    message: row.message,
    work: open<GuestWork>(key, { model: "Guest", field: "specialSealed", id: row.id }, row.specialSealed),
    parts: partsForGuests.flatMap((part) => {
      const invited = (row.parts ?? []).find((one) => one.part === part);
      if (!invited) return [];
      const words = principalIds.map((principalId) => ({
        principalId,
        yes: row.words?.find((word) => word.part === part && word.principalId === principalId)?.yes ?? null,
      }));
      return [{ part, stands: invited.stands, words }];
    }),
    demand:
      row.demandId && row.demandSealed && row.demandAt
        ? {
            ...open<DemandWords>(key, { model: "StatedDemand", field: "specialSealed", id: row.demandId }, row.demandSealed),
            at: row.demandAt,
          }
        : null,
  }));
}
