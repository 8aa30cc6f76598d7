import { type AccountRole, type LinkPurpose, Prisma } from "@generated/client";
import { redirect } from "@remix-run/node";
import { logAccess } from "~/access/access-log.server";
import type { FieldClass } from "~/access/field-classes";
import { isId } from "~/access/ids";
import { classesOf, type Deed, isRelation, loggedAs, may, type Proof, provenEnough, type Relation, rightOf } from "~/access/rights";
import type { DataKeyRow } from "~/access/sealing.server";
import { deviceToken, hashToken, sessionToken } from "~/access/sessions.server";
import { clock, realNow } from "~/clock";
import { type Db, dbOf } from "~/db.server";
import { askedLanguage, askedStaffLanguage, isStaffLanguage, type Language, type StaffLanguage } from "~/language/languages";
import { messageLanguage } from "~/language/readers";

/** Who acts, as rows name him. */
export interface Actor {
  kind: "account" | "person" | "landlord" | "clock";
  id: string | null;
}

/** A colleague who is signed in. */
export interface StaffAsker {
  kind: "account";
  id: string;
  role: AccountRole;
  firstName: string;
  organisationId: string;
  safetyTrained: boolean;
  language: StaffLanguage;
  /** His own data key (contact details, own drafts). */
  accountKey: DataKeyRow;
  db: Db;
  origin: string | null;
}

/** Somebody's standing in one conference: what he is to it, what he may meet there, and the key that opens it. */
export interface Standing {
  conferenceId: string;
  relations: Relation[];
  classes: readonly FieldClass[];
  dataKey: DataKeyRow;
}

export type ConferenceAsker = StaffAsker & Standing;

/** Somebody who came through his personal link. */
export interface FamilyAsker extends Standing {
  kind: "person";
  id: string;
  linkId: string;
  purpose: LinkPurpose;
  principalId: string | null;
  firstName: string;
  proof: Proof;
  language: Language;
  db: Db;
  origin: string | null;
}

export const notFound = (): Response => new Response(null, { status: 404, statusText: "Not Found" });
/** 423: the content of this conference is closed to staff until the family presents its plan. */
export const closedByPrivateTime = (): Response => new Response("privateTime", { status: 423, statusText: "Private time" });

/** Where a request came from, coarse: enough to notice something odd, too little to follow somebody. */
export const originOf = (request: Request): string | null => request.headers.get("x-kring-origin");

/** The language of pages for colleagues: asked now, or known of him. */
export const staffLanguageOf = (request: Request, known: string): StaffLanguage =>
  askedStaffLanguage(request, isStaffLanguage(known) ? known : "nl");

/** The language pages behind a link are shown in: asked now, chosen before, or what the person reads. */
export const familyLanguageOf = (request: Request, readLanguage: string | null): Language =>
  askedLanguage(request, messageLanguage(readLanguage));

