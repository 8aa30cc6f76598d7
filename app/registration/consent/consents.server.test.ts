import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import { connect, type Db } from "~/db.server";
import { givePhone } from "~/messaging/numbers.server";
import { colleagueIn, type Doors, relative } from "../../../tests/builders/askers";
import { account, organisation } from "../../../tests/builders/colleagues";
import { done, personOf, register, type Telling, withoutWorry } from "../../../tests/builders/telling";
import { databaseOfThisFile } from "../../../tests/setup/database";
import { confirmWish, ownPartOf, saveOwnHopes, saveOwnReach, saveOwnWish } from "../own-part/own-part.server";
import { endRepresentation, recordRepresentation, representationsOf, representativeSaid } from "../representation/representation.server";
import { OwnSafetyInput } from "../safety/safety";
import { answerOwnSafety, askSafetyAgain, safetyOf, saveSafetyCard } from "../safety/safety.server";
import { recordSafetyTalk } from "../safety/safety-talk.server";
import { giveConsent, giveRelease, giveWillingness, takeBack } from "./consents.server";
import { yesOf } from "./consents-read.server";
import { endWillingness } from "./withdraw.server";

process.env.MODE = "demo";
const now = new Date("2026-11-19T10:00:00Z");
let minutes = 0;
const at = () => ({ once: newId(), now: new Date(now.getTime() + ++minutes * 60_000) });
let db: Db;
let doors: Doors;
let workerId: string;

beforeAll(async () => {
  const database = await databaseOfThisFile();
  db = connect(database.urls.staff, 4);
  doors = { staff: db, family: connect(database.urls.family, 2) };
  await organisation(db, "Eigen Kracht Centrale", "centrale", now);
  const help = await organisation(db, "Maatwerk Oost", "welfare", now);
  const saskia = { firstName: "Saskia", familyName: "Bos", email: "saskia@example.org", safetyTrained: true };
  workerId = await account(db, { ...saskia, role: "socialWorker", organisationId: help }, now);
  return async () => {
    await doors.family.$disconnect();
    await db.$disconnect();
  };
});

let families = 0;
/** Hatice, whose wish waits for her word, and Cemal; both said yes. */
async function couple(): Promise<Telling> {
  families += 1;
  const hatice = {
    ...withoutWorry,
    firstName: "Hatice",
    phone: `+3161200${String(families).padStart(4, "0")}`,
    wishWords: "Iemand met geduld",
    wishBackground: "Turks",
    wishBackgroundKinds: ["turkish"],
    wishImportant: ["background"],
    consentBackground: true,
    consentLandlord: true,
  };
  return register(
    doors,
    workerId,
    {
      principals: [hatice, { ...withoutWorry, firstName: "Cemal" }],
      problemAreas: ["finance"],
      situation: "De huur loopt achter.",
      children: "no",
      housing: "none",
    } as Parameters<typeof register>[2],
    now,
  );
}
const worker = (telling: Telling) => colleagueIn(doors, workerId, telling.conferenceId, "recordYes");
const hatice = (telling: Telling) => relative(doors, personOf(telling, "Hatice"), "changeOwnYes");
const principalOf = (telling: Telling, name: string) => telling.principals.get(name) ?? "";
const wishesOf = (telling: Telling) => db.wish.findMany({ where: { conferenceId: telling.conferenceId, erasedAt: null } });

