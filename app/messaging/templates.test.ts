import { describe, expect, test } from "vitest";
import { z } from "zod";
import { text } from "~/language/catalogue";
import { type Language, languages } from "~/language/languages";
import nl from "~/language/nl/sms";
import {
  cancelledText,
  coordinatorFoundText,
  defineTemplate,
  familyMessages,
  familyText,
  namesInARow,
  notNeededText,
  nowYouLeadText,
  offerReplies,
  offerReplyText,
  offerToCoordinatorText,
  principalLinkText,
  principalNewsText,
  registrationReceivedText,
  segments,
  somebodyElseText,
  welcomeText,
} from "./templates";

const words = {
  name: "Fatima",
  askers: ["Samira"],
  link: "https://kring.example/o/7Xh0v1nCq5Rk2sT8uWzL4A",
  caller: "Rachid",
  number: "06 1234 5678",
  // A Wednesday in September is the longest day to write.
  meeting: { startsAt: new Date("2026-09-23T12:00:00Z"), endsAt: new Date("2026-09-23T15:30:00Z") },
};

function everyText(language: Language, data = words): [name: string, body: string][] {
  return [
    ["offerToCoordinator", offerToCoordinatorText(language, { ...data, code: 4242 })],
    ...offerReplies.map((kind): [string, string] => [`offerReply-${kind}`, offerReplyText(language, { ...data, kind })]),
    ...familyMessages.map((message): [string, string] => [message, familyText(message)(language, data)]),
    ...(["yes", "no"] as const).map((answer): [string, string] => [
      `answerNoted-${answer}`,
      text(language, `sms.answerNoted-${answer}`, { ...data, askers: namesInARow(language, data.askers), meeting: null }),
    ]),
    ["registrationReceived", registrationReceivedText(language, { ...data, day: "30 september 2026", who: data.caller })],
    ["coordinatorFound", coordinatorFoundText(language, { ...data, day: "30 september 2026", who: data.caller })],
    ["welcome", welcomeText(language, data)],
    ["cancelled", cancelledText(language, data)],
    ["principalLink", principalLinkText(language, data)],
    ["principalNews", principalNewsText(language, data)],
    ["somebodyElse", somebodyElseText(language, { ...data, reference: "K-2026-0012" })],
    ["notNeeded", notNeededText(language, { ...data, reference: "K-2026-0012", startsAt: data.meeting.startsAt })],
    ["nowYouLead", nowYouLeadText(language, { ...data, reference: "K-2026-0012" })],
  ];
}

/** Anybody may read over somebody's shoulder: stems that would say what it is about, or where. */
const betraying: Record<Language, RegExp> = {
  nl: /schuld|huur|ontruim|uitzet|achterstand|zorg|hulp|maatschappelijk|gemeente|woning|huis|corporatie|deurwaarder|rechter|vonnis|uitkering|ziek|versla|geweld|veilig|geld|euro|problemen|crisis|eigen kracht|straat|adres|zaal|buurthuis/i,
  en: /debt|rent\b|evict|arrear|care\b|social|municipal|landlord|housing|home|house|bailiff|court|judg|benefit|\bill\b|sick|addict|violen|safe|money|euro|problem|crisis|eigen kracht|street|address|hall|place/i,
  tr: /borç|kira|tahliye|bakım|yardım|sosyal|belediye|ev sahibi|konut|icra|mahkeme|yargı|ödenek|hasta|bağımlı|şiddet|güven|para|euro|sorun(?!uz mu var)|kriz|sokak|adres|salon|eigen kracht/i,
  ar: /دين|ديون|إيجار|إخلاء|متأخرات|رعاية|مساعدة|اجتماعي|بلدية|مالك|سكن|منزل|بيت|محضر|محكمة|حكم|إعانة|مريض|إدمان|عنف|أمان|مال\b|يورو|مشكلة|أزمة|شارع|عنوان|قاعة/,
  pl: /(?<!nie)dług|czynsz|eksmis|zaległ|opiek|pomoc|socjal|gmin|właściciel|mieszkani|dom\b|komornik|sąd|wyrok|zasił|chor|uzależn|przemoc|bezpiecz|pieni|euro|problem|kryzys|ulic|adres|sala|eigen kracht/i,
};

