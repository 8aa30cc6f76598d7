import { expect, test } from "vitest";
import * as areas from "./areas";

const catalogue: Record<string, Record<string, string>> = areas;

/** Every text of the family pages in one language, by its key. */
const familyTexts = (language: string): [string, string][] =>
  Object.entries(catalogue)
    .filter(([area]) => area.startsWith(`${language}/family-`))
    .flatMap(([area, texts]) => Object.entries(texts).map(([key, words]): [string, string] => [`${area}.${key}`, words]));

/** What is asked of one person in Arabic, a man; and that one person himself. */
const commands =
  /^(و?أنت|اكتب|اكتبه|اختر|اتصل|انظر|اقرأ|ضع|ضعه|أضف|حاول|انتظر|تحقق|املأ|افتح|اترك|احك|ارسم|أزل|اسأل|قل|قلت|كتبت|تريد|تود|تختار|تقول|تكتب|تفضل|يمكنك|ستأتي)$/;

test("digits in groups stand in their order between Arabic words", () => {
  const turned = familyTexts("ar").filter(([, words]) => /\d[ -]\d/.test(words.replace(/\u2066[^\u2069]*\u2069/g, "")));
  expect(turned).toEqual([]);
  expect(familyTexts("ar").some(([, words]) => /\u2066\d\d \d\d\u2069/.test(words))).toBe(true);
});

test("pages in Polish speak to a reader as to somebody one does not know", () => {
  const familiar = familyTexts("pl").filter(([, words]) =>
    /(?<!\p{L})([tT]woj|[tT]wó[jm]|[cC]ię(?!\p{L})|Ci(?!\p{L})|[tT]obie|[tT]obą|[mM]ożesz|[cC]hcesz|[mM]asz(?!\p{L}))/u.test(words),
  );
  expect(familiar.map(([key]) => key)).toEqual([]);
});

test("pages in Arabic speak to every reader in the polite plural, man or woman", () => {
  // Words that end like "your" of one person and are not, and the first person of who is not sure whether he is alone.
  const innocent = /^(و?كذلك|ل?ب?ذلك|هناك|و?مالك|ي?شارك|اشتراك|ترك|الضحك)$/;
  const familiar = familyTexts("ar").flatMap(([key, words]) =>
    [...words.replace(/[\u064b-\u0652]|من اتصل/g, "").matchAll(/[\u0621-\u064a]+/g)]
      .map(([word]) => word)
      .filter((word) => (/ك$/.test(word) && !innocent.test(word)) || commands.test(word))
      .map((word) => `${key}: ${word}`),
  );
  expect(familiar).toEqual([]);
});

test("who finds no page is not told of a text message: he may have come by letter or e-mail", () => {
  for (const language of ["nl", "en", "tr", "ar", "pl"]) {
    const said = Object.fromEntries(familyTexts(language))[`${language}/family-common.not-found-text`];
    expect(said).toBeDefined();
    expect(said).not.toMatch(/\bsms\b|text message|رسالة نصية/i);
  }
});
