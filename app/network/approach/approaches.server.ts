import { type ApproachBy, type ApproachOutcome, type DecisionKind, type HowGiven, Prisma } from "@generated/client";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { openOrNull } from "~/access/sealing.server";
import { mayBeInvited } from "../decision/welcome";
import { cameAt } from "../map/strokes/map-rows.server";
import type { CircleAsker } from "../reach.server";
import { type ApproachContent, type AskedContent, talkLanguage } from "./approach";
import { type Script, scriptFor } from "./talk-script.server";

export interface Talk {
  id: string;
  by: ApproachBy;
  /** First name of the principal who asked. */
  principal: string | null;
  talkedOn: Date;
  outcome: ApproachOutcome;
  note: string | null;
}

export interface Plan {
  id: string;
  by: ApproachBy;
  principalId: string | null;
  principal: string | null;
  interpreter: boolean;
  at: Date;
  how: HowGiven;
  words: string | null;
  noWords: boolean;
  agreed: string | null;
}

/** Somebody who may be asked, as the coordinator sees it. */
export interface ToApproach {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  /** An invitation stands, so that asking him first is past. */
  invited: boolean;
  /** No script in his language: somebody interprets. */
  interpreter: boolean;
  /** The newest note of who speaks first. */
  plan: Plan | null;
  /** What each principal wants him to know beforehand, in their words. */
  words: { principal: string; words: string }[];
  talks: Talk[];
  /** Invited although word may reach somebody who must stay out: when, and what was agreed about it. */
  knowing: { at: Date; agreed: string } | null;
  script: Script;
}

interface PersonRow {
  personId: string;
  firstName: string;
  spokenLanguage: string;
  invited: boolean;
  said: { principalId: string; kind: DecisionKind; name: string }[];
}

/** Everybody who may be asked to come, with who speaks first and what was said. For the coordinator alone. */
export async function toApproach(asker: ConferenceAsker): Promise<ToApproach[]> {
  const people = await asker.db.$queryRaw<PersonRow[]>`
    select p."id" as "personId", p."firstName", p."spokenLanguage",
      exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null) as "invited",
      jsonb_agg(jsonb_build_object('principalId', d."principalId", 'kind', d."kind", 'name', w."firstName") order by d."principalId") as "said"
    from "Person" p join standing_decision d on d."personId" = p."id" join "Principal" pr on pr."id" = d."principalId"
    join "Person" w on w."id" = pr."personId"
    where p."conferenceId" = ${asker.conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      and not exists (select 1 from "Principal" x where x."personId" = p."id") and not exists (select 1 from "Guest" g where g."personId" = p."id")
    group by p."id" order by p."firstName", p."id"`;
  const [plans, talks] = await Promise.all([plansOf(asker), talksOf(asker)]);
  return people
    .filter(({ said }) => mayBeInvited(said))
    .map(({ personId, firstName, spokenLanguage, invited, said }) => {
      const own = plans.filter((plan) => plan.personId === personId);
      const welcomers = said.filter(({ kind }) => kind === "welcome");
      const words = welcomers.flatMap(({ principalId, name }) => {
        const said = wordsOf(own.filter((plan) => plan.principalId === principalId));
        return said ? [{ principal: name, words: said }] : [];
      });
      const known = own.find(({ agreed }) => agreed !== null);
      return {
        personId,
        firstName,
        spokenLanguage,
        invited,
        knowing: known ? { at: known.at, agreed: known.agreed ?? "" } : null,
        interpreter: talkLanguage(spokenLanguage).interpreter,
        plan: own.find(({ agreed }) => agreed === null) ?? null,
        words,
        talks: talks.filter((talk) => talk.personId === personId),
        script: scriptFor({
          speaker: { kind: "coordinator", name: asker.firstName },
          principals: welcomers.map(({ name }) => name),
          words,
          ...talkLanguage(spokenLanguage),
        }),
      };
    });
}

/** Somebody a principal welcomed, with his own rows about him and nobody else's. */
export interface OwnApproach {
  id: string;
  firstName: string;
  /** An invitation went out, whatever became of it: as on his circle page. */
  invited: boolean;
  plan: { by: ApproachBy; words: string | null } | null;
  talk: { talkedOn: Date; outcome: ApproachOutcome; note: string | null } | null;
  script: Script;
}

