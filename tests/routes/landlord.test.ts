import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { landlordAddress, landlordCode, landlordLinkFor } from "~/access/landlord-links.server";
import { seal } from "~/access/sealing.server";
import { firstDay } from "~/clock.server";
import { dbOf, disconnect } from "~/db.server";
import { sendFeedback } from "~/eviction-case/landlord/feedback.server";
import { writeLetter } from "~/eviction-case/landlord/letters.server";
import { answerPostponement, askPostponement } from "~/eviction-case/landlord/postponement.server";
import { type LandlordScene, landlordScene, linkedConference } from "../builders/landlord-scene";
import { plantEverywhere, plantedSign } from "../builders/planted-rows";
import { dayOn, done, on } from "../builders/telling";
import { textOfPdf } from "../prove/pdf-text";
import { type Browser, hidden } from "../setup/asking";
import { type Kring, startKring } from "../setup/server";

let kring: Kring;
const now = firstDay;
const doors = () => ({ staff: dbOf("staff"), family: dbOf("family") });
const at = (moment = now) => ({ once: newId(), now: moment });

beforeAll(async () => {
  kring = await startKring({ clockAt: firstDay });
}, 120_000);
afterAll(async () => {
  await disconnect();
  await kring.stop();
});

/** Text as somebody reads it, without the marks of forms and without spaces. */
const read = (html: string): string =>
  html
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&");
const packed = (text: string): string => text.normalize("NFKC").replaceAll(/[\s\u00a0]/g, "");
const digits = (text: string): string => text.replaceAll(/[.,\s€]/g, "");
/** A page with what differs each time taken out. */
const still = (html: string): string => html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");

interface Sight {
  page: string;
  letters: string[];
  pdfs: string[];
}

/** Everything that reaches the landlord: his page and list, and both letters with their PDFs, printed by the worker. */
async function sightOf(scene: LandlordScene): Promise<Sight> {
  const landlord = await kring.asStaff(scene.landlordEmail);
  const worker = await kring.asStaff(scene.workerEmail);
  const page = await landlord.get(`/landlord/${scene.caseId}`);
  expect(page.status).toBe(200);
  const rows = await doors().staff.caseLetter.findMany({ where: { caseId: scene.caseId }, orderBy: { writtenAt: "asc" } });
  const letters: string[] = [];
  const pdfs: string[] = [];
  for (const { id, kind } of rows) {
    if (kind !== "landlordReceipt" && kind !== "postponementRequest") continue;
    const sheet = (await worker.get(`/letters/${id}`)).text;
    letters.push(/<article[\s\S]*<\/article>/.exec(sheet)?.[0] ?? "");
    const file = await worker.get(`/letters/${id}.pdf`);
    expect(file.headers["content-type"]).toBe("application/pdf");
    pdfs.push(textOfPdf(file.body));
  }
  return { page: page.text, letters, pdfs };
}

