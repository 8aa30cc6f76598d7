import type { DecisionKind } from "@generated/client";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import { setDay } from "~/invitation/day/set-day.server";
import { givePhone } from "~/messaging/numbers.server";
import { colleagueIn, type Doors } from "./askers";
import { type Couple, couple } from "./circle";

export const hours = 3_600_000;
let numbers = 0;

/** A conference of which both principals said they are safe, with its coordinator, and a day when one is given. */
export async function safeCouple(doors: Doors, now: Date, day?: Date): Promise<{ pair: Couple; emine: ConferenceAsker }> {
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "invite");
  await answerSafety(doors, emine, pair.hatice.principalId, false, now);
  await answerSafety(doors, emine, pair.cemal.principalId, false, now);
  if (day) {
    const at = { once: newId(), now };
    const endsAt = new Date(day.getTime() + 6 * hours);
    const outcome = await setDay(emine, { startsAt: day, endsAt, place: "Buurthuis De Brug", address: "Kade 3", agreed: true }, at);
    if (outcome.refused) throw new Error(outcome.refused);
  }
  return { pair, emine };
}

/** A principal's answer to the three questions. */
export async function answerSafety(
  { staff }: Doors,
  asker: ConferenceAsker,
  principalId: string,
  flagged: boolean,
  askedAt: Date,
): Promise<void> {
  const id = newId();
  const accusationSealed = seal(asker.dataKey, { model: "SafetyAnswer", field: "accusationSealed", id }, {});
  await staff.safetyAnswer.create({
    data: { id, conferenceId: asker.conferenceId, principalId, askedAt, alone: true, flagged, accusationSealed },
  });
}

interface Relative {
  firstName: string;
  readLanguage?: string | null;
  phone?: string | null;
  readByOthers?: boolean;
  said?: Partial<Record<"hatice" | "cemal", DecisionKind>>;
}

/** Somebody on the map, welcome to Hatice unless said otherwise, with a mobile number of his own. */
export async function relativeOf(doors: Doors, { pair, emine }: { pair: Couple; emine: ConferenceAsker }, who: Relative, now: Date) {
  const id = newId();
  const { conferenceId } = pair;
  numbers += 1;
  const phone = who.phone === undefined ? `+3161234${String(5000 + numbers)}` : who.phone;
  const { firstName, readLanguage = "nld", readByOthers = false } = who;
  await doors.staff.person.create({ data: { id, conferenceId, firstName, readLanguage, addedAt: now, addedByAccount: emine.id } });
  const given = phone
    ? await doors.staff.$transaction((tx) => givePhone(tx, { personId: id, conferenceId, e164: phone, readByOthers, now }))
    : null;
  for (const [name, kind] of Object.entries(who.said ?? { hatice: "welcome" as const })) {
    const { principalId } = name === "hatice" ? pair.hatice : pair.cemal;
    await doors.staff.decision.create({ data: { id: newId(), conferenceId, principalId, personId: id, kind, at: now, how: "ownLink" } });
  }
  return { id, phone, phoneNumberId: given?.phoneNumberId ?? "" };
}
