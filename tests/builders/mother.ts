import { newId } from "~/access/ids";
import { linkFor } from "~/access/links.server";
import { addPerson } from "~/network/place.server";
import { colleagueIn, relative } from "./askers";
import { type Couple, couple } from "./circle";

type Doors = Parameters<typeof couple>[0];

/** The couple's own askers, and his mother on the map. */
export async function withMother(doors: Doors, now: Date) {
  const at = () => ({ once: newId(), now });
  const pair = await couple(doors, now);
  const emine = await colleagueIn(doors, pair.coordinatorId, pair.conferenceId, "drawMap");
  const hatice = await relative(doors, pair.hatice.personId, "decideWhoComes");
  const cemal = await relative(doors, pair.cemal.personId, "decideWhoComes");
  const mother = newId();
  await addPerson(
    emine,
    { personId: mother, firstName: "Fatma", relation: "moeder van Cemal", circle: "inner", sector: "family", phone: "+31612000011" },
    at(),
  );
  return { pair, emine, hatice, cemal, mother };
}

/** An invitation that stands, with its link and a message that waits. */
export async function invite(doors: Doors, pair: Couple, personId: string, now: Date) {
  const link = await linkFor(doors.staff, { id: personId, conferenceId: pair.conferenceId }, "member", now);
  await doors.staff.invitation.create({
    data: { id: newId(), conferenceId: pair.conferenceId, personId, invitedAt: now, invitedBy: pair.coordinatorId },
  });
  await doors.staff.outgoingMessage.create({
    data: {
      id: newId(),
      conferenceId: pair.conferenceId,
      personId,
      template: "invitation",
      purpose: "circle",
      language: "nl",
      linkId: link.id,
      dueAt: now,
      createdAt: now,
    },
  });
}

/** Nobody has anything to fear, so that messages may leave. */
export async function safelyAsked(doors: Doors, { conferenceId, coordinatorId, ...both }: Couple, now: Date) {
  for (const { principalId } of [both.hatice, both.cemal]) {
    await doors.staff.safetyAnswer.create({
      data: {
        id: newId(),
        conferenceId,
        principalId,
        flagged: false,
        alone: true,
        askedAt: now,
        askedByAccount: coordinatorId,
        accusationSealed: new Uint8Array(1),
      },
    });
  }
}