test("the landlord meets a planted value of each of his facts, and none of any other field of the class map", {
  timeout: 60_000,
}, async () => {
  const scene = await landlordScene(doors(), now);
  const { caseId, keeper, landlordId } = scene;
  const { conferenceId } = await linkedConference(scene, [true, false]);
  const reportId = newId();
  const sealed = seal(
    keeper.dataKey,
    { model: "LandlordReport", field: "familySealed", id: reportId },
    {
      ...{ address: "Sumatrastraat 12", postcode: "1094 ND", town: "Amsterdam" },
      ...{ problems: "Kplantedproblems", actions: "Kplantedactions", contactPerson: "Kplantedcontact", phone: "Kplantedphone" },
    },
  );
  await doors().staff.landlordReport.create({
    data: {
      ...{ id: reportId, caseId, landlordId, receiverId: keeper.organisationId, landlordReference: "WH-2026-77", road: "typed" },
      ...{
        reportedOn: on(now, -3),
        receivedAt: on(now, -3),
        contentHash: new Uint8Array(4),
        handlerAccountId: keeper.id,
        familySealed: sealed,
      },
    },
  });
  done(
    await sendFeedback(
      keeper,
      {
        ...{ contactMade: "yes", helpStarted: "no", rentSecured: "yes" },
        ...{ proposal: "arrangement", proposalAmount: "63", firstResultOn: dayOn(now, 9) },
      },
      at(on(now, -2)),
    ),
  );
  done(
    await askPostponement(
      keeper,
      { by: "landlord", until: dayOn(now, 41), offer: "57", offerWay: "monthly", offerFrom: dayOn(now, 6) },
      at(on(now, -1)),
    ),
  );
  const { id: requestId } = await doors().staff.postponement.findFirstOrThrow({ where: { caseId } });
  done(
    await answerPostponement(
      keeper,
      { postponementId: requestId, answer: "proceed", condition: "Kplanted words of the worker" },
      at(on(now, -1)),
    ),
  );
  for (const kind of ["landlordReceipt", "postponementRequest"] as const)
    done(await writeLetter(keeper, { kind, on: dayOn(now, 0), street: "Kantoorweg 1", town: "1012 AB Amsterdam" }, at()));

  const his = new Set(["Feedback", "LandlordReport", "LandlordLink", "Postponement", "CaseLetter", "TransferObjection"]);
  const facts = [
    ...["at", "firstResultOn", "proposalCents", "proposalUntil"].map((field) => `Feedback.${field}`),
    ...["untilAsked", "offerCents", "offerFrom", "askedAt", "until"].map((field) => `Postponement.${field}`),
    ...["landlordReference"].map((field) => `LandlordReport.${field}`),
    ...["firstName", "contactSealed"].map((field) => `Tenancy.${field}`),
    // Of these three the landlord sees that the case goes on, that it was reported, and to whom.
    ...["CaseOutcome", "LadderStep.on", "Tenancy", "PersonalLink"],
  ];
  const conference = await doors().staff.conference.findUniqueOrThrow({ where: { id: conferenceId }, include: { dataKey: true } });
  const ground = { caseId, conferenceId, caseKey: keeper.dataKey, conferenceKey: conference.dataKey };
  const planted = await plantEverywhere(kring.database, ground, new Set([...his, ...facts]));
  expect(planted.length).toBeGreaterThan(300);
  await doors().staff.tenancy.create({ data: { id: newId(), caseId, kind: "occupant", firstName: "Kplantedoccupant" } });
  await doors().staff.evictionCase.update({
    where: { id: caseId },
    data: {
      rentCents: 77_431_00,
      endsOn: new Date("2062-02-02"),
      helpAskedOn: new Date("2063-03-03"),
      helpFirstTalkOn: new Date("2064-04-04"),
    },
  });
  await doors().staff.postponement.create({
    data: { id: newId(), caseId, askedAt: now, askedBy: newId(), by: "court", untilAsked: new Date("2071-01-01"), offerCents: 77_431_11 },
  });

  const { page, letters, pdfs } = await sightOf(scene);
  const inSight = {
    page: read(page),
    receipt: read(letters[0] ?? ""),
    request: read(letters[1] ?? ""),
    pdf1: pdfs[0] ?? "",
    pdf2: pdfs[1] ?? "",
  };
  for (const [where, text] of Object.entries(inSight)) {
    expect([where, plantedSign.exec(text)?.[0], /77431/.exec(digits(text))?.[0]]).toEqual([where, undefined, undefined]);
    for (const fact of ["Fatma Yıldız", "Sumatrastraat 12", "1094 ND Amsterdam", "WH-2026-77", "06 8577 0001", "Dorien Vermeer"])
      expect([where, packed(text).includes(packed(fact))]).toEqual([where, true]);
  }
  const spoken = packed(inSight.page);
  const day = (days: number) => new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" }).format(on(now, days));
  for (const fact of ["Eerste resultaat verwacht", day(9), day(41), day(6), day(-3), "€ 63 per maand", "€ 57 per maand", "U gaat door"])
    expect([fact, spoken.includes(packed(fact))]).toEqual([fact, true]);
  for (const request of [inSight.request, inSight.pdf2])
    for (const fact of [day(41), day(6), "€ 57 per maand"]) expect(packed(request)).toContain(packed(fact));
  expect(page).not.toContain("<script");
  expect(page).not.toContain("@kring.example");
});

