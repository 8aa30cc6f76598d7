import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { checkProof, findLink } from "~/access/links.server";
import { dbOf, disconnect } from "~/db.server";
import { inviteMember } from "~/invitation/asking/invite.server";
import { agreeWord } from "~/network/person/person.server";
import { stopReaching } from "~/network/reach.server";
import { answerSafety, relativeOf, safeCouple } from "../../../tests/builders/invitations";
import { textOfPdf } from "../../../tests/prove/pdf-text";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { typedCode } from "./code";
import { makePaper, markGiven } from "./papers.server";
import { canBePdf, sheetPdf } from "./sheet-pdf.server";
import { sheetFor } from "./sheets.server";
import { openByCode } from "./type-code.server";

process.env.MODE = "demo";
const now = new Date("2026-09-11T10:00:00Z");
const day = new Date("2026-09-26T10:00:00Z");
const at = () => ({ once: newId(), now });
let doors: { staff: ReturnType<typeof dbOf>; family: ReturnType<typeof dbOf> };

beforeAll(async () => {
  await databaseOfThisFile();
  doors = { staff: dbOf("staff"), family: dbOf("family") };
  return disconnect;
});

async function invited(who: Partial<Parameters<typeof relativeOf>[2]> = {}) {
  const scene = await safeCouple(doors, now, day);
  const ayla = await relativeOf(doors, scene, { firstName: "Ayla", readLanguage: "tur", ...who }, now);
  await inviteMember(scene.emine, { personId: ayla.id, anyway: true }, at());
  const make = (kind: "letter" | "card") => makePaper(scene.emine, { personId: ayla.id, kind }, at());
  const sheet = async (kind: "letter" | "card") => (await sheetFor(scene.emine, ayla.id, kind, now))?.sheet;
  return { ...scene, ayla, make, sheet };
}
const type = (code: string, origin = newId()) => openByCode(doors.staff, code, { origin, now });

describe("a letter", () => {
  test("carries a code that leads where the link leads; only its hash is kept, and a new letter ends the older", async () => {
    const { make, sheet, ayla } = await invited();
    expect(await make("letter")).toMatchObject({ refused: null });
    const first = (await sheet("letter"))?.code ?? "";
    const opened = await type(first.toLowerCase().replace("-", " "));
    const secret = "path" in opened ? opened.path.replace("/o/", "") : "";
    expect(await findLink(doors.family, secret, now)).toMatchObject({ personId: ayla.id, purpose: "member", proof: "lastFour" });
    const rows = JSON.stringify(await doors.staff.paper.findMany({ where: { personId: ayla.id } }));
    expect(rows).not.toContain(typedCode(first));
    await make("letter");
    expect(await type(first)).toEqual({ refused: "wrong" });
    expect((await sheet("letter"))?.code).not.toBe(first);
  });

  test("is in the language she reads, says nothing of what it is about, and gives the same bytes", async () => {
    const { emine, make, ayla, sheet } = await invited();
    await make("letter");
    const found = await sheetFor(emine, ayla.id, "letter", now);
    if (!found) throw new Error("No letter");
    const bytes = await sheetPdf(found.sheet, found.square, found.madeAt);
    expect(bytes.equals(await sheetPdf(found.sheet, found.square, found.madeAt))).toBe(true);
    const words = JSON.stringify(await sheet("letter"));
    expect(words).toContain("Ayla");
    expect(words).toContain("06 1200 0091");
    expect(words).not.toMatch(/schuld|huur|ontruim|zorg|kracht|borç|kira|tahliye/i);
    expect(textOfPdf(bytes).replace(/\s/g, "")).toContain(found.sheet.code.replace("-", "").slice(0, 5));
  });

  test("in Arabic has its print page, and no PDF", async () => {
    const { make, sheet } = await invited({ readLanguage: "ara" });
    await make("letter");
    const arabic = await sheet("letter");
    expect(arabic).toMatchObject({ language: "ar", dir: "rtl" });
    expect(arabic && canBePdf(arabic)).toBe(false);
  });

  test("is for who is invited, reads, and is no child", async () => {
    const scene = await safeCouple(doors, now, day);
    const bas = await relativeOf(doors, scene, { firstName: "Bas" }, now);
    const make = (kind: "letter" | "card") => makePaper(scene.emine, { personId: bas.id, kind }, at());
    expect(await make("letter")).toEqual({ refused: "notInvited" });
    await inviteMember(scene.emine, { personId: bas.id, anyway: true }, at());
    await doors.staff.person.update({ where: { id: bas.id }, data: { readLanguage: null } });
    expect(await make("letter")).toEqual({ refused: "paperReadsNothing" });
    expect(await make("card")).toMatchObject({ refused: null });
    await doors.staff.person.update({ where: { id: bas.id }, data: { under16: true } });
    expect(await make("card")).toEqual({ refused: "paperUnder16" });
  });
});

test("a card for who reads nothing is in what she speaks; in what they speak at home, with Dutch under it, when nobody writes that", async () => {
  const { ayla, pair, make, sheet } = await invited({ readLanguage: null });
  await doors.staff.person.update({ where: { id: pair.hatice.personId }, data: { readLanguage: "tur" } });
  await doors.staff.person.update({ where: { id: ayla.id }, data: { spokenLanguage: "ary" } });
  await make("card");
  expect(await sheet("card")).toMatchObject({ language: "ar", dir: "rtl", under: null, moment: { number: "26" } });
  await doors.staff.person.update({ where: { id: ayla.id }, data: { spokenLanguage: "rif" } });
  await make("card");
  expect(await sheet("card")).toMatchObject({ language: "tr", under: { language: "nl" } });
});

