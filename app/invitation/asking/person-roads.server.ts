import type { PaperKind } from "@generated/enums";
import type { ConferenceAsker } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import type { SealedEmail } from "~/messaging/email/addresses.server";
import { type ContactRoad, type Reachable, roadsTo } from "./road";
import { reachColumns, reachJoins } from "./roads.server";

/** A letter or a card, as the coordinator finds it on somebody's page. */
export interface PaperOfPerson {
  id: string;
  kind: PaperKind;
  madeAt: string;
  givenAt: string | null;
}

/** How one person is reached, and the papers made for him. */
export interface PersonRoads {
  open: ContactRoad[];
  closed: ReturnType<typeof roadsTo>["closed"];
  firstRoad: ContactRoad | null;
  secondRoad: ContactRoad | null;
  /** The address that stands, or that was stopped. */
  email: { address: string; readByOthers: boolean; stopped: boolean } | null;
  emailZone: string | null;
  under16: boolean;
  invited: boolean;
  /** A guest comes once the family says so, not by an invitation. */
  guest: boolean;
  papers: PaperOfPerson[];
}

interface Row extends Reachable {
  emailId: string | null;
  emailSealed: Uint8Array | null;
  emailReadByOthers: boolean | null;
  emailStopped: boolean | null;
  invited: boolean;
  guest: boolean;
  papers: PaperOfPerson[];
}

/** Everything about reaching one person in one statement; his numbers are read with his card. */
export async function roadsOfPerson({ db, conferenceId, dataKey }: ConferenceAsker, personId: string): Promise<PersonRoads | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select ${reachColumns()}, e."id" as "emailId", e."contactSealed" as "emailSealed", e."readByOthers" as "emailReadByOthers",
      e."endReason" = 'stop' as "emailStopped",
      exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null)
        or exists (select 1 from "Guest" g join "GuestPart" gp on gp."guestId" = g."id"
          where g."personId" = p."id" and gp."approvedAt" is not null) as "invited",
      exists (select 1 from "Guest" g where g."personId" = p."id") as "guest",
      coalesce((select jsonb_agg(jsonb_build_object('id', x."id", 'kind', x."kind", 'madeAt', x."madeAt", 'givenAt', x."givenAt")
          order by x."madeAt" desc, x."id" desc)
        from "Paper" x where x."personId" = p."id" and x."withdrawnAt" is null), '[]') as "papers"
    from "Person" p ${reachJoins()}
    left join lateral (
      select * from "PersonEmail" y where y."personId" = p."id" and (y."endedAt" is null or y."endReason" = 'stop')
      order by y."endedAt" is not null, y."since" desc limit 1) e on true
    where p."id" = ${personId}::uuid and p."conferenceId" = ${conferenceId}::uuid`;
  if (!row) return null;
  const sealed =
    row.emailId && row.emailSealed
      ? open<SealedEmail>(dataKey, { model: "PersonEmail", field: "contactSealed", id: row.emailId }, row.emailSealed)
      : null;
  const { open: ways, closed } = roadsTo(row);
  return {
    open: ways,
    closed,
    firstRoad: row.firstRoad ?? null,
    secondRoad: row.secondRoad ?? null,
    email: sealed && { address: sealed.address, readByOthers: row.emailReadByOthers === true, stopped: row.emailStopped === true },
    emailZone: sealed?.zone ?? null,
    under16: row.under16,
    invited: row.invited,
    guest: row.guest,
    papers: row.papers,
  };
}
