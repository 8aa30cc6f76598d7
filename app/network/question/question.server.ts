import type { HowGiven } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { open, seal } from "~/access/sealing.server";
import { recordEvent } from "~/timeline/timeline.server";
import { type At, type CircleAsker, closedTo } from "../reach.server";

/** What is sealed in `CentralQuestion.accusationSealed`. */
export interface QuestionContent {
  text: string;
}

export interface Question {
  id: string;
  text: string;
  wordedAt: Date;
  how: HowGiven;
  /** The principal who worded it, when he did so on his own link. */
  by: string | null;
  retiredAt: Date | null;
}

const questionPath = (asker: CircleAsker): string =>
  asker.kind === "account" ? `/conferences/${asker.conferenceId}/question` : `/k/${asker.linkId}/question`;

/** Adds a question in the words of the principals: on an own link, or together with the coordinator who notes it. */
export async function wordQuestion(asker: CircleAsker, input: { text: string }, { once, now }: At): Promise<Outcome<"notPrincipal">> {
  const { conferenceId } = asker;
  if (asker.kind === "person" && asker.principalId === null) return { refused: "notPrincipal" };
  return deed<"notPrincipal">(
    { db: asker.db, actor: asker, once, redirect: questionPath(asker), writesContentOf: conferenceId },
    async (tx) => {
      const id = newId();
      const last = await tx.centralQuestion.aggregate({ where: { conferenceId }, _max: { position: true } });
      await tx.centralQuestion.create({
        data: {
          id,
          conferenceId,
          position: (last._max.position ?? 0) + 1,
          accusationSealed: seal(asker.dataKey, { model: "CentralQuestion", field: "accusationSealed", id }, {
            text: input.text,
          } satisfies QuestionContent),
          wordedAt: now,
          notedByAccount: asker.kind === "account" ? asker.id : null,
          byPerson: asker.kind === "person" ? asker.id : null,
          how: asker.kind === "person" ? "ownLink" : "togetherWithCoordinator",
        },
      });
      await recordEvent(tx, { conferenceId, kind: "questionWorded", actor: asker, refs: { questionId: id }, now });
    },
  );
}

/** Takes a question away; it stays in the history. A principal takes back only what he worded himself. */
export async function retireQuestion(asker: CircleAsker, input: { questionId: string }, { once, now }: At): Promise<Outcome<"notHere">> {
  const { conferenceId } = asker;
  return deed<"notHere" | "privateTime">(
    { db: asker.db, actor: asker, once, redirect: questionPath(asker), writesContentOf: conferenceId },
    async (tx) => {
      if (await closedTo(tx, asker)) return "privateTime";
      const { count } = await tx.centralQuestion.updateMany({
        where: { id: input.questionId, conferenceId, retiredAt: null, ...(asker.kind === "person" ? { byPerson: asker.id } : {}) },
        data: { retiredAt: now },
      });
      if (count === 0) return "notHere";
    },
  );
}

/** All questions of a conference, those taken away included, in the order they were worded. */
export async function questionsOf(asker: ConferenceAsker): Promise<Question[]> {
  const rows = await asker.db.$queryRaw<QuestionRow[]>`
    select q."id", q."accusationSealed", q."wordedAt", q."how"::text as "how", q."retiredAt", p."firstName" as "by"
    from "CentralQuestion" q left join "Person" p on p."id" = q."byPerson"
    where q."conferenceId" = ${asker.conferenceId}::uuid order by q."position", q."id"`;
  return rows.map((row) => opened(asker, row));
}

/** The standing questions a principal sees beforehand: his own, and those noted with the coordinator; never what another principal wrote alone. */
export async function ownQuestionsOf(asker: FamilyAsker): Promise<(Question & { own: boolean })[]> {
  const rows = await asker.db.$queryRaw<QuestionRow[]>`
    select q."id", q."accusationSealed", q."wordedAt", q."how"::text as "how", q."retiredAt", null as "by", q."byPerson"
    from "CentralQuestion" q
    where q."conferenceId" = ${asker.conferenceId}::uuid and q."retiredAt" is null and (q."byPerson" is null or q."byPerson" = ${asker.id}::uuid)
    order by q."position", q."id"`;
  return rows.map((row) => ({ ...opened(asker, row), own: row.byPerson === asker.id }));
}

interface QuestionRow extends Omit<Question, "text"> {
  accusationSealed: Uint8Array;
  byPerson?: string | null;
}

function opened(asker: CircleAsker, { id, accusationSealed, wordedAt, how, by, retiredAt }: QuestionRow): Question {
  const { text } = open<QuestionContent>(asker.dataKey, { model: "CentralQuestion", field: "accusationSealed", id }, accusationSealed);
  return { id, text, wordedAt, how, by, retiredAt };
}