test("a request to wait betrays no conference without everybody's yes, and a yes taken back is gone at once", {
  timeout: 60_000,
}, async () => {
  const scene = await landlordScene(doors(), now);
  const { keeper, caseId } = scene;
  const ask = { by: "landlord" as const, until: dayOn(now, 30) };
  done(await askPostponement(keeper, ask, at(on(now, -1))));
  done(await writeLetter(keeper, { kind: "postponementRequest", on: dayOn(now, 0) }, at()));
  const alone = await sightOf(scene);
  const { conferenceId } = await linkedConference(scene, [true, false]);
  const linked = await sightOf(scene);
  expect(still(linked.page)).toBe(still(alone.page));
  expect([linked.letters, linked.pdfs]).toEqual([alone.letters, alone.pdfs]);
  expect(await askPostponement(keeper, { ...ask, namesConference: true }, at())).toEqual({ refused: "noConsent" });
  // Named all the same, by whatever road: still nothing shows.
  await doors().staff.postponement.updateMany({ where: { caseId }, data: { namesConference: true } });
  expect(still((await sightOf(scene)).page)).toBe(still(alone.page));

  const principals = await doors().staff.principal.findMany({ where: { conferenceId }, include: { consents: true } });
  const without = principals.find(({ consents }) => !consents.some(({ purpose }) => purpose === "mentionToLandlord"));
  const consent = { id: newId(), conferenceId, principalId: without?.id ?? "", organisationId: keeper.organisationId };
  const yes = { purpose: "mentionToLandlord" as const, givenAt: on(now, -1), how: "spoken" as const, language: "nld" };
  await doors().staff.dataConsent.create({ data: { ...consent, ...yes } });
  expect((await sightOf(scene)).page).toContain("bijeenkomst");
  done(await askPostponement(keeper, { ...ask, namesConference: true }, at()));
  done(await writeLetter(keeper, { kind: "postponementRequest", on: dayOn(now, 0) }, at()));
  const told = await sightOf(scene);
  expect(told.letters.at(-1)).toContain("bijeenkomst");
  expect(told.pdfs.at(-1)).toContain("bijeenkomst");
  await doors().staff.dataConsent.update({ where: { id: consent.id }, data: { withdrawnAt: now } });
  const after = await sightOf(scene);
  expect([after.page, ...after.letters, ...after.pdfs].filter((text) => text.includes("bijeenkomst"))).toEqual([]);
});

/** The address of a case's link, and its code. */
async function roadOf({ caseId }: LandlordScene) {
  const link = await doors().staff.$transaction((tx) => landlordLinkFor(tx, caseId, now));
  return { link, path: new URL(landlordAddress(link)).pathname, code: landlordCode(link) };
}

const answer = (browser: Browser, { caseId }: LandlordScene, page: string, fields: Record<string, string>) =>
  browser.post(`/landlord/${caseId}`, { once: hidden(page, "once"), postponementId: hidden(page, "postponementId"), ...fields });

