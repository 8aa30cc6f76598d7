import { revokeLinks } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { forgetNumbers } from "~/messaging/numbers.server";
import { writeBackMoment } from "~/messaging/own-words";
import { eraseStrokes } from "../map/strokes/strokes.server";

/** What stands in the place of a name that was erased. */
const erasedName = "…";

/** Erases who somebody is, how he is reached and what was said about him. His row stays, so that counts stay true; his links end. */
export async function erasePerson(tx: Tx, personId: string, now: Date): Promise<void> {
  // First, since it waits for whoever is just saying or drawing something about him.
  await eraseStrokes(tx, personId);
  await revokeLinks(tx, personId, now);
  await tx.approach.deleteMany({ where: { personId } });
  await tx.askedInPerson.deleteMany({ where: { personId } });
  await tx.decision.deleteMany({ where: { personId } });
  await tx.voiceMessage.deleteMany({ where: { byPersonId: personId } });
  const numbers = await tx.personPhone.findMany({ where: { personId }, select: { phoneNumberId: true, conferenceId: true } });
  await tx.personPhone.deleteMany({ where: { personId } });
  await forgetNumbers(tx, numbers);
  await tx.personEmail.deleteMany({ where: { personId } });
  await tx.paper.deleteMany({ where: { personId } });
  // His voice is his own: what he spoke in goes with him.
  await tx.voiceMessage.deleteMany({ where: { byPersonId: personId } });
  await tx.datePollAnswer.deleteMany({ where: { personId } });
  await tx.calendarFeed.deleteMany({ where: { personId } });
  await tx.invitation.updateMany({ where: { announcedById: personId }, data: { announcedById: null } });
  // Who was to write down what was seen is nobody again: then the principals may.
  await tx.evaluationMoment.updateMany({ where: { recorderPersonId: personId }, data: { recorderPersonId: null } });
  await tx.legalRepresentation.deleteMany({ where: { personId } });
  await tx.legalRepresentation.updateMany({ where: { representativePersonId: personId }, data: { representativePersonId: null } });
  await tx.agreedWord.deleteMany({ where: { personId } });
  const toHim = await tx.outgoingMessage.findMany({ where: { personId, template: writeBackMoment }, select: { wordingId: true } });
  await tx.wording.deleteMany({ where: { moment: writeBackMoment, id: { in: toHim.flatMap(({ wordingId }) => wordingId ?? []) } } });
  await tx.reply.updateMany({ where: { invitation: { personId } }, data: { specialSealed: null } });
  // What is just being handed over may still have to be looked up at the provider by its text.
  await tx.outgoingMessage.updateMany({ where: { personId, state: { not: "handingOver" } }, data: { contactSealed: null } });
  await tx.person.update({
    where: { id: personId },
    data: { firstName: erasedName, contactSealed: null, firstRoad: null, secondRoad: null, erasedAt: now },
  });
}