/** After these there is nothing left to answer. */
const leadNowhere = ["somebodyElse", "notNeeded", "cancelled", "thankYou", "offerReply-taken", "offerReply-full", "offerReply-withdrawn"];

/** What one message may cost. Turkish, Arabic and Polish letters leave 67 characters a part, and the link alone takes one. */
const mostParts: Record<Language, number> = { nl: 1, en: 2, tr: 3, ar: 3, pl: 3 };
/** A day and its hours in full are worth a second part. */
const namesTheDay = ["saveTheDate"];

describe.each(languages.map(({ code }) => code))("messages in %s", (language) => {
  test("say nothing about money, home, care or a place", () => {
    for (const [name, body] of everyText(language)) {
      expect(body.replace(words.link, ""), name).not.toMatch(betraying[language]);
    }
  });

  test("fit in as few parts as they can", () => {
    const counted = Object.fromEntries(everyText(language).map(([name, body]) => [name, segments(body).count]));
    for (const [name, count] of Object.entries(counted)) {
      const room = Math.max(mostParts[language], namesTheDay.includes(name) ? 2 : 0);
      expect(count, `${name} ${JSON.stringify(counted)}`).toBeLessThanOrEqual(room);
    }
    expect(counted.offerToCoordinator, "an offer").toBeLessThanOrEqual(language === "nl" || language === "en" ? 1 : 3);
  });

  test("hold the whole link as one word, so that a phone makes it tappable", () => {
    for (const [name, body] of everyText(language)) {
      if (!leadNowhere.includes(name)) expect(body.split(/\s/), name).toContain(words.link);
    }
  });

  test("name both principals when there are two", () => {
    const body = familyText("invitation")(language, { ...words, askers: ["Hatice", "Cemal"] });
    expect(body).toContain("Hatice");
    expect(body).toContain("Cemal");
  });
});

test("Fatima is asked in Dutch by a name she knows", () => {
  expect(familyText("invitation")("nl", words)).toBe(
    `Dag Fatima, Samira vraagt of u wilt meedenken. Lees meer en antwoord: ${words.link} Vragen? Bel Rachid, 06 1234 5678`,
  );
  expect(familyText("reminder")("nl", { ...words, askers: ["Hatice", "Cemal"] })).toContain("Hatice en Cemal horen nog graag");
});

test("the words of Dutch and English messages stay within the letters that cost least", () => {
  for (const language of ["nl", "en"] as const) {
    for (const [name, body] of everyText(language)) expect(segments(body).wide, name).toBe(false);
  }
});

test("every kind of message has its words", () => {
  const named = everyText("nl").map(([name]) => name);
  expect(named.sort()).toEqual(
    Object.keys(nl)
      .filter((key) => !key.startsWith("number-"))
      .sort(),
  );
});

test("an offer identifies nobody", () => {
  expect(offerToCoordinatorText("nl", { ...words, code: 42 })).toBe(
    `Dag Fatima, er is een vraag voor je. Lees: ${words.link} Of antwoord JA 42 (misschien) of NEE 42, binnen 48 uur.`,
  );
});

test("a message whose subject is gone is not written at all", async () => {
  const template = defineTemplate({
    name: "test",
    purpose: "invitation",
    refs: z.object({ invitationId: z.string() }),
    read: async (_db: unknown, message) => (message.refs.invitationId === "gone" ? null : words),
    render: familyText("invitation"),
  });
  const message = {
    id: "1",
    conferenceId: null,
    personId: "2",
    accountId: null,
    linkId: null,
    channel: "sms" as const,
    wordingId: null,
    language: "nl" as const,
  };
  const asked = [
    { ...message, refs: { invitationId: "gone" } },
    { ...message, id: "4", refs: { invitationId: "3" } },
  ];
  const found = await template.wordsFor(null, asked);
  expect([...found.keys()]).toEqual(["4"]);
  expect(found.get("4")?.body).toContain("Dag Fatima");
  expect(() => template.checkRefs({ phone: "+31612345678" })).toThrow();
});