test("both roads lead to one page; he answers once however often he presses, and may change his mind", { timeout: 60_000 }, async () => {
  const scene = await landlordScene(doors(), now);
  const { caseId, keeper } = scene;
  done(await askPostponement(keeper, { by: "landlord", until: dayOn(now, 30) }, at(on(now, -1))));
  const { path, code } = await roadOf(scene);
  const visitor = kring.browser();
  const door = await visitor.get(path);
  expect([door.status, /Fatma|Woonhuis|<script/.test(door.text)]).toEqual([200, false]);
  expect((await visitor.post(path, { code: code.toLowerCase().replace(" ", "") })).location).toBe(`/landlord/${caseId}`);
  const page = (await visitor.get(`/landlord/${caseId}`)).text;
  const byAccount = (await (await kring.asStaff(scene.landlordEmail)).get(`/landlord/${caseId}`)).text;
  const main = (html: string) => still(html.replace(/<p><a href="\/landlord">[^<]*<\/a><\/p>/, ""));
  expect(main(byAccount)).toBe(main(page));
  const stranger = await kring.asStaff(scene.strangerEmail);
  expect((await stranger.get(`/landlord/${caseId}`)).status).toBe(404);

  const hold = { answer: "hold", until: dayOn(now, 21), condition: "De lopende huur komt op tijd." };
  expect((await answer(visitor, scene, page, { answer: "hold" })).status).toBe(409);
  for (const _ of [1, 2]) expect((await answer(visitor, scene, page, hold)).location).toBe(`/landlord/${caseId}`);
  const events = () => doors().staff.timelineEvent.count({ where: { caseId, kind: "postponementAnswered" } });
  expect(await events()).toBe(1);
  const again = (await visitor.get(`/landlord/${caseId}`)).text;
  expect(again).toContain(hold.condition);
  await answer(visitor, scene, again, hold);
  expect(await events()).toBe(1);
  await answer(visitor, scene, (await visitor.get(`/landlord/${caseId}`)).text, { answer: "proceed" });
  expect(await events()).toBe(2);
  const room = await (await kring.asStaff(scene.workerEmail)).get(`/cases/${caseId}/landlord`);
  expect(room.text).toContain("Antwoord: doorzetten");
  expect(room.text).toContain(hold.condition);
  const [row] = await kring.database.query<{ sealed: Buffer | null }>(
    `select "familySealed" as sealed from "Postponement" where "caseId" = $1`,
    [caseId],
  );
  expect(row?.sealed?.includes("lopende huur")).toBe(false);
  const log = await kring.database.query<{ actorKind: string; outcome: string }>(
    `select distinct "actorKind", "outcome"::text as outcome from "AccessLog" where "caseId" = $1 and "deed" = 'seeLandlordPage' order by 1`,
    [caseId],
  );
  expect(log).toEqual([
    { actorKind: "account", outcome: "allowed" },
    { actorKind: "landlord", outcome: "allowed" },
  ]);
});

test("five wrong codes an hour; unknown, expired and revoked links look alike and what was opened stops", { timeout: 60_000 }, async () => {
  const scene = await landlordScene(doors(), now);
  const { path, code, link } = await roadOf(scene);
  const opened = kring.browser();
  await opened.post(path, { code });
  const guessing = kring.browser();
  const tries = [];
  for (const _ of [1, 2, 3, 4, 5, 6]) tries.push((await guessing.post(path, { code: "AAAA AAAA" })).status);
  expect(tries).toEqual([400, 400, 400, 400, 400, 409]);
  expect((await guessing.post(path, { code })).status).toBe(409);

  const expired = await landlordScene(doors(), now);
  const old = await roadOf(expired);
  await doors().staff.landlordLink.update({ where: { id: old.link.id }, data: { expiresAt: on(now, -1) } });
  await doors().staff.landlordLink.updateMany({ where: { caseId: scene.caseId }, data: { revokedAt: now } });
  const paths = ["/l/AAAAAAAAAAAAAAAAAAAAAA", path, old.path];
  const looks = await Promise.all(paths.map((one) => kring.browser().get(one)));
  expect(looks.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(looks.map(({ text }) => text)).size).toBe(1);
  const posts = await Promise.all(paths.map((one) => kring.browser().post(one, { code })));
  expect(new Set(posts.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect((await opened.get(`/landlord/${scene.caseId}`)).location).toMatch(/^\/sign-in/);
  const renewed = await doors().staff.$transaction((tx) => landlordLinkFor(tx, scene.caseId, now));
  expect(landlordAddress(renewed)).not.toBe(landlordAddress(link));
});

test("a case a worker keeps by himself tells its landlord nothing, until the landlord reports, hears or is asked", async () => {
  const { caseId, keeper, landlordEmail } = await landlordScene(doors(), now);
  await doors().staff.ladderStep.updateMany({ where: { caseId }, data: { step: "arrears" } });
  const landlord = await kring.asStaff(landlordEmail);
  expect((await landlord.get("/landlord")).text).not.toContain(`/landlord/${caseId}`);
  expect((await landlord.get(`/landlord/${caseId}`)).status).toBe(404);
  done(await askPostponement(keeper, { by: "landlord", until: dayOn(now, 41) }, at()));
  expect((await landlord.get("/landlord")).text).toContain(`/landlord/${caseId}`);
  expect((await landlord.get(`/landlord/${caseId}`)).status).toBe(200);
});
