import { Prisma } from "@generated/client";
import type { OfferAnswer, PairState } from "@generated/enums";
import { logAccess, logAccesses } from "~/access/access-log.server";
import type { FieldClass } from "~/access/field-classes";
import { notFound, type StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { type NeedOf, needsOfThese } from "~/coordinator/desk/need.server";
import { offerStateOf } from "~/coordinator/offer/offer-state";
import { poolOf } from "~/coordinator/pool/pool.server";
import { type AsideReason, soughtAmong, whyAside } from "~/coordinator/ranking/aside";
import type { Candidate } from "~/coordinator/ranking/candidate";
import { asksBackground } from "~/coordinator/ranking/need";
import { reasonsOf } from "~/coordinator/ranking/ranking";
import type { Reason } from "~/coordinator/ranking/reason";
import type { Db } from "~/db.server";

/** Pairs of a proposal on one page. */
export const pairsOnPage = 25;

/** What became of a pair: to be decided, asked (and what he answered), another asked, no longer possible, or no longer needed. */
export type Fate =
  | { is: "open"; reasons: readonly Reason[] }
  | { is: "asked"; state: "asked" | "provisional" | "accepted" | "declined" | "expired" | "withdrawn" }
  | { is: "other"; name: string }
  | { is: "stale"; why: AsideReason | "notInPool" }
  | { is: "over" }
  | { is: "left" }
  | { is: "without"; fits: number; counts: Readonly<Record<AsideReason | "saidNo", number>> };

export interface PairShown {
  id: string;
  conferenceId: string;
  reference: string;
  principals: string[];
  coordinator: string | null;
  weeks: number | null;
  meetingIn: number | null;
  since: Date;
  /** Whom asking one by one gives, when that differs. */
  oneByOne: { differs: boolean; name: string | null };
  fate: Fate;
}

export interface ProposalShown {
  id: string;
  at: Date;
  by: string;
  registrations: number;
  places: number;
  gain: number;
  helpedOneByOne: number;
  helped: number;
  without: number;
  /** Still to be decided by a person. */
  open: number;
  differing: number;
}

interface PairRow {
  id: string;
  conferenceId: string;
  accountId: string | null;
  oneByOneId: string | null;
  state: PairState;
  reference: string;
  principals: string[];
  coordinator: string | null;
  oneByOneName: string | null;
  waits: boolean;
  since: Date;
  saidNo: number;
  offer: { accountId: string; firstName: string; expiresAt: string; provisionalAt: string | null; answer: OfferAnswer | null } | null;
}

const classes: readonly FieldClass[] = ["id", "process", "name", "debt", "special"];
const deed = "seeWholeList";

/**
 * A page of a proposal with what is true today: its sentences are made anew from the families' needs and the coordinators it shows, and nothing
 * of a wish is read of who no longer waits. Four statements beside the log, which gets a row for each family whose wish counted here.
 */
export async function proposalPage(
  asker: StaffAsker,
  proposalId: string | undefined,
  shown: { without: boolean; page: number },
  now: Date,
): Promise<{ proposal: ProposalShown; pairs: PairShown[] }> {
  const { db, organisationId } = asker;
  const proposal = isId(proposalId) ? await proposalOf(db, proposalId, organisationId) : undefined;
  const access = { actor: asker, deed, origin: asker.origin };
  if (!proposal) {
    await logAccess(db, { ...access, classes: [], refused: "relation" });
    throw notFound();
  }
  const rows = await pairRows(db, proposal.id, shown);
  const open = rows.filter(({ waits, state }) => waits && state === "open").map(({ conferenceId }) => conferenceId);
  if (open.length === 0) await logAccess(db, { ...access, classes: ["id", "process", "name"] });
  else await logAccesses(db, { ...access, classes }, open);
  const needs = await needsOfThese(db, open, now);
  const pool = await poolShown(db, organisationId, shown.without, rows, needs, now);
  return { proposal, pairs: rows.map((row) => shownPair(row, needs.get(row.conferenceId), pool, now)) };
}

/** Everybody, to say why somebody stays without; else only who stands on the page, and of those alone what they say of themselves. */
function poolShown(db: Db, centraleId: string, all: boolean, rows: readonly PairRow[], needs: Map<string, NeedOf>, now: Date) {
  if (all) return poolOf(db, centraleId, { withBackground: false }, now);
  const withBackground = [...needs.values()].some(({ need }) => asksBackground(need));
  return poolOf(db, centraleId, { withBackground, only: rows.flatMap(({ accountId }) => accountId ?? []) }, now);
}

function shownPair(row: PairRow, found: NeedOf | undefined, pool: readonly Candidate[], now: Date): PairShown {
  const { id, conferenceId, reference, principals, coordinator, since, accountId, oneByOneId, oneByOneName } = row;
  const oneByOne = { differs: accountId !== oneByOneId, name: oneByOneName };
  const weeks = found?.weeks ?? null;
  const meetingIn = found?.meetingIn ?? null;
  return { id, conferenceId, reference, principals, coordinator, since, weeks, meetingIn, oneByOne, fate: fateOf(row, found, pool, now) };
}

function fateOf(row: PairRow, found: NeedOf | undefined, pool: readonly Candidate[], now: Date): Fate {
  const { offer, accountId } = row;
  if (offer && offer.accountId !== accountId) return { is: "other", name: offer.firstName };
  if (offer) {
    const dates = {
      answer: offer.answer,
      expiresAt: new Date(offer.expiresAt),
      provisionalAt: offer.provisionalAt ? new Date(offer.provisionalAt) : null,
    };
    const state = offerStateOf(dates, now);
    // "I know this person" reads as "not this time" to everybody else.
    return { is: "asked", state: state === "notIndependent" ? "declined" : state };
  }
  if (!row.waits) return { is: "over" };
  if (row.state !== "open" || !found) return { is: "left" };
  if (accountId === null) return withoutOf(row.saidNo, found, pool);
  const candidate = pool.find((one) => one.accountId === accountId);
  if (!candidate) return { is: "stale", why: "notInPool" };
  const why = whyAside(candidate, soughtAmong([candidate], found.need));
  return why ? { is: "stale", why } : { is: "open", reasons: reasonsOf(candidate, found.need) };
}

function withoutOf(saidNo: number, { need }: NeedOf, pool: readonly Candidate[]): Fate {
  const sought = soughtAmong(pool, need);
  const counts = { tie: 0, barred: 0, full: 0, language: 0, saidNo };
  let fits = -saidNo;
  for (const candidate of pool) {
    const why = whyAside(candidate, sought);
    if (why) counts[why]++;
    else fits++;
  }
  return { is: "without", fits: Math.max(0, fits), counts };
}

async function proposalOf(db: Db, id: string, centraleId: string): Promise<ProposalShown | undefined> {
  const [row] = await db.$queryRaw<ProposalShown[]>`
    select w."id"::text, w."at", a."firstName" as "by", w."registrations", w."places", w."gain", w."helpedOneByOne",
      count(p."accountId")::int as "helped", count(p."id") filter (where p."accountId" is null)::int as "without",
      count(p."accountId") filter (where p."state" = 'open')::int as "open",
      count(p."id") filter (where p."accountId" is distinct from p."oneByOneId")::int as "differing"
    from "WholeListProposal" w join "Account" a on a."id" = w."by" left join "WholeListPair" p on p."proposalId" = w."id"
    where w."id" = ${id}::uuid and w."centraleId" = ${centraleId}::uuid
    group by w."id", a."firstName"`;
  return row;
}

const pairRows = (db: Db, proposalId: string, { without, page }: { without: boolean; page: number }): Promise<PairRow[]> => db.$queryRaw<
  PairRow[]
>`
  select p."id"::text, p."conferenceId"::text, p."accountId"::text, p."oneByOneId"::text, p."state"::text, c."reference",
    array(select x."firstName" from "Principal" pr join "Person" x on x."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "principals",
    a."firstName" as "coordinator", b."firstName" as "oneByOneName",
    (f."registeredAt" is not null and not f."unwilling" and f."coordinatorId" is null and f."strandedAt" is null and f."notStartedAt" is null
      and f."closedAt" is null and f."heldAt" is null) as "waits",
    greatest(f."registeredAt", (select max(x."until") from "CoordinatorAssignment" x where x."conferenceId" = c."id")) as "since",
    (select count(distinct o."accountId")::int from "CoordinatorOffer" o where o."conferenceId" = c."id" and o."answer" in ('declined', 'notIndependent')) as "saidNo",
    (select jsonb_build_object('accountId', o."accountId", 'firstName', x."firstName", 'expiresAt', o."expiresAt", 'provisionalAt', o."provisionalAt",
        'answer', o."answer")
      from "CoordinatorOffer" o join "Account" x on x."id" = o."accountId"
      where o."conferenceId" = c."id" and o."offeredAt" >= w."at" order by o."offeredAt" desc, o."id" desc limit 1) as "offer"
  from "WholeListPair" p join "WholeListProposal" w on w."id" = p."proposalId" join "Conference" c on c."id" = p."conferenceId"
  join conference_facts f on f."conferenceId" = c."id"
  left join "Account" a on a."id" = p."accountId" left join "Account" b on b."id" = p."oneByOneId"
  where p."proposalId" = ${proposalId}::uuid and ${without ? Prisma.sql`p."accountId" is null` : Prisma.sql`p."accountId" is not null`}
  order by p."id" limit ${pairsOnPage} offset ${(page - 1) * pairsOnPage}`;