interface AccountRow {
  id: string;
  role: AccountRole;
  firstName: string;
  organisationId: string;
  safetyTrained: boolean;
  language: string;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

const accountColumns = Prisma.sql`a."id", a."role"::text as "role", a."firstName", a."organisationId", a."safetyTrained", a."language",
           k."id" as "keyId", k."wrapped", k."keyringKeyId"`;
/** Whoever holds this session, while it lasts. */
const signedIn = (
  token: string,
) => Prisma.sql`"AccountSession" s join "Account" a on a."id" = s."accountId" and s."tokenHash" = ${hashToken(token)}
      and s."endedAt" is null and s."expiresAt" > ${realNow()} and a."endedAt" is null
    join "DataKey" k on k."id" = a."dataKeyId"`;

/** A data key, from a row that brings it along. */
export const keyOf = ({ keyId, wrapped, keyringKeyId }: { keyId: string; wrapped: Uint8Array; keyringKeyId: string }): DataKeyRow => ({
  id: keyId,
  wrapped: wrapped as DataKeyRow["wrapped"],
  keyringKeyId,
});

function askerOf(request: Request, row: AccountRow): StaffAsker {
  const { id, role, firstName, organisationId, safetyTrained } = row;
  const language = staffLanguageOf(request, row.language);
  return {
    kind: "account",
    ...{ id, role, firstName, organisationId, safetyTrained, language },
    accountKey: keyOf(row),
    db: dbOf("staff"),
    origin: originOf(request),
  };
}

/** The colleague behind this request, or null. */
export async function staffAsker(request: Request): Promise<StaffAsker | null> {
  const token = sessionToken(request);
  if (!token) return null;
  const [row] = await dbOf("staff").$queryRaw<AccountRow[]>`select ${accountColumns} from ${signedIn(token)}`;
  return row ? askerOf(request, row) : null;
}

/** Where somebody who is not signed in goes first, and comes back from. */
export function toSignIn(request: Request): Response {
  const { pathname } = new URL(request.url);
  return redirect(request.method === "GET" ? `/sign-in?naar=${encodeURIComponent(pathname.replace(/\.data$/, ""))}` : "/sign-in");
}

/** Only colleagues, and only these roles when named; others sign in first, or meet nothing. */
export async function requireAccount(request: Request, ...roles: AccountRole[]): Promise<StaffAsker> {
  const asker = await staffAsker(request);
  if (!asker) throw toSignIn(request);
  if (roles.length > 0 && !roles.includes(asker.role)) {
    await logAccess(asker.db, { actor: asker, deed: "role", classes: [], refused: "role", origin: asker.origin });
    throw notFound();
  }
  return asker;
}

interface StandingRow extends AccountRow {
  relations: string[];
  closed: boolean;
  contentKeyId: string | null;
  contentWrapped: Uint8Array | null;
  contentKeyringKeyId: string | null;
}

/** The colleague and what he is to one conference, which may not be there. One statement. */
async function standingOf(token: string, conferenceId: string | null): Promise<StandingRow | undefined> {
  const [row] = await dbOf("staff").$queryRaw<StandingRow[]>`
    select ${accountColumns}, d."id" as "contentKeyId", d."wrapped" as "contentWrapped", d."keyringKeyId" as "contentKeyringKeyId",
      exists (select 1 from content_closed x where x."conferenceId" = c."id") as "closed",
      coalesce((select array_agg(distinct r."relation") from relation r where r."conferenceId" = c."id" and r."accountId" = a."id"
        and (r."until" is null or r."until" > ${clock.now()})), '{}') as "relations"
    from ${signedIn(token)}
    left join "Conference" c on c."id" = ${conferenceId}::uuid
    left join "DataKey" d on d."id" = c."dataKeyId"`;
  return row;
}

/** Only colleagues whose relation to this conference allows the deed. Writes the access log's row, also for a refusal. */
export async function requireConference(request: Request, conferenceId: string | undefined, deed: Deed): Promise<ConferenceAsker> {
  const token = sessionToken(request);
  const row = token ? await standingOf(token, isId(conferenceId) ? conferenceId : null) : undefined;
  if (!row) throw toSignIn(request);
  const asker = askerOf(request, row);
  const { contentKeyId: keyId, contentWrapped: wrapped, contentKeyringKeyId: keyringKeyId } = row;
  const dataKey = keyId && wrapped && keyringKeyId ? keyOf({ keyId, wrapped, keyringKeyId }) : null;
  const relations = row.relations.filter(isRelation);
  const classes = classesOf(deed, relations);
  const closed = row.closed && rightOf(deed).content === true;
  const refused = classes.length === 0 ? "relation" : closed ? "privateTime" : undefined;
  await logAccess(asker.db, {
    actor: asker,
    conferenceId: dataKey ? conferenceId : undefined,
    deed,
    classes: refused ? [] : classes,
    ...(refused ? { refused } : {}),
    origin: asker.origin,
  });
  if (!dataKey || !conferenceId || classes.length === 0) throw notFound();
  if (closed) throw closedByPrivateTime();
  return { ...asker, conferenceId, relations, classes, dataKey };
}

interface LinkRow {
  linkId: string;
  purpose: LinkPurpose;
  personId: string;
  principalId: string | null;
  conferenceId: string;
  firstName: string;
  readLanguage: string | null;
  proof: Proof;
  relations: string[];
  closed: boolean;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

/**
 * Only the person whose link this device has proven, and only for deeds his relation allows.
 * A deed that asks for the word sends somebody who gave only digits to the page that asks for it.
 */
export async function requireLink(request: Request, linkId: string | undefined, deed: Deed): Promise<FamilyAsker> {
  const token = deviceToken(request);
  const [row] =
    !token || !isId(linkId)
      ? []
      : await dbOf("family").$queryRaw<LinkRow[]>`
    select l."id" as "linkId", l."purpose"::text as "purpose", l."personId", pr."id" as "principalId", l."conferenceId", p."firstName", p."readLanguage",
           sl."proof"::text as "proof", k."id" as "keyId", k."wrapped", k."keyringKeyId",
           exists (select 1 from content_closed cc where cc."conferenceId" = l."conferenceId") as "closed",
           coalesce((select array_agg(distinct r."relation") from relation r
             where r."personId" = l."personId" and (r."until" is null or r."until" > ${clock.now()})), '{}') as "relations"
    from "DeviceSession" s
    join "DeviceSessionLink" sl on sl."sessionId" = s."id"
    join "PersonalLink" l on l."id" = sl."linkId" and l."version" = sl."linkVersion"
    join "Person" p on p."id" = l."personId" and p."erasedAt" is null
    left join "Principal" pr on pr."personId" = p."id"
    join "Conference" c on c."id" = l."conferenceId"
    join "DataKey" k on k."id" = c."dataKeyId"
    where s."tokenHash" = ${hashToken(token)} and s."expiresAt" > ${realNow()}
      and l."id" = ${linkId}::uuid and l."revokedAt" is null and l."expiresAt" > ${clock.now()}`;
  const origin = originOf(request);
  if (!row) {
    // Who it is nobody knows: a stranger, or somebody whose link was taken back.
    await logAccess(dbOf("family"), { actor: { kind: "nobody", id: null }, deed, classes: [], refused: "link", origin });
    throw notFound();
  }
  const relations = row.relations.filter(isRelation);
  const right = rightOf(deed);
  // Guests come through a link too, but read as staff do: what private time closes, it closes for them.
  const role = relations.includes("guest") ? "staff" : "family";
  const closed = row.closed && right.content === true && role === "staff";
  const enough = provenEnough(row.proof, right.proof ?? "word");
  const allowed = may(deed, relations) && right.proof !== undefined;
  const refused = !allowed ? "relation" : !enough ? "proof" : closed ? "privateTime" : undefined;
  const classes = refused ? [] : classesOf(deed, relations);
  const db = dbOf(role);
  await logAccess(db, {
    actor: { kind: "person", id: row.personId },
    conferenceId: row.conferenceId,
    deed: loggedAs(deed),
    classes: refused ? [] : classesOf(loggedAs(deed), relations),
    ...(refused ? { refused } : {}),
    origin,
  });
  if (!allowed) throw notFound();
  if (!enough) throw redirect(`/k/${linkId}/word?naar=${encodeURIComponent(new URL(request.url).pathname.replace(/\.data$/, ""))}`);
  if (closed) throw closedByPrivateTime();
  return {
    kind: "person",
    id: row.personId,
    linkId: row.linkId,
    purpose: row.purpose,
    principalId: row.principalId,
    firstName: row.firstName,
    conferenceId: row.conferenceId,
    relations,
    classes,
    proof: row.proof,
    language: familyLanguageOf(request, row.readLanguage),
    dataKey: keyOf(row),
    db,
    origin,
  };
}

/** Only the worker who keeps this case. */
export async function requireCase(
  request: Request,
  caseId: string | undefined,
  deed: Deed,
): Promise<StaffAsker & { caseId: string; dataKey: DataKeyRow }> {
  const asker = await requireAccount(request);
  const row = isId(caseId)
    ? await asker.db.evictionCase.findUnique({ where: { id: caseId, erasedAt: null }, select: { accountId: true, dataKey: true } })
    : null;
  const relations: Relation[] = row?.accountId === asker.id ? ["caseWorker"] : [];
  const classes = classesOf(deed, relations);
  const refused = classes.length === 0 ? "relation" : undefined;
  await logAccess(asker.db, {
    actor: asker,
    caseId: row ? caseId : undefined,
    deed,
    classes,
    ...(refused ? { refused } : {}),
    origin: asker.origin,
  });
  if (!row || !caseId || refused) throw notFound();
  return { ...asker, caseId, dataKey: row.dataKey };
}
