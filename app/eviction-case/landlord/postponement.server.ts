import type { Prisma } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import type { LandlordAsker } from "~/access/landlord-guard.server";
import { type DataKeyRow, openOrNull, seal } from "~/access/sealing.server";
import type { Tx } from "~/db.server";
import { dayOf } from "~/eviction-case/eviction-date";
import { type CaseAsker, keeping } from "~/eviction-case/keep-case.server";
import { conferenceMentionOf } from "~/eviction-case/landlord/conference-mention.server";
import type { AnswerPostponementInput, AskPostponementInput, LandlordAnswerInput } from "~/eviction-case/landlord/postponement-input";
import { dayValue } from "~/language/dates";
import { parseEuros } from "~/language/euros";
import { recordEvent } from "~/timeline/timeline.server";

type At = { once: string; now: Date };
type Row = Prisma.PostponementGetPayload<true>;

/** An answer that was changed later. */
export interface EarlierAnswer {
  answer: NonNullable<Row["answer"]>;
  until: string | null;
  condition?: string;
  /** ISO. */
  answeredAt: string;
  byLandlord: boolean;
}

/** The condition that came with the answer, and what was answered before it. */
export interface PostponementWords {
  condition?: string;
  earlier?: EarlierAnswer[];
}

/** What was asked of landlord or court, as the worker sees it. */
export interface RequestShown extends PostponementWords {
  id: string;
  by: Row["by"];
  askedAt: Date;
  untilAsked: string;
  offerCents: number | null;
  offerMonthly: boolean;
  offerFrom: string | null;
  namesConference: boolean;
  answer: Row["answer"];
  answeredAt: Date | null;
  answeredByLandlord: boolean;
  until: string | null;
}

/** A request as pages of the worker show it. */
export const requestOf = (key: DataKeyRow, row: Row): RequestShown => ({
  ...openOrNull<PostponementWords>(key, placeOf(row.id), row.familySealed),
  id: row.id,
  by: row.by,
  askedAt: row.askedAt,
  untilAsked: dayOf(row.untilAsked) ?? "",
  offerCents: row.offerCents,
  offerMonthly: row.offerMonthly,
  offerFrom: dayOf(row.offerFrom),
  namesConference: row.namesConference,
  answer: row.answer,
  answeredAt: row.answeredAt,
  answeredByLandlord: row.answeredByLandlord,
  until: dayOf(row.until),
});

const placeOf = (id: string) => ({ model: "Postponement" as const, field: "familySealed", id });

/** Asks landlord or court to wait, until a day. A conference is named only when every principal wants the landlord to know. */
export function askPostponement(
  asker: CaseAsker,
  input: AskPostponementInput,
  at: At,
  room = "/landlord",
): Promise<Outcome<"dayPast" | "noConsent">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      if (input.until < dayValue(at.now)) return "dayPast";
      if (input.namesConference && !(await conferenceMentionOf(tx, asker.caseId, at.now))) return "noConsent";
      const offerCents = input.offer ? (parseEuros(input.offer) ?? null) : null;
      await insertRequest(tx, asker, at.now, {
        by: input.by,
        untilAsked: new Date(input.until),
        offerCents,
        offerMonthly: offerCents !== null && input.offerWay === "monthly",
        offerFrom: offerCents !== null && input.offerFrom ? new Date(input.offerFrom) : null,
        namesConference: input.by === "landlord" && input.namesConference === true,
      });
    },
    { room },
  );
}

type Request = Pick<Prisma.PostponementUncheckedCreateInput, "by" | "untilAsked"> & Partial<Prisma.PostponementUncheckedCreateInput>;

/** Writes a request that was judged before; part of a bigger deed when feedback proposes to wait. */
export async function insertRequest(tx: Tx, asker: CaseAsker, now: Date, request: Request): Promise<void> {
  const id = newId();
  await tx.postponement.create({ data: { ...request, id, caseId: asker.caseId, askedAt: now, askedBy: asker.id } });
  await recordEvent(tx, { caseId: asker.caseId, kind: "postponementAsked", actor: asker, refs: { postponementId: id }, now });
}

