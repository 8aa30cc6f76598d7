import { describe, expect, test } from "vitest";
import { textIn } from "~/language/catalogue";
import { type Language, languages } from "~/language/languages";
import { moments } from "~/messaging/moments";
import { sendable, whyLeftOut, whyNotSent } from "./audience";
import { faultWords } from "./fault-words";
import { type Fault, faultsOf, writtenRoads } from "./faults";
import { ourWords } from "./our-words";

const sms = { moment: "invitation", channel: "sms", language: "nl" } as const;
const whys = (body: string, about: Parameters<typeof faultsOf>[1] = sms, subject = "") =>
  faultsOf({ body, subject }, about).map(({ why }) => why);

describe("a coordinator's own words", () => {
  test("our own words may stand as they are, in every language and on every road", () => {
    for (const moment of moments) {
      for (const { code } of languages) {
        for (const channel of writtenRoads) {
          for (const askers of [1, 2]) {
            expect(
              faultsOf(ourWords(moment, channel, code, askers), { moment, channel, language: code }),
              `${moment} ${code} ${channel}`,
            ).toEqual([]);
          }
        }
      }
    }
  });

  test("an invitation without its link leads nowhere; thanks need none", () => {
    expect(whys("Dag {name}, {askers} vraagt u")).toEqual(["linkMissing"]);
    expect(whys("Dag {name}, {askers} bedankt u", { ...sms, moment: "thankYou" })).toEqual([]);
    expect(whys("Dag {name}, {askers}: {link}", { ...sms, moment: "thankYou" })).toEqual(["unknown"]);
  });

  test("what we cannot fill in is refused: a slip of the pen, a day that is over, a brace that stands alone", () => {
    expect(faultsOf({ body: "Dag {naaam}, {askers} {link} {taart}", subject: "" }, sms)).toEqual([
      { field: "body", why: "unknown", what: "{naaam}", nearest: "name" },
      { field: "body", why: "unknown", what: "{taart}", nearest: null },
    ]);
    expect(whys("Dag {name}, {askers} op {day}: {link}")).toEqual([]);
    expect(whys("Dag {name}, {askers} op {day}: {link}", { ...sms, moment: "planReady" })).toEqual(["unknown"]);
    expect(whys("Dag {name, {askers} {link}")).toContain("unknown");
  });

  test("what is filled in may be asked for in Dutch, and a slip of the pen is told with the name that was meant", () => {
    expect(whys("Dag {naam}, {wie} op {dag}, {uren}: {link} Bel {mijnnaam}, {nummer}")).toEqual([]);
    const [fault] = faultsOf({ body: "Dag {naaam}, {wie}: {link}", subject: "" }, sms);
    expect(faultWords(textIn("nl"), fault as Fault, "sms", "nl")).toBe("{naaam} kennen we niet. Bedoel je {naam}?");
    expect(faultWords(textIn("en"), fault as Fault, "sms", "nl")).toBe("We do not know {naaam}. Do you mean {name}?");
    const [late] = faultsOf({ body: "{wie} op {dag}: {link}", subject: "" }, { ...sms, moment: "planReady" });
    expect(late).toMatchObject({ what: "{dag}", nearest: null });
  });

  test("words nobody can read from a telephone are refused; words a little over B1 are only warned of", () => {
    const office =
      "Naar aanleiding van gemaakte afspraken verzoeken {wie} u vriendelijk uw beschikbaarheid aangaande bovengenoemde samenkomst kenbaar te maken.";
    expect(whys(`${office} {link}`)).toEqual(["tooHard"]);
    expect(whys(`{wie} ${"komt en gaat en ".repeat(9)} {link}`)).toEqual(["tooHard"]);
    expect(
      whys("{wie} vraagt of u samen met uw zus en uw broer en ook uw buurvrouw van de hoek op zaterdag langs wilt komen: {link}"),
    ).toEqual([]);
  });

  test("a message says whose it is", () => {
    expect(whys("Dag {name}, kom ook: {link}")).toEqual(["noSender"]);
  });

  test("a web address of one's own is refused, an abbreviation is not", () => {
    expect(whys("{askers}: {link} of www.eigen-kracht.nl")).toContain("address");
    expect(whys("{askers}: {link} of kijk op voorbeeld.nl/kaart")).toContain("address");
    expect(whys("{askers} komt a.s. zaterdag, o.a. met taart. {link}")).toEqual([]);
  });

  test("an e-mail has a subject, which betrays nothing and carries no link; its body is held to the same", () => {
    const email = { ...sms, channel: "email" } as const;
    expect(whys("{askers}: {link}", email)).toEqual(["empty"]);
    expect(whys("{askers}: {link}", email, "Over uw huur")).toEqual(["betrays"]);
    expect(whys("{askers}: {link}", email, "Lees {link}")).toContain("unknown");
    expect(whys("{askers} heeft schulden: {link}", email, "Bericht")).toEqual(["betrays"]);
  });

  test("the field says which word betrays what, and a better one in the language of the message", () => {
    const [fault] = faultsOf({ body: "Dag {name}, {askers} heeft s.c.h.u.l.d.e.n: {link}", subject: "" }, sms);
    const told = (language: Language) => faultWords(textIn("nl"), fault as Fault, "sms", language);
    expect(told("nl")).toBe("“s.c.h.u.l.d.e.n” gaat over schulden. Schrijf alleen wat je vraagt: “meedenken”.");
    expect(told("tr")).toContain("birlikte düşünmek");
  });

  test("nothing typed, or far too much", () => {
    expect(whys("  ")).toEqual(["empty"]);
    expect(whys(`{askers} {link} ${"a ".repeat(400)}`)).toEqual(["tooLong"]);
  });
});