describe("the three kinds of yes", () => {
  test("taking back the background takes it out of the wish at once; what else was wished stays", async () => {
    const telling = await couple();
    const her = await hatice(telling);
    const consent = (await yesOf(her))[0]?.consents.find(({ purpose }) => purpose === "coordinatorBackground");
    done(await takeBack(her, { principalId: her.principalId ?? "", kind: "consent", id: consent?.id ?? "" }, at()));
    expect((await ownPartOf(her))?.wish).toMatchObject({ words: "Iemand met geduld" });
    for (const part of ["background", "backgroundKinds", "weights"]) expect((await ownPartOf(her))?.wish).not.toHaveProperty(part);
    expect((await yesOf(her))[0]?.stands).toBe(true);
  });

  test("taking back being registered ends the whole, and no colleague's note starts it again", async () => {
    const telling = await couple();
    const her = await hatice(telling);
    const consent = (await yesOf(her))[0]?.consents.find(({ purpose }) => purpose === "registration");
    done(await takeBack(her, { principalId: her.principalId ?? "", kind: "consent", id: consent?.id ?? "" }, at()));
    expect(await takeBack(her, { principalId: her.principalId ?? "", kind: "consent", id: consent?.id ?? "" }, at())).toEqual({
      refused: "alreadyEnded",
    });
    expect((await yesOf(her))[0]?.stands).toBe(false);
    const again = { principalId: her.principalId ?? "", how: "spoken" as const, language: "tur", ownWords: "Toch wel" };
    expect(await giveWillingness(await worker(telling), again, at())).toEqual({ refused: "tooLate" });
    expect((await yesOf(her))[0]?.stands).toBe(false);
  });

  test("a yes that came to stand twice is taken back whole, and said on two screens it stands once", async () => {
    const telling = await couple();
    const asker = await worker(telling);
    const principalId = principalOf(telling, "Hatice");
    const first = await db.dataConsent.findFirstOrThrow({ where: { principalId, purpose: "mentionToLandlord" } });
    await db.dataConsent.create({ data: { ...first, id: newId() } });
    done(await takeBack(asker, { principalId, kind: "consent", id: first.id }, at()));
    const standing = { principalId, purpose: "mentionToLandlord", withdrawnAt: null } as const;
    expect(await db.dataConsent.count({ where: standing })).toBe(0);
    const yes = { principalId, purpose: "mentionToLandlord" as const, how: "spoken" as const, language: "nld" };
    await Promise.all([giveConsent(asker, yes, at()), giveConsent(asker, yes, at()), giveConsent(asker, yes, at())]);
    expect(await db.dataConsent.count({ where: standing })).toBe(1);
  });

  test("an own yes after a stop starts a row of its own", async () => {
    const telling = await couple();
    const her = await hatice(telling);
    done(await endWillingness(her, at()));
    const asker = await worker(telling);
    const input = { principalId: principalOf(telling, "Hatice"), how: "spoken" as const, language: "tur", inPresenceOf: "haar zus" };
    done(await giveWillingness(asker, { ...input, ownWords: "Toch wel", understood: "Samen een plan maken" }, at()));
    const [shown] = await yesOf(asker);
    expect(shown?.stands).toBe(true);
    expect(shown?.willingnesses).toHaveLength(2);
    expect(shown?.willingnesses[0]).toMatchObject({ inPresenceOf: "haar zus", understood: "Samen een plan maken", language: "tur" });
  });

  test("a principal sees her own yes alone, and cannot touch the other's", async () => {
    const telling = await couple();
    const her = await hatice(telling);
    expect(await yesOf(her)).toHaveLength(1);
    const cemal = principalOf(telling, "Cemal");
    const his = await db.dataConsent.findFirstOrThrow({ where: { principalId: cemal } });
    expect(await takeBack(her, { principalId: cemal, kind: "consent", id: his.id }, at())).toEqual({ refused: "noSuchPrincipal" });
    expect(await takeBack(her, { principalId: her.principalId ?? "", kind: "consent", id: his.id }, at())).toEqual({
      refused: "alreadyEnded",
    });
    expect(await giveConsent(her, { principalId: cemal, purpose: "figures", how: "ownLink", language: "nld" }, at())).toEqual({
      refused: "noSuchPrincipal",
    });
  });

  test("each yes has its own organisation, and is said once", async () => {
    const telling = await couple();
    const asker = await worker(telling);
    const given = { principalId: principalOf(telling, "Cemal"), how: "spoken" as const, language: "nld" };
    done(await giveConsent(asker, { ...given, purpose: "mentionToLandlord" }, at()));
    done(await giveConsent(asker, { ...given, purpose: "figures" }, at()));
    expect(await giveConsent(asker, { ...given, purpose: "figures" }, at())).toEqual({ refused: "alreadyGiven" });
    expect(await giveConsent(asker, { ...given, purpose: "registration" }, at())).toEqual({ refused: "tooLate" });
    done(await giveRelease(asker, { ...given, who: "de huisarts", what: "dat zij moe is" }, at()));
    const shown = (await yesOf(asker)).find(({ firstName }) => firstName === "Cemal");
    expect(shown?.consents.map(({ purpose, organisation }) => [purpose, organisation])).toEqual([
      ["registration", "Eigen Kracht Centrale"],
      ["mentionToLandlord", "Maatwerk Oost"],
      ["figures", "Eigen Kracht Centrale"],
    ]);
    const release = shown?.releases[0];
    expect(release).toMatchObject({ who: "de huisarts", what: "dat zij moe is", endedAt: null });
    done(await takeBack(asker, { principalId: given.principalId, kind: "release", id: release?.id ?? "" }, at()));
    expect((await yesOf(asker)).find(({ firstName }) => firstName === "Cemal")?.releases[0]?.endedAt).not.toBeNull();
  });
});