/** Whom a principal welcomed and how he wants them asked. What others say or note changes nothing here. */
export async function ownApproaches(asker: FamilyAsker, coordinator: string | null): Promise<OwnApproach[]> {
  const people = await asker.db.$queryRaw<{ id: string; firstName: string; spokenLanguage: string; invited: boolean }[]>`
    select p."id", p."firstName", p."spokenLanguage", exists (select 1 from "Invitation" i where i."personId" = p."id") as "invited"
    from "Person" p
    where p."conferenceId" = ${asker.conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      and not exists (select 1 from "Principal" x where x."personId" = p."id") and not exists (select 1 from "Guest" g where g."personId" = p."id")
      and (select d."kind" from "Decision" d where d."personId" = p."id" and d."principalId" = ${asker.principalId}::uuid
        order by d."at" desc, d."id" desc limit 1) = 'welcome'
    order by ${cameAt(Prisma.sql`${asker.id}::uuid`, asker.principalId)}, p."id"`;
  const [plans, talks] = await Promise.all([plansOf(asker), talksOf(asker)]);
  return people.map(({ id, firstName, spokenLanguage, invited }) => {
    const about = plans.filter((one) => one.personId === id);
    const [plan] = about;
    const said = wordsOf(about);
    const talk = talks.find((one) => one.personId === id);
    const words = said ? [{ principal: asker.firstName, words: said }] : [];
    return {
      id,
      firstName,
      invited,
      plan: plan ? { by: plan.by, words: said } : null,
      talk: talk ? { talkedOn: talk.talkedOn, outcome: talk.outcome, note: talk.note } : null,
      script: scriptFor({
        speaker: { kind: "principal", coordinator },
        principals: [asker.firstName],
        words,
        ...talkLanguage(spokenLanguage),
      }),
    };
  });
}

/** A principal's words as they stand: the newest. A note of the coordinator without any leaves them, unless she notes that he took them back. */
const wordsOf = (newestFirst: readonly Plan[]): string | null =>
  newestFirst.find(({ words, noWords, how }) => words !== null || noWords || how === "ownLink")?.words ?? null;

interface Sealed {
  personId: string;
  accusationSealed: Uint8Array | null;
}

/** Notes of who speaks first, the newest of each first; a principal's own rows when he asks. */
async function plansOf(asker: CircleAsker): Promise<(Plan & { personId: string })[]> {
  const own = asker.kind === "person" ? (asker.principalId ?? "") : null;
  const rows = await asker.db.$queryRaw<(Omit<Plan, "words" | "noWords" | "agreed"> & Sealed)[]>`
    select a."id", a."personId", a."by"::text as "by", a."principalId", p."firstName" as "principal", a."interpreter", a."at", a."how"::text as "how", a."accusationSealed"
    from "Approach" a left join "Principal" pr on pr."id" = a."principalId" left join "Person" p on p."id" = pr."personId"
    where a."conferenceId" = ${asker.conferenceId}::uuid and (${own}::text is null or a."principalId"::text = ${own})
    order by a."at" desc, a."id" desc`;
  return rows.map(({ accusationSealed, ...row }) => {
    const place = { model: "Approach", field: "accusationSealed", id: row.id } as const;
    const content = accusationSealed ? openOrNull<ApproachContent>(asker.dataKey, place, accusationSealed) : null;
    return { ...row, words: content?.words ?? null, noWords: content?.noWords ?? false, agreed: content?.agreed ?? null };
  });
}

/** Talks that were held, the newest first; a principal's own when he asks. */
async function talksOf(asker: CircleAsker): Promise<(Talk & { personId: string })[]> {
  const own = asker.kind === "person" ? (asker.principalId ?? "") : null;
  const rows = await asker.db.$queryRaw<(Omit<Talk, "note"> & Sealed)[]>`
    select a."id", a."personId", a."by"::text as "by", p."firstName" as "principal", a."talkedOn", a."outcome"::text as "outcome", a."accusationSealed"
    from "AskedInPerson" a left join "Principal" pr on pr."id" = a."principalId" left join "Person" p on p."id" = pr."personId"
    where a."conferenceId" = ${asker.conferenceId}::uuid and (${own}::text is null or a."principalId"::text = ${own})
    order by a."talkedOn" desc, a."at" desc, a."id" desc`;
  return rows.map(({ accusationSealed, ...row }) => {
    const place = { model: "AskedInPerson", field: "accusationSealed", id: row.id } as const;
    const content = accusationSealed ? openOrNull<AskedContent>(asker.dataKey, place, accusationSealed) : null;
    return { ...row, note: content?.note ?? null };
  });
}