describe("who told him, on a card", () => {
  async function toldBy(firstName: string) {
    const scene = await invited();
    const bas = await relativeOf(doors, scene, { firstName }, now);
    await doors.staff.invitation.updateMany({ where: { personId: scene.ayla.id }, data: { announcedById: bas.id } });
    await scene.make("card");
    await scene.make("letter");
    const papers = async () => JSON.stringify([await scene.sheet("card"), await scene.sheet("letter")]);
    expect(await papers()).toContain(firstName);
    return { ...scene, bas, papers };
  }

  test("is not named once he must stay out; the coordinator stands in his place", async () => {
    const { bas, pair, emine, papers } = await toldBy("Bartholomeus");
    const said = { conferenceId: emine.conferenceId, principalId: pair.cemal.principalId, personId: bas.id, kind: "keptOut" } as const;
    await doors.staff.decision.create({ data: { id: newId(), ...said, how: "ownLink", at: new Date(now.getTime() + 1) } });
    expect(await papers()).not.toContain("Bartholomeus");
    expect(await papers()).toContain(emine.firstName);
  });

  test("is not named once no principal wants him any more, he said no himself, or he died", async () => {
    const gone = await toldBy("Gerardus");
    await doors.staff.decision.deleteMany({ where: { personId: gone.bas.id } });
    expect(await gone.papers()).not.toContain("Gerardus");

    const declined = await toldBy("Hendrikus");
    await inviteMember(declined.emine, { personId: declined.bas.id, anyway: true }, at());
    const { id: invitationId } = await doors.staff.invitation.findFirstOrThrow({ where: { personId: declined.bas.id } });
    await doors.staff.reply.create({
      data: { id: newId(), invitationId, conferenceId: declined.emine.conferenceId, answer: "no", at: now, how: "link" },
    });
    expect(await declined.papers()).not.toContain("Hendrikus");

    const dead = await toldBy("Ignatius");
    await doors.staff.person.update({ where: { id: dead.bas.id }, data: { deceasedAt: now } });
    expect(await dead.papers()).not.toContain("Ignatius");
  });

  test("is named when he is a principal", async () => {
    const { pair, ayla, sheet } = await toldBy("Bas");
    await doors.staff.invitation.updateMany({ where: { personId: ayla.id }, data: { announcedById: pair.hatice.personId } });
    expect((await sheet("card"))?.said.at(-1)).toContain("Hatice");
  });
});

test("no letter or card leaves while a safety question waits for its talk, and none that was made is shown", async () => {
  const { emine, pair, make, sheet } = await invited();
  expect(await make("letter")).toMatchObject({ refused: null });
  await answerSafety(doors, emine, pair.hatice.principalId, true, new Date(now.getTime() + 1));
  expect(await make("card")).toEqual({ refused: "paperNotNow" });
  expect(await sheet("letter")).toBeUndefined();
});

describe("a card for somebody without a number", () => {
  test("waits for the agreed word, which then opens it", async () => {
    const { emine, ayla, make, sheet } = await invited({ phone: null });
    expect(await make("card")).toEqual({ refused: "paperNoWord" });
    await agreeWord(emine, { personId: ayla.id, word: "Geranium" }, at());
    expect(await make("card")).toMatchObject({ refused: null });
    const card = await sheet("card");
    const opened = await type(card?.code ?? "");
    const link = await findLink(doors.family, "path" in opened ? opened.path.replace("/o/", "") : "", now);
    expect(link?.proof).toBe("word");
    if (!link) throw new Error("No link");
    expect(await checkProof(doors.family, link, "1234", ["1234"])).toEqual({ refused: "wrong" });
    expect(await checkProof(doors.family, link, "geranium", [])).toEqual({ proof: "word" });
  });

  test("is marked as given once, and ends when nobody may be reached any more", async () => {
    const { emine, ayla, make, sheet } = await invited();
    await make("card");
    const code = (await sheet("card"))?.code ?? "";
    const [paper] = await doors.staff.paper.findMany({ where: { personId: ayla.id } });
    const which = { personId: ayla.id, paperId: paper?.id ?? "" };
    expect(await markGiven(emine, which, at())).toMatchObject({ refused: null });
    expect(await markGiven(emine, { ...which, paperId: newId() }, at())).toEqual({ refused: "notHere" });
    await doors.staff.$transaction((tx) => stopReaching(tx, emine, ayla.id, now));
    expect(await type(code)).toEqual({ refused: "wrong" });
    expect(await sheet("card")).toBeUndefined();
  });
});

test("guessing stops after twenty wrong codes from one corner, sent at once as well, and then a right one opens nothing there", async () => {
  const { make, sheet } = await invited();
  await make("letter");
  const code = (await sheet("letter"))?.code ?? "";
  const answers = await Promise.all(Array.from({ length: 25 }, () => type("ABCDEFGHJK", "192.0.2.0/24")));
  expect(answers.filter((answer) => "refused" in answer && answer.refused === "wrong")).toHaveLength(20);
  expect(await type(code, "192.0.2.0/24")).toEqual({ refused: "tooManyTries" });
  expect(await type(code, "198.51.100.0/24")).toMatchObject({ path: expect.stringMatching(/^\/o\//) });
});
