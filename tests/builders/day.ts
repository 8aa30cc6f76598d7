import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import { seal } from "~/access/sealing.server";
import { noteAttendance } from "~/conference/attendance.server";
import { startPhase } from "~/conference/phases.server";
import { colleagueIn, type Doors, relative } from "./askers";
import { couple } from "./circle";
import { done } from "./telling";

/** The afternoon the scenes of the day play on. */
export const dayStart = new Date("2026-11-26T13:00:00Z");
/** So many minutes after the day began, with a form of its own. */
export const minute = (minutes: number) => ({ once: newId(), now: new Date(dayStart.getTime() + minutes * 60_000) });

/** Hatice and Cemal on their day, with her sister Leyla; both principals are here and the information has begun. */
export async function dayOfCouple(doors: Doors, { here = true }: { here?: boolean } = {}) {
  const before = new Date(dayStart.getTime() - 10 * 86_400_000);
  const pair = await couple(doors, before);
  const { conferenceId, coordinatorId } = pair;
  const emine = await colleagueIn(doors, coordinatorId, conferenceId, "leadDay");
  const leyla = newId();
  await doors.staff.person.create({ data: { id: leyla, conferenceId, firstName: "Leyla", addedAt: before } });
  for (const { principalId } of [pair.hatice, pair.cemal]) {
    await doors.staff.safetyAnswer.create({
      data: {
        id: newId(),
        conferenceId,
        principalId,
        askedAt: before,
        askedByAccount: coordinatorId,
        alone: true,
        flagged: false,
        accusationSealed: seal(emine.dataKey, { model: "SafetyAnswer", field: "accusationSealed", id: newId() }, {}),
      },
    });
    await doors.family.decision.create({
      data: { id: newId(), conferenceId, principalId, personId: leyla, kind: "welcome", at: before, how: "ownLink" },
    });
  }
  const invitation = newId();
  await doors.staff.invitation.create({
    data: { id: invitation, conferenceId, personId: leyla, invitedAt: before, invitedBy: coordinatorId },
  });
  await doors.staff.reply.create({
    data: { id: newId(), conferenceId, invitationId: invitation, at: before, answer: "yes", how: "phone" },
  });
  for (const [personId, purpose] of [
    [pair.hatice.personId, "principal"],
    [pair.cemal.personId, "principal"],
    [leyla, "member"],
  ] as const) {
    await linkFor(doors.staff, { id: personId, conferenceId }, purpose, before);
  }
  const dayId = newId();
  await doors.staff.conferenceDay.create({
    data: {
      id: dayId,
      conferenceId,
      startsAt: dayStart,
      endsAt: new Date(dayStart.getTime() + 6 * 3_600_000),
      contactSealed: seal(emine.dataKey, { model: "ConferenceDay", field: "contactSealed", id: dayId }, { place: "Buurthuis De Brug" }),
      setAt: before,
      setBy: coordinatorId,
    },
  });
  if (here) {
    for (const personId of [pair.hatice.personId, pair.cemal.personId, leyla]) {
      done(await noteAttendance(emine, { personId, presence: "arrived" }, minute(0)));
    }
    done(await startPhase(emine, { phase: "information" }, minute(1)));
  }
  return {
    ...pair,
    dayId,
    leylaId: leyla,
    asCoordinator: emine,
    asHatice: await relative(doors, pair.hatice.personId, "writePlan"),
    asCemal: await relative(doors, pair.cemal.personId, "writePlan"),
    asLeyla: await relative(doors, leyla, "writePlan"),
  };
}
