import { Prisma } from "@generated/client";
import type { PaperKind } from "@generated/enums";
import type { ConferenceAsker } from "~/access/guards.server";
import { keyOf } from "~/access/guards.server";
import { linkSecret } from "~/access/keyring.server";
import { findLink } from "~/access/links.server";
import { openOrNull } from "~/access/sealing.server";
import { config } from "~/config.server";
import { callerFrom } from "~/invitation/calling/caller.server";
import { isLanguage } from "~/language/languages";
import { shownPhone } from "~/language/phone";
import type { PersonContact } from "~/network/person/person";
import { cardLanguage } from "./card-language";
import { codeOf } from "./papers.server";
import { type Sheet, sheetOf } from "./sheet";
import { type Square, squareOf } from "./square.server";

interface Row {
  id: string;
  language: string;
  madeAt: Date;
  firstName: string;
  readLanguage: string | null;
  spokenLanguage: string;
  /** Of the day that lies ahead. */
  startsAt: Date | null;
  contactSealed: Uint8Array | null;
  askers: string[];
  teller: string | null;
  linkId: string;
  version: number;
  callerId: string;
  callerName: string;
  callerSealed: Uint8Array;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/**
 * Whether who told somebody may still be named to him: a principal, or somebody welcome who did not say no himself. Whoever must stay out
 * since, died, or was erased stands on no paper, also not on one that was made before.
 */
const mayBeNamed = (teller: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  ${teller}."erasedAt" is null and ${teller}."deceasedAt" is null
  and (exists (select 1 from "Principal" tp where tp."personId" = ${teller}."id") or (
    exists (select 1 from standing_decision d where d."personId" = ${teller}."id" and d."kind" = 'welcome')
    and not exists (select 1 from standing_decision d where d."personId" = ${teller}."id" and d."kind" = 'keptOut')
    and not exists (select 1 from "Guest" g where g."personId" = ${teller}."id")
    and coalesce((select r."answer" <> 'no' from "Invitation" ti join "Reply" r on r."invitationId" = ti."id"
      where ti."personId" = ${teller}."id" order by r."at" desc, r."id" desc limit 1), true))))`;

/** The standing letter or card of somebody, with its square; null when there is none, nobody leads, or nothing may reach him now. Two statements. */
export async function sheetFor(
  { db, conferenceId, dataKey }: ConferenceAsker,
  personId: string,
  kind: PaperKind,
  now: Date,
): Promise<{ sheet: Sheet; square: Square; name: string; madeAt: Date } | null> {
  const [row] = await db.$queryRaw<Row[]>`
    select x."id", x."language", x."madeAt", p."firstName", p."readLanguage", p."spokenLanguage",
      (select d."startsAt" from "ConferenceDay" d where d."conferenceId" = x."conferenceId" and d."cancelledAt" is null and d."startsAt" > ${now}
        order by d."setAt" desc, d."id" desc limit 1) as "startsAt", p."contactSealed", t."firstName" as "teller", l."id" as "linkId", l."version",
      array(select q."firstName" from "Principal" pr join "Person" q on q."id" = pr."personId"
        where pr."conferenceId" = p."conferenceId" and q."deceasedAt" is null order by pr."id") as "askers",
      a."id" as "callerId", a."firstName" as "callerName", a."contactSealed" as "callerSealed", k."id" as "keyId", k."wrapped", k."keyringKeyId"
    from "Paper" x
    join "Person" p on p."id" = x."personId" and p."erasedAt" is null
    join "PersonalLink" l on l."id" = x."linkId" and l."revokedAt" is null
    join "CoordinatorAssignment" ca on ca."conferenceId" = x."conferenceId" and ca."until" is null
    join "Account" a on a."id" = ca."accountId"
    join "DataKey" k on k."id" = a."dataKeyId"
    left join "Invitation" i on i."personId" = p."id" and i."withdrawnAt" is null
    left join "Person" t on t."id" = i."announcedById" and ${mayBeNamed(Prisma.sql`t`)}
    where x."personId" = ${personId}::uuid and x."conferenceId" = ${conferenceId}::uuid and x."kind"::text = ${kind} and x."withdrawnAt" is null
      and exists (select 1 from may_receive m where m."personId" = p."id" and m."purpose" in ('circle', 'guest'))
    order by x."madeAt" desc limit 1`;
  if (!row) return null;
  const link = await findLink(db, linkSecret("link", row.linkId, row.version), now);
  if (!link) return null;
  const caller = callerFrom(keyOf(row), { id: row.callerId, name: row.callerName, contactSealed: row.callerSealed });
  const { familyName, address } =
    openOrNull<PersonContact>(dataKey, { model: "Person", field: "contactSealed", id: personId }, row.contactSealed) ?? {};
  const language = isLanguage(row.language) ? row.language : "nl";
  const sheet = sheetOf({
    kind,
    language,
    // What he neither reads nor speaks is the language of those who ask: a neighbour helps in Dutch.
    under: language !== "nl" && language !== cardLanguage(row, []).language ? "nl" : null,
    startsAt: row.startsAt,
    name: row.firstName,
    familyName,
    address,
    askers: row.askers,
    teller: row.teller ?? caller.name,
    caller: { name: caller.name, number: shownPhone(caller.phone) },
    code: codeOf(row.id),
    proof: link.proof,
    codeUrl: `${config().publicUrl}/code`,
    madeAt: row.madeAt,
  });
  return { sheet, square: squareOf(sheet.square), name: row.firstName, madeAt: row.madeAt };
}
