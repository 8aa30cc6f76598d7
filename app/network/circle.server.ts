import { type DecisionKind, type HowGiven, Prisma } from "@generated/client";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { open, openOrNull } from "~/access/sealing.server";
import { type PhoneOfPerson, phonesOf } from "~/messaging/numbers.server";
import type { DecisionContent } from "./decision/decide.server";
import { type LinkToKeptOut, linksToKeptOut, principalsReadBy } from "./decision/links-to-kept-out";
import type { StandingDecision } from "./decision/welcome";
import { withdrawnColumn } from "./decision/withdrawn.server";
import type { GivenPlace, NetworkMap } from "./map/model";
import { cameAt } from "./map/strokes/map-rows.server";
import { mapOf, placeOf } from "./map/strokes/strokes.server";
import type { PersonContact } from "./person/person";
import type { CircleAsker } from "./reach.server";

export interface CirclePerson {
  id: string;
  firstName: string;
  familyName: string | null;
  spokenLanguage: string;
  readLanguage: string | null;
  under16: boolean;
  deceased: boolean;
  /** An invitation stands. */
  invited: boolean;
  /** An invitation that was taken back, until he was called about it. */
  withdrawn: { at: string; heard: boolean } | null;
  /** First name of the principal who put him on the map on his own link. */
  addedBy: string | null;
  place: GivenPlace;
  phones: PhoneOfPerson[];
}

export interface PrincipalOnMap {
  id: string;
  personId: string;
  firstName: string;
}

export interface NotedDecision extends StandingDecision {
  at: Date;
  how: HowGiven;
  reason: string | null;
}

export interface Circle {
  people: CirclePerson[];
  principals: PrincipalOnMap[];
  decisions: NotedDecision[];
  map: NetworkMap;
  /** Who is asked to come and tied to somebody who must stay out. */
  links: LinkToKeptOut[];
  /** Principals whose messages somebody who must stay out can read. */
  readAlong: LinkToKeptOut[];
}

interface PersonRow extends Omit<CirclePerson, "familyName" | "place" | "phones"> {
  contactSealed: Uint8Array | null;
}

/** Everything on the map, with each principal's newest word about each person. For the coordinator alone. */
export async function circleOf(asker: ConferenceAsker): Promise<Circle> {
  const { db, conferenceId, dataKey } = asker;
  const rows = await db.$queryRaw<PersonRow[]>`
    select p."id", p."firstName", p."contactSealed", p."spokenLanguage", p."readLanguage", p."under16", p."deceasedAt" is not null as "deceased",
           exists (select 1 from "Invitation" i where i."personId" = p."id" and i."withdrawnAt" is null) as "invited",
           ${withdrawnColumn(Prisma.sql`p."id"`)} as "withdrawn", a."firstName" as "addedBy"
    from "Person" p left join "Person" a on a."id" = p."addedByPerson"
    where p."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id") and not exists (select 1 from "Guest" g where g."personId" = p."id")
    order by p."addedAt", p."id"`;
  const map = await mapOf(asker);
  const principals = map.people
    .flatMap(({ id: personId, principalId, firstName }) => (principalId ? [{ id: principalId, personId, firstName }] : []))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const phones = await phonesOf(db, dataKey, [...rows.map(({ id }) => id), ...principals.map(({ personId }) => personId)]);
  const numbersOf = (id: string) => (phones.get(id) ?? []).map(({ e164 }) => e164);
  const decisions = await db.$queryRaw<(Omit<NotedDecision, "reason"> & SealedDecision)[]>`
    select distinct on ("personId", "principalId") "id", "personId", "principalId", "kind"::text as "kind", "at", "how"::text as "how", "accusationSealed"
    from "Decision" where "conferenceId" = ${conferenceId}::uuid order by "personId", "principalId", "at" desc, "id" desc`;
  const contacts = new Map(
    rows.map(({ id, contactSealed }) => [
      id,
      openOrNull<PersonContact>(dataKey, { model: "Person", field: "contactSealed", id }, contactSealed),
    ]),
  );
  const knowable = rows.map(({ id, invited }) => ({
    ...{ id, invited, email: contacts.get(id)?.email, address: contacts.get(id)?.address },
    phones: numbersOf(id),
    household: map.people.find((one) => one.id === id)?.household === true,
  }));
  return {
    people: rows.map(({ contactSealed: _sealed, ...person }) => ({
      ...person,
      familyName: contacts.get(person.id)?.familyName ?? null,
      place: placeOf(map.people.find(({ id }) => id === person.id)),
      phones: phones.get(person.id) ?? [],
    })),
    principals,
    decisions: decisions.map(({ id, accusationSealed, ...decision }) => ({
      ...decision,
      reason: reasonOf(asker, { id, accusationSealed }),
    })),
    map,
    links: linksToKeptOut(knowable, map.pairs, decisions),
    readAlong: principalsReadBy(
      principals.map(({ personId: id }) => ({ id, phones: numbersOf(id) })),
      knowable,
      decisions,
    ),
  };
}

