import type { ConferenceAsker } from "~/access/guards.server";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { type Expected, expectedOn } from "~/conference/attendance.server";
import { guestsOf, type ListedGuest } from "~/conference/guest-list.server";
import { dayFactsOf, type KnownDay } from "~/conference/phase-facts.server";
import { type PartOfTheDay, partNow } from "~/conference/phases";
import type { Db } from "~/db.server";
import type { DayContact } from "~/invitation/day/day";
import { phonesOf } from "~/messaging/numbers.server";

export interface DayRoom {
  part: PartOfTheDay;
  /** Since when the running phase runs. */
  since: Date | null;
  day: { startsAt: Date; endsAt: Date; place: DayContact | null } | null;
  outcome: KnownDay["outcome"];
  /** Who ended private time, as far as the presentation needs to know. */
  memberNeeded: boolean;
  people: (Expected & { phone: string | null })[];
  guests: ListedGuest[];
  coffee: boolean;
}

/** What the room of the day shows: never content; in private time not even what guests said, but the numbers of who is there. */
export async function dayRoomOf(asker: ConferenceAsker): Promise<DayRoom> {
  const { db, conferenceId, dataKey } = asker;
  const facts = await dayFactsOf(db, conferenceId);
  const part = partNow(facts);
  const people = await expectedOn(db, conferenceId, facts.dayId);
  const { place, coffee } = await placeAndCoffee(db, dataKey, conferenceId, facts.dayId);
  const last = facts.runs.at(-1);
  const phones =
    part === "private"
      ? await phonesOf(
          db,
          dataKey,
          people.map(({ id }) => id),
        )
      : null;
  const principalIds = people.flatMap(({ principalId }) => principalId ?? []);
  const guests = part === "private" ? [] : await guestsOf(db, dataKey, conferenceId, principalIds);
  return {
    part,
    since: last && last.endedAt === null ? last.startedAt : null,
    day: facts.startsAt && facts.endsAt ? { startsAt: facts.startsAt, endsAt: facts.endsAt, place } : null,
    outcome: facts.outcome,
    memberNeeded: facts.outcome !== null || (last?.endedHow !== "byFamily" && last?.endedHow !== "byCoordinatorWithMember"),
    people: people.map((person) => ({ ...person, phone: phones?.get(person.id)?.[0]?.e164 ?? null })),
    guests,
    coffee,
  };
}

/** Where the day is, and whether the family asked somebody to come near. */
export async function placeAndCoffee(
  db: Db,
  key: DataKeyRow,
  conferenceId: string,
  dayId: string | null,
): Promise<{ place: DayContact | null; coffee: boolean }> {
  const [row] = await db.$queryRaw<{ sealed: Uint8Array | null; coffee: boolean }[]>`
    select (select d."contactSealed" from "ConferenceDay" d where d."id" = ${dayId}::uuid) as "sealed",
      exists (select 1 from "QuietCall" q where q."conferenceId" = ${conferenceId}::uuid and q."answeredAt" is null) as "coffee"`;
  const place =
    row?.sealed && dayId ? open<DayContact>(key, { model: "ConferenceDay", field: "contactSealed", id: dayId }, row.sealed) : null;
  return { place, coffee: row?.coffee ?? false };
}
