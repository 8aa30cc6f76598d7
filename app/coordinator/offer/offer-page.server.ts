import { Prisma } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import type { FieldClass } from "~/access/field-classes";
import { keyOf, notFound, requireAccount, type StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { hashToken } from "~/access/sessions.server";
import { needOf } from "~/coordinator/desk/need.server";
import type { AnswerRefusal } from "~/coordinator/offer/answer-offer.server";
import { type OfferState, offerStateOf } from "~/coordinator/offer/offer-state";
import { pressingWeeks } from "~/coordinator/ranking/urgency";
import { type Db, dbOf } from "~/db.server";
import { kmBetween } from "~/places/places";
import type { Experience } from "~/registration/wish-criteria";

/** What is asked, without anybody in it: nothing here says who it is, and no wish in words stands here. */
export interface OfferAsks {
  expiresAt: Date;
  languages: string[];
  /** Languages for which an interpreter comes along. */
  interpreted: string[];
  principals: number;
  weeks: number | null;
  /** How far it is from where he lives. */
  km: number | null;
  ownTown: string;
  experience: Experience[];
}

/** How an offer stands for whoever it was made to. What he does not know yet stays away: first names come with the second step. */
export interface OfferShown {
  id: string;
  state: OfferState;
  /** Why it ended, when it was not he who ended it. */
  ended: Extract<AnswerRefusal, "taken" | "full" | "withdrawn"> | null;
  /** While it can be answered. */
  asks: OfferAsks | null;
  town: string | null;
  firstNames: string[];
  /** While he leads it. */
  conferenceId: string | null;
}

interface Row {
  id: string;
  accountId: string;
  language: string;
  conferenceId: string;
  expiresAt: Date;
  provisionalAt: Date | null;
  answer: "accepted" | "declined" | "notIndependent" | "expired" | "withdrawn" | null;
  town: string | null;
  firstNames: string[];
  ownTown: string | null;
  latitude: number | null;
  longitude: number | null;
  led: boolean;
  /** It is he who leads it. */
  his: boolean;
  full: boolean;
  keyId: string;
  wrapped: Uint8Array;
  keyringKeyId: string;
}

const rowsOf = (db: Db, which: Prisma.Sql): Promise<Row[]> => db.$queryRaw<Row[]>`
  select o."id"::text, o."accountId"::text, a."language", o."conferenceId"::text, o."expiresAt", o."provisionalAt", o."answer"::text as "answer", c."town",
    array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "firstNames",
    f."town" as "ownTown", f."latitude", f."longitude",
    exists (select 1 from "CoordinatorAssignment" x where x."conferenceId" = c."id" and x."until" is null) as "led",
    exists (select 1 from "CoordinatorAssignment" x where x."conferenceId" = c."id" and x."accountId" = a."id" and x."until" is null) as "his",
    coalesce(f."capacity", 0) <= (select count(*) from "CoordinatorAssignment" x where x."accountId" = a."id" and x."seat" is not null) as "full",
    k."id" as "keyId", k."wrapped", k."keyringKeyId"
  from "CoordinatorOffer" o join "Conference" c on c."id" = o."conferenceId" join "DataKey" k on k."id" = c."dataKeyId"
  join "Account" a on a."id" = o."accountId" and a."endedAt" is null
  left join "CoordinatorProfile" f on f."accountId" = a."id"
  where ${which}`;

async function shown(db: Db, row: Row, now: Date): Promise<OfferShown> {
  const state = offerStateOf(row, now);
  const open = state === "asked" || state === "provisional";
  // Who led it once, and does no longer, has no more to do with whose it is.
  const leads = state === "accepted" && row.his;
  const named = state === "provisional" || leads;
  return {
    id: row.id,
    state,
    ended: state !== "withdrawn" ? null : row.led ? "taken" : row.full ? "full" : "withdrawn",
    asks: open ? await asksOf(db, row, now) : null,
    town: open ? row.town : null,
    firstNames: named ? row.firstNames : [],
    conferenceId: leads ? row.conferenceId : null,
  };
}

/**
 * What may be asked of whoever does not lead it yet. He may know them and not know it: a town, a language and "addiction" together tell a
 * neighbour more than a family wants told (H8, H15). The desk has ranked with all of it already.
 */
const askedOpenly: readonly Experience[] = ["smallChildren", "minors"];

async function asksOf(db: Db, row: Row, now: Date): Promise<OfferAsks> {
  const { need, spoken, ...haste } = await needOf(db, { id: row.conferenceId, dataKey: keyOf(row) }, now);
  const { latitude, longitude } = row;
  return {
    expiresAt: row.expiresAt,
    languages: spoken,
    interpreted: [...need.interpreted],
    principals: row.firstNames.length,
    weeks: pressingWeeks(haste),
    km: need.near && latitude !== null && longitude !== null ? kmBetween(need.near, { latitude, longitude }) : null,
    ownTown: row.ownTown ?? "",
    experience: [...new Set(need.experience.map(({ kind }) => kind))].filter((kind) => askedOpenly.includes(kind)),
  };
}

/** What somebody met: within how many weeks a home may be lost comes from the case, the experience asked for from a wish. */
const classesMet = ({ asks, firstNames }: OfferShown): FieldClass[] => [
  ...(["id", "process"] as const),
  ...(firstNames.length > 0 ? (["name"] as const) : []),
  ...(asks ? (["debt"] as const) : []),
  ...(asks && asks.experience.length > 0 ? (["special"] as const) : []),
];

/** Only the coordinator an offer was made to. Writes the log's row, also for a refusal. */
export async function requireOffer(
  request: Request,
  offerId: string | undefined,
  now: Date,
): Promise<{ asker: StaffAsker; offer: OfferShown }> {
  const asker = await requireAccount(request, "coordinator");
  const which = Prisma.sql`o."id" = ${offerId}::uuid and o."accountId" = ${asker.id}::uuid`;
  const [row] = isId(offerId) ? await rowsOf(asker.db, which) : [];
  const offer = row ? await shown(asker.db, row, now) : null;
  await logAccess(asker.db, {
    actor: asker,
    conferenceId: row?.conferenceId,
    deed: "answerOffer",
    classes: offer ? classesMet(offer) : [],
    ...(offer ? {} : { refused: "relation" }),
    origin: asker.origin,
  });
  if (!offer) throw notFound();
  return { asker, offer };
}

/** For so long after its end the way in from a text message still says how it ended; after that it is as if it never was. */
const rememberedDays = 14;

export interface OpenOffer {
  offer: OfferShown;
  accountId: string;
  /** What he reads, as his account says. */
  language: string;
}

/**
 * The offer behind the secret of a text message, for whoever holds it: no name, no place but a distance, in no state. Null for a secret
 * nobody was given and for one of long ago, which look the same in the log too.
 */
export async function findOpenOffer(secret: string | undefined, now: Date): Promise<OpenOffer | null> {
  const db = dbOf("staff");
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const [row] = await rowsOf(db, Prisma.sql`o."secretHash" = ${hashToken(secret ?? "")} and o."expiresAt" > ${since}`);
  const whole = row ? await shown(db, row, now) : null;
  const offer = whole && {
    ...whole,
    town: null,
    firstNames: [],
    conferenceId: null,
  };
  await logAccess(db, {
    actor: { kind: "nobody", id: null },
    conferenceId: row?.conferenceId,
    deed: "openLink",
    classes: offer ? classesMet(offer) : [],
    ...(offer ? {} : { refused: "unknownLink" }),
    origin: null,
  });
  return row && offer ? { offer, accountId: row.accountId, language: row.language } : null;
}
