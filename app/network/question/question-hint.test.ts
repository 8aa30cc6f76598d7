import { expect, test } from "vitest";
import { movingHint, questionHint } from "./question-hint";

test.each([
  "Hoe blijf ik in mijn huis?",
  "Hoe kan mevrouw de Haan in haar huis blijven wonen?",
  "Hoe kunnen de schulden van Willy opgelost worden en blijven?",
  "Wat moet geregeld worden om de dreigende huisuitzetting te voorkomen?",
  "Waar gaat de cliënt wonen wanneer de uitzetting doorgaat?",
])("%s: speaks of money or the house alone", (question) => {
  expect(questionHint(question, "nl")).toBe("onlyMoneyOrHouse");
});

test.each([
  "Hoe kan mevrouw de Haan ondersteund worden in het oplossen van haar eenzaamheid én financiële problemen?",
  "Wie helpt mij met mijn post, mijn dagen en mijn geld?",
  "Hoe kan het netwerk Willy ondersteunen?",
  "Welke ondersteuning heeft Willy nodig bij financiën, administratie en andere zorgen?",
  "Hoe kan de negatieve spiraal doorbroken worden?",
  "Hoe kan de familie helpen het geweld te stoppen?",
  "",
])("%s: gives the circle something to do, or speaks of something else", (question) => {
  expect(questionHint(question, "nl")).toBeNull();
});

test.each([
  ["en", "How can Willy stay in her house?", "Who helps me with my post, my days and my money?"],
  ["tr", "Borçlarım nasıl ödenir?", "Borçlarım için bana kim yardım eder?"],
  ["ar", "كيف يمكن سداد الديون؟", "من يساعدني في سداد الديون؟"],
  ["pl", "Jak spłacić długi?", "Kto pomoże mi z długami i codziennym życiem?"],
] as const)("in %s the same", (language, alone, together) => {
  expect(questionHint(alone, language)).toBe("onlyMoneyOrHouse");
  expect(questionHint(together, language)).toBeNull();
});

test("who wants to stay in the house is asked what if the circle thinks moving is better", () => {
  expect(movingHint("Hoe blijf ik in mijn huis?", "nl")).toBe("movingMayBeBetter");
  expect(movingHint("Hoe kan Willy in het eigen huis blijven wonen?", "nl")).toBe("movingMayBeBetter");
  expect(movingHint("Waar gaan wij wonen, en wie helpt tot dan?", "nl")).toBeNull();
  expect(movingHint("Hoe kan de eenzaamheid van Willy doorbroken worden?", "nl")).toBeNull();
});
