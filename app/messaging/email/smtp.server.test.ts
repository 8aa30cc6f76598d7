import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "~/access/ids";
import type { Language } from "~/language/languages";
import { type MailFate, type MailStandIn, startMailStandIn } from "../../../tests/outside/smtp";
import { stopPath } from "./mail.server";
import { smtpCarrier } from "./smtp.server";

process.env.MODE = "demo";
const publicUrl = "https://kring.example";
let standIn: MailStandIn;
const fates: Record<string, MailFate> = {
  "full@voorbeeld.nl": 450,
  "closed@voorbeeld.nl": 421,
  "nobody@voorbeeld.nl": 550,
  "strict@voorbeeld.nl": "textRefused",
  "slow@voorbeeld.nl": "textLater",
  "cut-before@voorbeeld.nl": "closeBefore",
  "cut-after@voorbeeld.nl": "closeAfter",
  "silent@voorbeeld.nl": "hangAfter",
};

beforeAll(async () => {
  standIn = await startMailStandIn({ fate: (to) => fates[to] ?? "accept" });
});
afterAll(() => standIn.close());

const carrier = (language: Language = "nl", url = standIn.url) =>
  smtpCarrier({ url, from: "Kring <kring@kring.example>", publicUrl, languageOf: async () => language, timeout: 700 });
const body =
  "Dag Ayla,\n\nHatice & Cemal vragen of u wilt meedenken <graag>:\n\nhttps://kring.example/o/AbCd\n\nVragen? Bel Emine, 020 123 45 67.";

async function sent(language: Language, words = body) {
  const id = newId();
  const to = `${id}@voorbeeld.nl`;
  const outcome = await carrier(language).send({ id, to, body: words, subject: "Bericht van Emine" });
  return { id, outcome, mail: standIn.mails().find((one) => one.to === to) };
}

describe("an e-mail", () => {
  test("says the same in plain words and in HTML, under an id of its row, and nothing in it tells us that it was read", async () => {
    const { id, outcome, mail } = await sent("nl");
    expect(outcome).toEqual({ kind: "accepted", providerId: `<${id}@kring.example>` });
    expect(mail).toMatchObject({
      id: `<${id}@kring.example>`,
      subject: "Bericht van Emine",
      from: expect.stringContaining("kring@kring.example"),
    });
    expect(mail?.text).toContain(body);
    expect(mail?.html).toContain('<a href="https://kring.example/o/AbCd">');
    expect(mail?.html).toContain("Hatice &amp; Cemal vragen of u wilt meedenken &lt;graag&gt;");
    expect(mail?.html).not.toMatch(/<img|<script|<link|src=|url\(/i);
    expect(mail?.headers.has("reply-to")).toBe(false);
  });

  test("can be stopped by one tap in the mail program, and by the link below it", async () => {
    const { id, mail } = await sent("nl");
    const stop = `${publicUrl}${stopPath(id)}`;
    expect(mail?.headers.get("list-unsubscribe")).toBe(`<${stop}>`);
    expect(mail?.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(mail?.text).toContain(stop);
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  });

  test("runs from right to left in Arabic, and says its language", async () => {
    const arabic = await sent("ar", "السلام عليكم آيلا،\n\nhttps://kring.example/o/AbCd");
    expect(arabic.mail?.html).toContain('<html lang="ar" dir="rtl">');
    expect(arabic.mail?.headers.get("content-language")).toBe("ar");
    expect(arabic.mail?.text).toContain("السلام عليكم آيلا");
    expect((await sent("pl")).mail?.html).toContain('<html lang="pl" dir="ltr">');
  });
});

describe("what becomes of it", () => {
  const to = (address: string) => carrier().send({ id: newId(), to: address, body, subject: "x" });
  test("a server that says later is asked later", async () => {
    for (const address of ["full@voorbeeld.nl", "closed@voorbeeld.nl", "slow@voorbeeld.nl"])
      expect(await to(address)).toEqual({ kind: "later" });
  });
  test("an address that does not exist and a text that is not taken are refused, with what the server said", async () => {
    expect(await to("nobody@voorbeeld.nl")).toEqual({ kind: "refused", code: "550 5.1.1", silenced: false });
    expect(await to("strict@voorbeeld.nl")).toEqual({ kind: "refused", code: "554 5.7.1", silenced: false });
  });
  test("cut off before the text it was certainly not taken; afterwards nobody knows", async () => {
    expect(await to("cut-before@voorbeeld.nl")).toEqual({ kind: "later" });
    expect(await to("cut-after@voorbeeld.nl")).toEqual({ kind: "doubt" });
    expect(await to("silent@voorbeeld.nl")).toEqual({ kind: "doubt" });
  });
  test("no server, and one that wants another password: later, since the address has no part in it", async () => {
    expect(await carrier("nl", "smtp://127.0.0.1:1").send({ id: newId(), to: "a@voorbeeld.nl", body })).toEqual({ kind: "later" });
    const locked = standIn.url.replace("smtp://", "smtp://kring:wrong@");
    expect(await carrier("nl", locked).send({ id: newId(), to: "a@voorbeeld.nl", body })).toEqual({ kind: "later" });
  });
  test("a doubt is looked up nowhere, so it is never sent again", async () => {
    expect(await carrier().find({ id: newId(), to: "a@voorbeeld.nl", body, notBefore: new Date(0) })).toBeNull();
  });
});
