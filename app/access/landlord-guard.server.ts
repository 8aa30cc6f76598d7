import { Prisma } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import type { FieldClass } from "~/access/field-classes";
import { keyOf, notFound, originOf, requireCase, type StaffAsker, staffAsker, staffLanguageOf, toSignIn } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { classesOf, type Deed } from "~/access/rights";
import type { DataKeyRow } from "~/access/sealing.server";
import { deviceToken, hashToken } from "~/access/sessions.server";
import { clock, realNow } from "~/clock";
import { type Db, dbOf } from "~/db.server";
import type { StaffLanguage } from "~/language/languages";

/** Only the worker who keeps the case this letter belongs to. */
export async function requireLetter(request: Request, letterId: string | undefined, deed: Deed) {
  const letter = isId(letterId) ? await dbOf("staff").caseLetter.findUnique({ where: { id: letterId } }) : null;
  const asker = await requireCase(request, letter?.caseId, deed);
  if (!letter) throw notFound();
  return { asker, letter };
}

/** A landlord at one of his cases: signed in for his organisation, or come with the code from his letter. */
export interface LandlordAsker {
  kind: "account" | "landlord";
  /** Of his account, or of the link he came by. */
  id: string;
  /** Known of an account alone. */
  firstName: string | null;
  caseId: string;
  classes: readonly FieldClass[];
  dataKey: DataKeyRow;
  language: StaffLanguage;
  db: Db;
  origin: string | null;
}

/** Only the landlord of this case, by his account or by the link in his letter. Both roads lead to one page. */
export async function requireLandlord(request: Request, caseId: string | undefined, deed: Deed): Promise<LandlordAsker> {
  const account = await staffAsker(request);
  const [row] = isId(caseId) ? await landlordStanding(request, caseId, account) : [];
  if (!row && !account) throw toSignIn(request);
  const db = dbOf("staff");
  const who = row?.linkId
    ? ({ kind: "landlord", id: row.linkId, firstName: null } as const)
    : ({ kind: "account", id: account?.id ?? "", firstName: account?.firstName ?? null } as const);
  const classes = row ? classesOf(deed, ["landlord"]) : [];
  const origin = originOf(request);
  const refused = row && classes.length > 0 ? {} : { refused: "relation" };
  await logAccess(db, { actor: who, caseId: row ? caseId : undefined, deed, classes, ...refused, origin });
  if (!row || !caseId || classes.length === 0) throw notFound();
  const language = account && !row.linkId ? account.language : staffLanguageOf(request, "nl");
  return { ...who, caseId, classes, dataKey: keyOf(row), language, db, origin };
}

/**
 * Of a case `e`, whether its landlord has anything to meet in it: he reported it, was told something, or was asked to wait. A case a
 * worker keeps by himself, with the landlord's name in it, tells the landlord nothing: not even that his tenant asked for help.
 */
export const landlordKnows = Prisma.sql`(
  exists (select 1 from "LandlordReport" x where x."caseId" = e."id")
  or exists (select 1 from "LadderStep" x where x."caseId" = e."id" and x."step" = 'report')
  or exists (select 1 from "Feedback" x where x."caseId" = e."id")
  or exists (select 1 from "Postponement" x where x."caseId" = e."id" and x."by" = 'landlord'))`;

interface LandlordRow {
  /** Null for who is signed in. */
  linkId: string | null;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/** The case's key, for who is signed in for its landlord, else for a device that proved its link. One statement. */
function landlordStanding(request: Request, caseId: string, account: StaffAsker | null): Promise<LandlordRow[]> {
  const token = deviceToken(request);
  const organisationId = account?.role === "landlord" ? account.organisationId : null;
  return dbOf("staff").$queryRaw<LandlordRow[]>`
    select x."linkId", k."id" as "keyId", k."wrapped", k."keyringKeyId"
    from (
      select 0 as "road", null::uuid as "linkId" where ${organisationId}::uuid is not null
      union all
      select 1, l."id" from "DeviceSession" s
      join "LandlordLinkSession" ls on ls."sessionId" = s."id"
      join "LandlordLink" l on l."id" = ls."linkId" and l."version" = ls."linkVersion" and l."caseId" = ${caseId}::uuid
      where s."tokenHash" = ${token ? hashToken(token) : null} and s."expiresAt" > ${realNow()}
        and l."revokedAt" is null and l."expiresAt" > ${clock.now()}
    ) x
    join "EvictionCase" e on e."id" = ${caseId}::uuid and e."erasedAt" is null
      and (x."linkId" is not null or (e."landlordId" = ${organisationId}::uuid and ${landlordKnows}))
    join "DataKey" k on k."id" = e."dataKeyId" and k."destroyedAt" is null
    order by x."road" limit 1`;
}