/** Notes the answer the worker heard: stop, hold until a day, go on, or nothing heard. A hold needs its day. */
export function answerPostponement(
  asker: CaseAsker,
  input: AnswerPostponementInput,
  at: At,
  room = "/landlord",
): Promise<Outcome<"untilMissing" | "alreadyAnswered">> {
  return keeping(
    asker,
    at,
    async (tx) => {
      if (input.answer === "hold" && !input.until) return "untilMissing";
      const row = await lockedRequest(tx, input.postponementId, asker.caseId);
      if (!row || row.answer) return "alreadyAnswered";
      const rests = input.answer === "stop" || input.answer === "hold";
      await writeAnswer(tx, asker.dataKey, row, {
        answer: input.answer,
        until: rests ? (input.until ?? null) : null,
        condition: input.condition,
        byLandlord: false,
        now: at.now,
      });
      const refs = { postponementId: row.id };
      await recordEvent(tx, { caseId: asker.caseId, kind: "postponementAnswered", actor: asker, refs, now: at.now });
    },
    { room },
  );
}

/**
 * The landlord answers on his own page, or changes his answer: the newest counts, and the earlier one is kept. The same answer once
 * more changes nothing. Only the newest request asks for one.
 */
export function answerAsLandlord(
  asker: LandlordAsker,
  input: LandlordAnswerInput,
  at: At,
): Promise<Outcome<"untilMissing" | "dayPast" | "askedAnew" | "caseEnded">> {
  const redirect = `/landlord/${asker.caseId}`;
  return deed({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    if (input.answer === "hold" && !input.until) return "untilMissing";
    const until = input.answer === "hold" ? (input.until ?? null) : null;
    if (until && until < dayValue(at.now)) return "dayPast";
    const { caseId } = asker;
    if ((await tx.caseOutcome.count({ where: { caseId } })) > 0) return "caseEnded";
    const newest = await tx.postponement.findFirst({
      where: { caseId, by: "landlord" },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    if (newest?.id !== input.postponementId) return "askedAnew";
    const row = await lockedRequest(tx, newest.id, caseId);
    if (!row) return "askedAnew";
    const words = openOrNull<PostponementWords>(asker.dataKey, placeOf(row.id), row.familySealed);
    if (row.answer === input.answer && dayOf(row.until) === until && (words?.condition ?? "") === (input.condition ?? "")) return;
    const answered = { answer: input.answer, until, condition: input.condition, byLandlord: true, now: at.now };
    await writeAnswer(tx, asker.dataKey, row, answered);
    await recordEvent(tx, { caseId, kind: "postponementAnswered", actor: asker, refs: { postponementId: row.id }, now: at.now });
  });
}

/** The request under a lock, so that two answers come one after the other. */
async function lockedRequest(tx: Tx, id: string, caseId: string): Promise<Row | null> {
  await tx.$queryRaw`select 1 from "Postponement" where "id" = ${id}::uuid for update`;
  return tx.postponement.findFirst({ where: { id, caseId } });
}

interface Answered {
  answer: NonNullable<Row["answer"]>;
  until: string | null;
  condition: string | undefined;
  byLandlord: boolean;
  now: Date;
}

async function writeAnswer(tx: Tx, key: DataKeyRow, row: Row, given: Answered): Promise<void> {
  const words = openOrNull<PostponementWords>(key, placeOf(row.id), row.familySealed) ?? {};
  const before: EarlierAnswer | null =
    row.answer && row.answeredAt
      ? {
          answer: row.answer,
          until: dayOf(row.until),
          ...(words.condition ? { condition: words.condition } : {}),
          answeredAt: row.answeredAt.toISOString(),
          byLandlord: row.answeredByLandlord,
        }
      : null;
  const earlier = [...(words.earlier ?? []), ...(before ? [before] : [])];
  const kept: PostponementWords = {
    ...(given.condition ? { condition: given.condition } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
  };
  await tx.postponement.update({
    where: { id: row.id },
    data: {
      answer: given.answer,
      answeredAt: given.now,
      until: given.until ? new Date(given.until) : null,
      answeredByLandlord: given.byLandlord,
      familySealed: Object.keys(kept).length > 0 ? seal(key, { model: "Postponement", field: "familySealed", id: row.id }, kept) : null,
    },
  });
}
