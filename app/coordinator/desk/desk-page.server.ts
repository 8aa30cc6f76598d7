import type { DataKeyRow } from "~/access/sealing.server";
import { aheadBy, type Beside, beside, type Line, linesBeside } from "~/coordinator/desk/beside";
import { type Desk, type DeskRow, readDesk } from "~/coordinator/desk/desk.server";
import type { DeskQuery } from "~/coordinator/desk/desk-query.server";
import type { WishShown } from "~/coordinator/desk/wishes.server";
import { fallbackMoment } from "~/coordinator/leading/interpreter/fallback";
import { type FallbackShown, type LanguageSearchShown, searchesOf } from "~/coordinator/leading/interpreter/fallback.server";
import { type AsideReason, asideReasons } from "~/coordinator/ranking/aside";
import type { RankingPart } from "~/coordinator/ranking/reason";
import type { Db } from "~/db.server";
import type { Spot } from "~/places/places";

export interface ShownRow {
  accountId: string;
  firstName: string;
  town: string;
  /** His place in the order, from one. */
  place: number;
  score: number;
  lines: Line[];
  misses: RankingPart[];
  /** His place in line, from one, when he is in it. */
  inLine: number | null;
}

/** Where somebody stands who was looked for by his first name. */
export type Found = { accountId: string; firstName: string; town: string | null } & (
  | { at: "place"; place: number }
  | { at: "aside"; why: AsideReason }
  | { at: "asked" }
);

export interface Compared {
  one: { accountId: string; firstName: string; score: number };
  other: { accountId: string; firstName: string; score: number };
  rows: Beside[];
  /** What puts the first of the two first; nothing when their points are the same. */
  by: RankingPart[];
}

/** The part of a desk that one page shows: a shortlist, and of everybody else how many and why. */
export interface DeskShown extends Pick<Desk, "town" | "weeks" | "meetingIn" | "spoken" | "asked" | "line" | "pool"> {
  wishes: ReadableWish[];
  unsafety: boolean;
  near: Spot | null;
  /** The first of the list, for the picture of distances. */
  nearest: { accountId: string; firstName: string; spot: Spot }[];
  rows: ShownRow[];
  fitting: number;
  aside: { why: AsideReason; count: number; names: { accountId: string; firstName: string }[] }[];
  found: Found[] | null;
  compared: Compared | null;
  /** Who was chosen to be asked in order. */
  chosen: { accountId: string; firstName: string }[];
}

/** A wish as the page shows it; `withheld`: a manager read words that do not count, and they are repeated to nobody. */
export interface ReadableWish extends WishShown {
  withheld: boolean;
}

const namesAtMost = 10;

/** Needed languages that nobody free speaks, and what principals said to an interpreter. */
export interface LanguageSearchOnPage {
  /** Needed languages that somebody in the list does not speak: who asks him tells these principals that an interpreter comes along. */
  beforehand: { language: string; nobody: boolean; needing: string[] }[];
  searches: { language: string; speakers: number; from: Date; mayGoOn: boolean; needing: string[] }[];
  told: FallbackShown[];
}

/** Everything the desk of one conference shows: a shortlist, and where the search for a needed language stands. Three statements, or four. */
export async function deskPageOf(
  db: Db,
  conference: { id: string; dataKey: DataKeyRow; centraleId: string },
  query: DeskQuery,
  now: Date,
): Promise<DeskShown & { postcodes: boolean; search: LanguageSearchOnPage | null }> {
  const { desk, candidates, offers, postcodes } = await readDesk(db, conference, now);
  const { need } = desk;
  const shown = { ...deskShown(desk, query), postcodes };
  if (need.needed.length === 0) return { ...shown, search: null };
  const { searches, told, days } = await searchesOf(db, conference.id, { pool: candidates, need, offers }, now);
  const beforehand = [...new Set(desk.ranked.flatMap(({ unspoken }) => unspoken))].map((language) => ({
    language,
    nobody: searches.some((one) => one.language === language && one.speakers === 0),
    needing: needing(desk.wishes, language),
  }));
  return { ...shown, search: { searches: searches.flatMap((one) => onPage(one, days, desk.wishes)), told, beforehand } };
}