describe("who gets a moment", () => {
  const asked = { answer: null, came: false, reached: true, may: true, road: "sms", already: false } as const;
  const open = {
    strandedAt: null,
    notStartedAt: null,
    closedAt: null,
    unwilling: false,
    voiceMissing: false,
    safetyOpen: false,
    contentClosed: false,
    dayStartsAt: new Date("2026-12-12T13:00:00Z"),
    dayEndsAt: new Date("2026-12-12T16:00:00Z"),
    heldAt: null,
  };
  const before = new Date("2026-12-01T12:00:00Z");
  const after = new Date("2026-12-13T12:00:00Z");

  test("a no is a no, whatever the moment, but who said no and came all the same is thanked", () => {
    expect(sendable.map((moment) => whyLeftOut(moment, { ...asked, answer: "no" }))).toEqual(["saidNo", "saidNo", "didNotCome", "saidNo"]);
    expect(whyLeftOut("thankYou", { ...asked, answer: "no", came: true })).toBeNull();
  });

  test("who came is thanked and not missed; who did not come is missed when he knew of it", () => {
    expect(sendable.map((moment) => whyLeftOut(moment, { ...asked, came: true }))).toEqual([null, null, null, "came"]);
    expect(whyLeftOut("missYou", asked)).toBeNull();
    expect(whyLeftOut("missYou", { ...asked, reached: false })).toBe("neverReached");
  });

  test("who may receive nothing, got it already or is reached in another way is left out, with the reason", () => {
    expect(whyLeftOut("invitation", { ...asked, may: false })).toBe("mayNot");
    expect(whyLeftOut("invitation", { ...asked, already: true })).toBe("already");
    expect(whyLeftOut("invitation", { ...asked, road: "under16" })).toBe("under16");
    expect(whyLeftOut("invitation", { ...asked, road: "email" })).toBeNull();
  });

  test("before the day one asks, after it one thanks; what keeps everything in keeps this in too", () => {
    const all = (facts: Parameters<typeof whyNotSent>[1], now: Date) => sendable.map((moment) => whyNotSent(moment, facts, now));
    expect(all(open, before)).toEqual([null, null, "notHeld", "notHeld"]);
    expect(all({ ...open, heldAt: after }, after)).toEqual(["dayPassed", "dayPassed", null, null]);
    for (const [facts, why] of [
      [{ closedAt: before }, "ended"],
      [{ unwilling: true }, "unwilling"],
      [{ voiceMissing: true }, "voiceMissing"],
      [{ safetyOpen: true }, "safetyOpen"],
      [{ contentClosed: true }, "privateTime"],
    ] as const) {
      expect(all({ ...open, ...facts }, before)).toEqual([why, why, why, why]);
    }
  });
});
