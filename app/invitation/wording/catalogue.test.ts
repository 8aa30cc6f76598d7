import { describe, expect, test } from "vitest";
import { textIn } from "~/language/catalogue";
import { languages } from "~/language/languages";
import nlEmail from "~/language/nl/email";
import nlLetter from "~/language/nl/letter";
import nlSms from "~/language/nl/sms";
import { phoneAmong } from "~/language/phone";
import { familyWords } from "~/messaging/family-words";
import { moments } from "~/messaging/moments";
import { betrays } from "./betrays";
import { longestSubject } from "./faults";
import { readingLevel, tooHardToStand } from "./reading-level";
import { sizeOf } from "./size";

const data = {
  name: "Fatima",
  askers: ["Samira"],
  link: "https://kring.example/o/7Xh0v1nCq5Rk2sT8uWzL4A",
  caller: "Rachid",
  number: "06 1234 5678",
  meeting: { startsAt: new Date("2026-12-12T13:00:00Z"), endsAt: new Date("2026-12-12T16:00:00Z") },
};

/** Our own words go out without anybody looking: held to the same rule as what a coordinator types. */
describe.each(languages.map(({ code }) => code))("our words in %s", (language) => {
  const t = textIn(language);
  const written = moments.flatMap((moment) => [
    [`${moment} as a text message`, familyWords(moment, "sms", language, data)] as const,
    [`${moment} as an e-mail`, familyWords(moment, "email", language, data)] as const,
  ]);

  test("betray nothing, in a text message, a subject or an e-mail", () => {
    for (const [name, { body, subject = "" }] of written) {
      expect(betrays(body.replace(data.link, ""), language), name).toEqual([]);
      expect(betrays(subject, language), name).toEqual([]);
    }
  });

  test("no text of the areas betrays anything, whatever it is for", () => {
    const values = {
      ...data,
      askers: "Samira",
      count: 1,
      code: "4242",
      day: "1",
      hours: "2",
      from: "1",
      until: "2",
      who: "Rachid",
      reference: "K-2026-0012",
    };
    const { meeting: _, ...given } = values;
    for (const key of Object.keys(nlSms) as (keyof typeof nlSms)[]) {
      if (!key.startsWith("number-")) expect(betrays(t(`sms.${key}`, { ...given, link: "" }), language), key).toEqual([]);
    }
    for (const key of Object.keys(nlEmail) as (keyof typeof nlEmail)[]) {
      expect(betrays(t(`email.${key}`, { ...given, link: "" }), language), key).toEqual([]);
    }
  });

  test("read at B1", () => {
    for (const [name, { body }] of written) expect(readingLevel(body, language).tooHard, `${name}: ${body}`).toEqual([]);
  });

  test("have a subject that fits on a locked screen and names nobody but who writes", () => {
    for (const [name, { subject }] of written) {
      if (subject === undefined) continue;
      expect([...subject].length, name).toBeLessThanOrEqual(longestSubject);
      expect(subject, name).toContain("Rachid");
      expect(subject, name).not.toContain("Samira");
    }
  });

  test("an e-mail names who asks, who it is for and who can be called", () => {
    for (const moment of moments) {
      const { body } = familyWords(moment, "email", language, data);
      for (const one of ["Fatima", "Samira", "Rachid", phoneAmong(language, data.number)]) expect(body, moment).toContain(one);
    }
  });
});

test("every Dutch text message, e-mail and letter of ours reads at B1", () => {
  const values = {
    ...data,
    askers: "Samira",
    count: 1,
    code: "4242",
    day: "12 mei",
    hours: "van 14 tot 17 uur",
    from: "14",
    until: "17",
  };
  const { meeting: _, ...given } = { ...values, who: "Rachid", reference: "K-2026-0012", teller: "Noor", address: "kring.example/code" };
  const t = textIn("nl");
  const read = (text: string, name: string) => expect(readingLevel(text, "nl").tooHard, `${name}: ${text}`).toEqual([]);
  for (const key of Object.keys(nlSms) as (keyof typeof nlSms)[]) {
    // Said at a field of a page, in words of one sentence: no message.
    if (!key.startsWith("number-")) read(t(`sms.${key}`, given), key);
  }
  for (const key of Object.keys(nlEmail) as (keyof typeof nlEmail)[]) {
    const short = key.endsWith("subject") || key === "hours";
    if (!short) read(t(`email.${key}`, given), key);
  }
  const letter = (Object.keys(nlLetter) as (keyof typeof nlLetter)[]).map((key) => t(`letter.${key}`, given));
  read(letter.join("\n"), "letter");
  for (const line of letter) expect(tooHardToStand(line, "nl"), line).toBeNull();
});

test("how many text messages each moment takes, and which languages pay for their letters", () => {
  const counted = Object.fromEntries(
    languages.map(({ code }) => {
      const sizes = moments.map((moment) => [moment, sizeOf(familyWords(moment, "sms", code, data).body)] as const);
      return [
        code,
        { wide: sizes.some(([, size]) => size.wide), parts: Object.fromEntries(sizes.map(([moment, { segments }]) => [moment, segments])) },
      ];
    }),
  );
  // Our own Turkish and Polish keep their letters: "Gorusmek icin yanitinizi bekliyoruz" looks like fraud. A coordinator may choose otherwise.
  expect(counted).toMatchInlineSnapshot(`
    {
      "ar": {
        "parts": {
          "cancelled": 2,
          "checkIn": 3,
          "comingUp": 2,
          "dateChanged": 3,
          "invitation": 3,
          "lookBack": 3,
          "missYou": 3,
          "planReady": 2,
          "reminder": 2,
          "saveTheDate": 3,
          "thankYou": 2,
        },
        "wide": true,
      },
      "en": {
        "parts": {
          "cancelled": 1,
          "checkIn": 1,
          "comingUp": 1,
          "dateChanged": 1,
          "invitation": 1,
          "lookBack": 1,
          "missYou": 1,
          "planReady": 1,
          "reminder": 2,
          "saveTheDate": 2,
          "thankYou": 1,
        },
        "wide": false,
      },
      "nl": {
        "parts": {
          "cancelled": 1,
          "checkIn": 1,
          "comingUp": 1,
          "dateChanged": 1,
          "invitation": 1,
          "lookBack": 1,
          "missYou": 1,
          "planReady": 1,
          "reminder": 1,
          "saveTheDate": 2,
          "thankYou": 1,
        },
        "wide": false,
      },
      "pl": {
        "parts": {
          "cancelled": 2,
          "checkIn": 3,
          "comingUp": 2,
          "dateChanged": 3,
          "invitation": 3,
          "lookBack": 3,
          "missYou": 3,
          "planReady": 2,
          "reminder": 3,
          "saveTheDate": 3,
          "thankYou": 2,
        },
        "wide": true,
      },
      "tr": {
        "parts": {
          "cancelled": 2,
          "checkIn": 3,
          "comingUp": 3,
          "dateChanged": 3,
          "invitation": 3,
          "lookBack": 3,
          "missYou": 3,
          "planReady": 3,
          "reminder": 3,
          "saveTheDate": 3,
          "thankYou": 2,
        },
        "wide": true,
      },
    }
  `);
});
