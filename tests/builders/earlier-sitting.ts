import { newId } from "~/access/ids";
import { seal } from "~/access/sealing.server";
import type { Planted } from "./planted";
import { personOf } from "./telling";

/** What an earlier sitting would have left: a note, a tie, an agreed plan, a remark, a check-in and a look back. Rows, for no page writes all of them before a first presentation. */
export async function plantEarlierSitting({ marks, telling, lines, now, worker }: Planted): Promise<void> {
  const { doors, conferenceId } = telling;
  const { dataKey } = await doors.staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const sealed = (model: "Note" | "MapChange" | "Remark" | "CheckIn" | "Evaluation", id: string, value: unknown) =>
    seal(dataKey, { model, field: "accusationSealed", id }, value);
  const [note, tie, remark, checkIn, evaluation, momentId, version] = [newId(), newId(), newId(), newId(), newId(), newId(), newId()];
  const [hatice, zeynep] = [personOf(telling, "Hatice"), personOf(telling, "Zeynep")];
  const db = doors.family;
  await db.note.create({
    data: { id: note, conferenceId, byPerson: hatice, at: now, accusationSealed: sealed("Note", note, { text: marks.word("Note text") }) },
  });
  const [subjectId, otherId] = [hatice, zeynep].sort() as [string, string];
  await db.mapChange.create({
    data: {
      ...{ id: tie, conferenceId, position: 9000, subjectId, otherId, at: now, byPerson: hatice },
      accusationSealed: sealed("MapChange", tie, { field: "foreign", value: { text: marks.word("MapChange tie") }, saw: 0 }),
    },
  });
  await db.planVersion.create({ data: { id: version, conferenceId, number: 1, agreedAt: now, agreedBy: hatice, contactPersonId: zeynep } });
  const wordings = await db.agreementWording.findMany({ where: { agreementId: { in: Object.values(lines) } }, select: { id: true } });
  await db.planVersionLine.createMany({
    data: wordings.map(({ id }, position) => ({ planVersionId: version, wordingId: id, conferenceId, position })),
  });
  await db.agreementConfirmation.create({
    data: { id: newId(), conferenceId, agreementId: lines.all, personId: zeynep, yes: true, at: now },
  });
  await db.remark.create({
    data: {
      id: remark,
      conferenceId,
      at: now,
      byAccount: worker,
      about: "practical",
      accusationSealed: sealed("Remark", remark, { text: marks.word("Remark text") }),
    },
  });
  await db.checkIn.create({
    data: {
      id: checkIn,
      conferenceId,
      agreementId: lines.all,
      personId: zeynep,
      at: now,
      answer: "stuck",
      accusationSealed: sealed("CheckIn", checkIn, { line: marks.word("CheckIn line") }),
    },
  });
  await db.evaluationMoment.create({
    data: { id: momentId, conferenceId, round: 1, at: now, setAt: now, setBy: hatice, recorderPersonId: zeynep },
  });
  await db.evaluation.create({
    data: {
      id: evaluation,
      conferenceId,
      momentId,
      at: now,
      byPerson: zeynep,
      accusationSealed: sealed("Evaluation", evaluation, {
        went: marks.word("Evaluation went"),
        changes: marks.word("Evaluation changes"),
      }),
    },
  });
}