describe("representation", () => {
  test("under mentorschap the yes stands with both voices, and the representative's no undoes it", async () => {
    const telling = await couple();
    const asker = await worker(telling);
    const personId = personOf(telling, "Hatice");
    done(await recordRepresentation(asker, { personId, kind: "mentorschap", who: "Mentor BV", scope: "zorg", seenHow: "document" }, at()));
    const stands = async () => (await yesOf(asker)).find(({ firstName }) => firstName === "Hatice")?.stands;
    expect(await stands()).toBe(false);
    const principalId = principalOf(telling, "Hatice");
    done(await representativeSaid(asker, { principalId, yes: true }, at()));
    expect(await stands()).toBe(true);
    done(await representativeSaid(asker, { principalId, yes: false }, at()));
    expect(await stands()).toBe(false);
    const { representations, people } = await representationsOf(asker);
    expect(representations[0]).toMatchObject({ kind: "mentorschap", who: "Mentor BV", scope: "zorg", keptOut: false });
    expect(people.map(({ firstName }) => firstName).sort()).toEqual(["Cemal", "Hatice"]);
    done(await endRepresentation(asker, { representationId: representations[0]?.id ?? "" }, at()));
    expect(await stands()).toBe(true);
  });

  test("a worker names nobody from the map, whom he does not know", async () => {
    const telling = await couple();
    const asker = await worker(telling);
    const id = newId();
    await db.person.create({ data: { id, conferenceId: telling.conferenceId, firstName: "Broer", addedAt: now } });
    const input = { personId: personOf(telling, "Hatice"), kind: "bewind" as const, seenHow: "said" as const, representativePersonId: id };
    expect(await recordRepresentation(asker, input, at())).toEqual({ refused: "noSuchPerson" });
  });
});

describe("safety", () => {
  test("a yes on her own link closes the gate and ends what four digits opened; nobody reads what she answered", async () => {
    const telling = await couple();
    const memberId = newId();
    const { conferenceId } = telling;
    await db.person.create({ data: { id: memberId, conferenceId, firstName: "Zeynep", addedAt: now } });
    await givePhone(db, { personId: memberId, conferenceId, e164: `+3161300${String(families).padStart(4, "0")}`, now });
    const linkId = newId();
    const secretHash = new Uint8Array(32).fill(families);
    await db.personalLink.create({
      data: {
        id: linkId,
        conferenceId,
        personId: memberId,
        purpose: "member",
        secretHash,
        createdAt: now,
        expiresAt: new Date("2027-11-19"),
      },
    });
    const sessionId = newId();
    const expiresAt = new Date("2030-01-01");
    await db.deviceSession.create({
      data: { id: sessionId, tokenHash: new Uint8Array(32).fill(90 + families), createdAt: now, expiresAt },
    });
    await db.deviceSessionLink.create({ data: { sessionId, linkId, linkVersion: 1, proof: "lastFour", provenAt: now } });

    const her = await hatice(telling);
    const answers = { mustNotKnow: "no", readsAlong: "yes", callingUnsafe: "no", safeNumber: "06 12345678", loyalties: "mijn zwager" };
    done(await answerOwnSafety(her, OwnSafetyInput.parse(answers), at()));
    expect(await db.deviceSessionLink.count({ where: { linkId } })).toBe(0);
    const asker = await worker(telling);
    const [shown] = await safetyOf(asker);
    expect(shown).toMatchObject({
      talkNeeded: true,
      card: { safeNumber: "+31612345678", loyalties: "mijn zwager", mayLeaveMessage: false },
    });
    expect(JSON.stringify(shown)).not.toContain("readsAlong");
    done(await recordSafetyTalk(asker, { principalId: her.principalId ?? "" }, at()));
    expect((await safetyOf(asker))[0]).toMatchObject({ talkNeeded: false, talk: { by: "Saskia" } });

    // Asked again: a later yes closes it again, and an empty line of hers never takes away what stood there.
    const again = { principalId: her.principalId ?? "", alone: "on" as const, mustNotKnow: true, readsAlong: false, callingUnsafe: false };
    done(await askSafetyAgain(asker, again, at()));
    expect((await safetyOf(asker))[0]?.talkNeeded).toBe(true);
    done(await answerOwnSafety(her, OwnSafetyInput.parse({ mustNotKnow: "no", readsAlong: "no", callingUnsafe: "no" }), at()));
    // And a later "no", which somebody may have made her say, opens nothing: only a talk does.
    expect((await safetyOf(asker))[0]).toMatchObject({ talkNeeded: true, card: { safeNumber: "+31612345678" } });
  });

  test("only who is trained asks again; a colleague's form takes away what he empties", async () => {
    const telling = await couple();
    const asker = await worker(telling);
    const principalId = principalOf(telling, "Hatice");
    const untrained = { ...asker, safetyTrained: false };
    const answers = { principalId, alone: "on" as const, mustNotKnow: false, readsAlong: false, callingUnsafe: false };
    expect(await askSafetyAgain(untrained, answers, at())).toEqual({ refused: "notTrained" });
    done(await saveSafetyCard(asker, { principalId, safeWord: "tulp", mayLeaveMessage: true }, at()));
    done(await saveSafetyCard(asker, { principalId, safeHours: "na negen", mayLeaveMessage: false }, at()));
    expect((await safetyOf(asker))[0]?.card).toEqual({ safeHours: "na negen", mayLeaveMessage: false });
  });
});

