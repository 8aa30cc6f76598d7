import type { ApproachBy, ApproachOutcome, DecisionKind } from "@generated/client";
import { deed, type Outcome } from "~/access/deed.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { instantAt } from "~/calendar/wall-clock";
import type { Db, Tx } from "~/db.server";
import { recordEvent } from "~/timeline/timeline.server";
import { mayBeInvited } from "../decision/welcome";
import { lockMap } from "../map/strokes/strokes.server";
import { type At, type CircleAsker, closedTo, personHere } from "../reach.server";
import { type Announced, type ApproachContent, type AskedContent, announcedIn } from "./approach";

export interface PlanApproach {
  personId: string;
  by: ApproachBy;
  /** Whose words they are, and who asks when it is a principal. Of a principal on his own link always himself. */
  principalId?: string | undefined;
  interpreter?: boolean | undefined;
  words?: string | undefined;
  /** Without words: those that stood are taken back. */
  noWords?: boolean | undefined;
}

export interface RecordAsked {
  personId: string;
  by: ApproachBy;
  principalId?: string | undefined;
  /** The day of the talk, as a date field holds it. */
  talkedOn: string;
  outcome: ApproachOutcome;
  note?: string | undefined;
}

export type ApproachRefusal = "notWelcome" | "notYours" | "inFuture";

const pathOf = (asker: CircleAsker): string =>
  asker.kind === "account" ? `/conferences/${asker.conferenceId}/approach` : `/k/${asker.linkId}/approach`;

/** Notes who speaks with somebody first, and what he may know beforehand. A principal does so about whom he himself welcomed. */
export function planApproach(asker: CircleAsker, input: PlanApproach, at: At): Promise<Outcome<ApproachRefusal>> {
  return about(asker, input, at, async (tx, principalId) => {
    const id = newId();
    const words = input.words?.trim();
    const content: ApproachContent | null = words ? { words } : input.noWords ? { noWords: true } : null;
    await tx.approach.create({
      data: {
        ...{ id, conferenceId: asker.conferenceId, personId: input.personId, by: input.by, principalId },
        interpreter: input.interpreter ?? false,
        at: at.now,
        how: asker.kind === "person" ? "ownLink" : "togetherWithCoordinator",
        notedByAccount: asker.kind === "account" ? asker.id : null,
        accusationSealed: content && seal(asker.dataKey, { model: "Approach", field: "accusationSealed", id }, content),
      },
    });
    await recordEvent(tx, {
      conferenceId: asker.conferenceId,
      kind: "approachPlanned",
      actor: asker,
      refs: { approachId: id },
      now: at.now,
    });
  });
}

/** Notes that somebody was asked in person, when, by whom, and how it went. */
export function recordAsked(asker: CircleAsker, input: RecordAsked, at: At): Promise<Outcome<ApproachRefusal>> {
  const talkedOn = instantAt(input.talkedOn, "12:00");
  return about(asker, input, at, async (tx, principalId) => {
    if (instantAt(input.talkedOn, "00:00") > at.now) return "inFuture";
    const id = newId();
    const note = input.note?.trim();
    await tx.askedInPerson.create({
      data: {
        ...{ id, conferenceId: asker.conferenceId, personId: input.personId, by: input.by, outcome: input.outcome, talkedOn },
        principalId: input.by === "principal" ? principalId : null,
        at: at.now,
        notedByAccount: asker.kind === "account" ? asker.id : null,
        accusationSealed: note
          ? seal(asker.dataKey, { model: "AskedInPerson", field: "accusationSealed", id }, { note } satisfies AskedContent)
          : null,
      },
    });
    await recordEvent(tx, { conferenceId: asker.conferenceId, kind: "askedInPerson", actor: asker, refs: { askedId: id }, now: at.now });
  });
}

/** The frame of both deeds: who it may be about, and in whose name. */
function about(
  asker: CircleAsker,
  { personId, by, principalId: given }: { personId: string; by: ApproachBy; principalId?: string | undefined },
  { once }: At,
  work: (tx: Tx, principalId: string | null) => Promise<ApproachRefusal | undefined | void>,
): Promise<Outcome<ApproachRefusal>> {
  const { conferenceId } = asker;
  return deed<ApproachRefusal | "privateTime">(
    { db: asker.db, actor: asker, once, redirect: pathOf(asker), writesContentOf: conferenceId },
    async (tx) => {
      if (await closedTo(tx, asker)) return "privateTime";
      await lockMap(tx, conferenceId);
      const principalId = asker.kind === "person" ? asker.principalId : (given ?? null);
      if (asker.kind === "person" && principalId === null) return "notYours";
      if (asker.kind === "account" && by === "principal" && principalId === null) return "notYours";
      if (principalId && (await tx.principal.count({ where: { id: principalId, conferenceId } })) === 0) return "notYours";
      if (!(await isAsked(tx, asker, personId))) return "notWelcome";
      return (await work(tx, principalId)) ?? undefined;
    },
  );
}

/**
 * Whether somebody is to be asked: for the coordinator who may be invited; for a principal whom he welcomed himself, since what another
 * principal says must change nothing that he meets.
 */
async function isAsked(tx: Tx, asker: CircleAsker, personId: string): Promise<boolean> {
  const person = await personHere(tx, asker.conferenceId, personId);
  if (!person || person.principal || person.guest || person.deceasedAt) return false;
  const said = await tx.$queryRaw<{ kind: DecisionKind; principalId: string }[]>`
    select "kind"::text as "kind", "principalId" from standing_decision where "personId" = ${personId}::uuid`;
  if (asker.kind === "account") return mayBeInvited(said);
  return said.some(({ kind, principalId }) => principalId === asker.principalId && kind === "welcome");
}

/**
 * By whom people of a conference were told in person that a message is coming, and when. Who was not reached is not in it. One statement;
 * nothing sealed is opened.
 */
export async function announcedBy(db: Db | Tx, conferenceId: string): Promise<Map<string, Announced & { principal: string | null }>> {
  const talks = await db.$queryRaw<(Announced & { principal: string | null })[]>`
    select a."personId", a."by"::text as "by", a."talkedOn", a."outcome"::text as "outcome", p."firstName" as "principal"
    from "AskedInPerson" a left join "Principal" pr on pr."id" = a."principalId" left join "Person" p on p."id" = pr."personId"
    where a."conferenceId" = ${conferenceId}::uuid order by a."talkedOn", a."at", a."id"`;
  return announcedIn(talks) as Map<string, Announced & { principal: string | null }>;
}