const needing = (wishes: readonly WishShown[], language: string): string[] =>
  wishes.filter((wish) => wish.confirmed && wish.neededLanguage === language).map(({ firstName }) => firstName);

function onPage(search: LanguageSearchShown, days: number, wishes: readonly WishShown[]): LanguageSearchOnPage["searches"] {
  const moment = fallbackMoment(search, days);
  if (moment.when === "never") return [];
  const { language, speakers, mayGoOn } = search;
  return [{ language, speakers, from: moment.from, mayGoOn, needing: needing(wishes, language) }];
}

/** The part of a desk that one page shows. */
function deskShown(desk: Desk, query: DeskQuery): DeskShown {
  const { town, weeks, meetingIn, spoken, asked, line, pool, ranked } = desk;
  const chosen = ranked.filter(({ accountId }) => query.chosen.includes(accountId));
  return {
    ...{ town, weeks, meetingIn, spoken, asked, line, pool },
    wishes: desk.wishes.map(readable),
    unsafety: desk.need.unsafety,
    near: desk.need.near,
    nearest: ranked.slice(0, namesAtMost).map(({ accountId, firstName, spot }) => ({ accountId, firstName, spot })),
    rows: ranked.slice(0, query.show).map((row, index) => shownRow(row, index, ranked[index - 1] ?? null, line)),
    fitting: ranked.length,
    aside: asideReasons.flatMap((why) => {
      const those = desk.aside.filter((one) => one.why === why);
      const names = those.slice(0, namesAtMost).map(({ accountId, firstName }) => ({ accountId, firstName }));
      return those.length === 0 ? [] : [{ why, count: those.length, names }];
    }),
    found: query.name ? whereIs(desk, query.name) : null,
    compared: query.chosen.length === 2 && chosen.length === 2 ? compared(chosen as [DeskRow, DeskRow]) : null,
    chosen: chosen.map(({ accountId, firstName }) => ({ accountId, firstName })),
  };
}

function readable(wish: WishShown): ReadableWish {
  const { words, familyWords, background, ...rest } = wish;
  const free = words !== undefined || familyWords !== undefined || background !== undefined;
  return wish.unread || wish.wordsCount || !free ? { ...wish, withheld: false } : { ...rest, withheld: true };
}

function shownRow(row: DeskRow, index: number, above: DeskRow | null, line: Desk["line"]): ShownRow {
  const { accountId, firstName, town, score } = row;
  const inLine = line.findIndex((one) => one.accountId === accountId);
  return {
    accountId,
    firstName,
    town,
    score,
    place: index + 1,
    inLine: inLine < 0 ? null : inLine + 1,
    ...linesBeside(row.reasons, above?.reasons ?? null),
  };
}

function compared([one, other]: [DeskRow, DeskRow]): Compared {
  const rows = beside(one.reasons, other.reasons);
  const who = ({ accountId, firstName, score }: DeskRow) => ({ accountId, firstName, score });
  return { one: who(one), other: who(other), rows, by: one.score > other.score ? aheadBy(rows, "one") : [] };
}

/** Everybody whose first name begins so, at most ten. */
function whereIs(desk: Desk, name: string): Found[] {
  const sought = name.toLocaleLowerCase("nl");
  const called = ({ firstName }: { firstName: string }) => firstName.toLocaleLowerCase("nl").startsWith(sought);
  const found: Found[] = [];
  for (const [index, { accountId, firstName, town, ...row }] of desk.ranked.entries()) {
    if (called({ firstName, ...row })) found.push({ accountId, firstName, town, at: "place", place: index + 1 });
  }
  for (const { accountId, firstName } of desk.asked.filter(called)) found.push({ accountId, firstName, town: null, at: "asked" });
  for (const { accountId, firstName, town, why } of desk.aside.filter(called)) found.push({ accountId, firstName, town, at: "aside", why });
  return found.slice(0, namesAtMost);
}