/** Whose conference it is, in a fixed order. */
export function principalsOnMap(asker: CircleAsker): Promise<PrincipalOnMap[]> {
  return asker.db.$queryRaw<PrincipalOnMap[]>`
    select pr."id", pr."personId", p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId"
    where pr."conferenceId" = ${asker.conferenceId}::uuid and p."erasedAt" is null order by pr."id"`;
}

/** One person as a principal sees him on his own page. */
export interface OwnPerson {
  id: string;
  firstName: string;
  relation: string | null;
  /** His own word, and nobody else's. */
  decision: DecisionKind | null;
  reason: string | null;
  /** Only with somebody he himself welcomed; true once an invitation went out, whatever became of it. */
  invited: boolean;
}

/**
 * A principal's own circle: whom he put there himself, whom the coordinator put there, and whom he spoke about. What another
 * principal says or adds changes nothing here, not even what an invitation that was taken back would tell.
 */
export async function ownCircleOf(asker: FamilyAsker): Promise<OwnPerson[]> {
  const rows = await asker.db.$queryRaw<(Omit<OwnPerson, "relation" | "reason"> & SealedDecision & { decisionId: string | null })[]>`
    select p."id", p."firstName", d."id" as "decisionId", d."kind"::text as "decision", d."accusationSealed",
           coalesce(d."kind" = 'welcome', false) and exists (select 1 from "Invitation" i where i."personId" = p."id") as "invited"
    from "Person" p
    left join lateral (
      select x."id", x."kind", x."accusationSealed" from "Decision" x
      where x."personId" = p."id" and x."principalId" = ${asker.principalId}::uuid order by x."at" desc, x."id" desc limit 1
    ) d on true
    where p."conferenceId" = ${asker.conferenceId}::uuid and p."erasedAt" is null and p."deceasedAt" is null
      and (p."addedByPerson" is null or p."addedByPerson" = ${asker.id}::uuid or d."id" is not null)
      and not exists (select 1 from "Principal" pr where pr."personId" = p."id") and not exists (select 1 from "Guest" g where g."personId" = p."id")
    order by ${cameAt(Prisma.sql`${asker.id}::uuid`, asker.principalId)}, p."id"`;
  const map = await mapOf(asker);
  const onMap = new Map(map.people.map((person) => [person.id, person]));
  // Whom he took off his map stands here no longer either.
  const here = rows.filter(({ id }) => onMap.has(id));
  return here.map(({ id, firstName, decision, invited, decisionId, accusationSealed }) => ({
    id,
    firstName,
    relation: onMap.get(id)?.relation[0] ?? null,
    decision,
    reason: decisionId ? reasonOf(asker, { id: decisionId, accusationSealed }) : null,
    invited,
  }));
}

interface SealedDecision {
  id: string;
  accusationSealed: Uint8Array | null;
}

function reasonOf(asker: CircleAsker, { id, accusationSealed }: SealedDecision): string | null {
  if (!accusationSealed) return null;
  return open<DecisionContent>(asker.dataKey, { model: "Decision", field: "accusationSealed", id }, accusationSealed).reason;
}

/** One word that was said about somebody, and when. */
export interface SaidBefore extends Pick<NotedDecision, "kind" | "at" | "how" | "reason"> {
  id: string;
  principal: string;
}

/** Every word about somebody, the newest first: of all principals for the coordinator, of himself for a principal. One statement. */
export async function wordsAbout(asker: CircleAsker, personId: string): Promise<SaidBefore[]> {
  const own = asker.kind === "person" ? (asker.principalId ?? "") : null;
  const rows = await asker.db.$queryRaw<(Omit<SaidBefore, "reason"> & SealedDecision)[]>`
    select d."id", d."kind"::text as "kind", d."at", d."how"::text as "how", d."accusationSealed", p."firstName" as "principal"
    from "Decision" d join "Principal" pr on pr."id" = d."principalId" join "Person" p on p."id" = pr."personId"
    where d."conferenceId" = ${asker.conferenceId}::uuid and d."personId"::text = ${personId}
      and (${own}::text is null or d."principalId"::text = ${own})
    order by d."at" desc, d."id" desc`;
  return rows.map(({ accusationSealed, ...row }) => ({ ...row, reason: reasonOf(asker, { id: row.id, accusationSealed }) }));
}
