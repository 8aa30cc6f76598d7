import { describe, expect, test } from "vitest";
import { text } from "~/language/catalogue";
import { lifeOf, type MessageLived, type Waits } from "./life";

const now = new Date("2026-03-10T11:00:00Z");
const later = new Date("2026-03-10T18:00:00Z");
const earlier = new Date("2026-03-10T10:00:00Z");

const message = (row: Partial<MessageLived>): MessageLived => ({
  state: "queued",
  channel: "sms",
  dueAt: earlier,
  attempts: 0,
  failure: null,
  ...row,
});

const queued = (waits: Waits, row: Partial<MessageLived> = {}) => lifeOf(message(row), { now, waits });
const failed = (failure: string, channel: MessageLived["channel"] = "sms") =>
  lifeOf(message({ state: "failed", channel, failure, settledAt: now }), { now });

describe("a message that is written", () => {
  test("leaves later when its moment lies ahead", () => {
    expect(queued({}, { dueAt: later })).toMatchObject({ stage: "written", words: "staff-messages.life-due", at: later, toCall: false });
  });

  test("stands in line when nothing keeps it", () => {
    expect(queued({})).toMatchObject({ stage: "queued", words: "staff-messages.life-queued" });
    expect(queued({}, { attempts: 2 })).toMatchObject({ stage: "queued", words: "staff-messages.life-again" });
  });

  test.each<[keyof Waits, Waits, string, boolean]>([
    ["silenced", { silenced: true }, "life-waits-silenced", true],
    ["noAddress", { noAddress: true }, "life-waits-number", true],
    ["notPermitted", { notPermitted: true }, "life-waits-permission", false],
    ["overLimit", { overLimit: true }, "life-waits-limit", false],
    ["humanAt", { humanAt: later }, "life-waits-hours", false],
    ["pausing", { pausing: true }, "life-waits-pause", false],
  ])("says what keeps it: %s", (_, waits, key, toCall) => {
    expect(queued(waits)).toMatchObject({ stage: "written", words: `staff-messages.${key}`, toCall });
  });

  test("that will never leave says so before it says that it waits", () => {
    const all = { silenced: true, noAddress: true, notPermitted: true, overLimit: true, humanAt: later, pausing: true };
    expect(queued(all, { dueAt: later }).words).toBe("staff-messages.life-waits-silenced");
  });

  test("waits for no hour that has come", () => {
    expect(queued({ humanAt: earlier }).stage).toBe("queued");
  });
});

describe("a message on its way", () => {
  test("is leaving, and after a minute it is being looked up", () => {
    expect(lifeOf(message({ state: "handingOver", handingOverAt: now }), { now }).words).toBe("staff-messages.life-leaving");
    expect(lifeOf(message({ state: "handingOver", handingOverAt: earlier }), { now }).words).toBe("staff-messages.life-checking");
  });

  test("was handed over, arrived, and was answered", () => {
    const accepted = message({ state: "accepted", leftAt: earlier });
    const delivered = message({ state: "delivered", settledAt: now });
    expect(lifeOf(accepted, { now })).toMatchObject({ stage: "handedOver", at: earlier });
    expect(lifeOf(delivered, { now })).toMatchObject({ stage: "delivered", at: now });
    expect(lifeOf(delivered, { now, answeredAt: later })).toMatchObject({ stage: "answered", at: later });
    expect(lifeOf(message({ state: "accepted", channel: "email" }), { now }).words).toBe("staff-messages.life-mailed");
    expect(lifeOf(message({ state: "delivered", channel: "call" }), { now }).words).toBe("staff-messages.life-picked-up");
  });

  test("that was withdrawn says why it is gone", () => {
    expect(lifeOf(message({ state: "withdrawn" }), { now }).words).toBe("staff-messages.life-withdrawn");
    expect(lifeOf(message({ state: "withdrawn", failure: "subjectGone" }), { now }).words).toBe("staff-messages.life-gone");
  });
});

describe("a message that did not arrive says why and what to do", () => {
  test.each([
    ["30003", "telefoon staat uit", "Bel later"],
    ["30004", "houdt onze sms tegen", "Bel deze persoon"],
    ["30005", "bestaat niet", "Vraag het goede nummer"],
    ["30006", "kan geen sms ontvangen", "brief"],
    ["30007", "hield de tekst tegen", "andere woorden"],
    ["30008", "zegt niet waarom", "Bel deze persoon"],
    ["21211", "geen goed telefoonnummer", "Vraag het goede nummer"],
    ["21214", "geen goed telefoonnummer", "Vraag het goede nummer"],
    ["21408", "naar dit land", "beheerder"],
    ["21610", "STOP", "Bel deze persoon"],
    ["21612", "kan van ons nummer geen sms", "brief"],
    ["21614", "kan geen sms ontvangen", "brief"],
    ["60410", "kan van ons nummer geen sms", "brief"],
    ["30002", "aan onze kant", "beheerder"],
    ["unreadable", "kon dit bericht niet schrijven", "Bel"],
    ["tooMany", "al genoeg berichten", "Bel"],
    ["tooLate", "moment was voorbij", "Bel"],
    ["unsure", "stuurt het niet nog eens", "Bel"],
  ])("%s: %s", (code, why, todo) => {
    const life = failed(code);
    expect(text("nl", life.words, { at: "", code })).toContain(why);
    expect(text("nl", life.todo as NonNullable<typeof life.todo>)).toContain(todo);
    expect(life).toMatchObject({ stage: "failed", code, toCall: true });
  });

  test.each([
    ["550 5.1.1", "life-why-no-mailbox"],
    ["550", "life-why-no-mailbox"],
    ["552 5.2.2", "life-why-mailbox-full"],
    ["550 5.7.1", "life-why-mail-held"],
    ["554", "life-why-mail-held"],
  ])("an e-mail sent back with %s", (code, key) => {
    expect(failed(code, "email")).toMatchObject({ words: `staff-messages.${key}`, toCall: true });
  });

  test.each([
    ["busy", "bezet"],
    ["no-answer", "niemand nam op"],
    ["machine", "antwoordapparaat"],
  ])("a call that ended with %s", (code, why) => {
    expect(text("nl", failed(code, "call").words, { at: "", code })).toContain(why);
  });

  test("a code nobody knows is shown as it is", () => {
    expect(text("en", failed("39999").words, { code: "39999" })).toBe("Did not arrive (code 39999).");
    expect(failed("39999").toCall).toBe(true);
    expect(failed("550").words, "a text message has no mail server").toBe("staff-messages.life-why-other");
  });
});