describe("her own part", () => {
  test("a wish somebody wrote down counts once she confirmed it; her own words replace it and erase the old", async () => {
    const telling = await couple();
    const her = await hatice(telling);
    const wish = (await ownPartOf(her))?.wish;
    expect(wish).toMatchObject({ confirmed: false, byColleague: true, background: "Turks" });
    done(await confirmWish(her, { wishId: wish?.id ?? "" }, at()));
    expect((await ownPartOf(her))?.wish?.confirmed).toBe(true);
    done(await saveOwnWish(her, { words: "Een vrouw die rustig praat", notMyCommunity: true, consentBackground: false }, at()));
    expect((await ownPartOf(her))?.wish).toMatchObject({ words: "Een vrouw die rustig praat", confirmed: true, byColleague: false });
    expect(await wishesOf(telling)).toHaveLength(1);
  });

  test("a background without her yes is not kept", async () => {
    const telling = await couple();
    const cemal = await relative(doors, personOf(telling, "Cemal"), "fillInOwnPart");
    const wish = { background: "Marokkaans", notMyCommunity: false };
    const kinds = { backgroundKinds: ["moroccan" as const], notMyCommunity: false };
    for (const asked of [wish, kinds])
      expect(await saveOwnWish(cemal, { ...asked, consentBackground: false }, at())).toEqual({ refused: "backgroundWithoutConsent" });
    expect(await db.wish.count({ where: { principalId: cemal.principalId ?? "" } })).toBe(0);
    done(await saveOwnWish(cemal, { ...wish, consentBackground: true }, at()));
    expect((await ownPartOf(cemal))?.mayUseBackground).toBe(true);
  });

  test("what one hopes the other never sees; one's languages count from now", async () => {
    const telling = await couple();
    const her = await hatice(telling);
    const cemal = await relative(doors, personOf(telling, "Cemal"), "fillInOwnPart");
    done(await saveOwnHopes(her, { hopes: "Rust in huis" }, at()));
    done(await saveOwnReach(her, { spokenLanguage: "tur", readLanguage: "none", reach: "Bel na negen" }, at()));
    expect(await ownPartOf(her)).toMatchObject({ own: { hopes: "Rust in huis", reach: "Bel na negen" }, readLanguage: null });
    expect(JSON.stringify(await ownPartOf(cemal))).not.toContain("Rust");
    done(await saveOwnHopes(her, {}, at()));
    expect((await ownPartOf(her))?.own).toEqual({ reach: "Bel na negen" });
  });
});
