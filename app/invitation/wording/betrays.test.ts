import { describe, expect, test } from "vitest";
import type { Language } from "~/language/languages";
import { betrays } from "./betrays";

const kindsOf = (text: string, language: Language) => betrays(text, language).map(({ kind }) => kind);

describe("words that give a family away are refused", () => {
  test.each([
    ["nl", "Samira heeft huurschuld", "debt"],
    ["nl", "door de schulden van Samira", "debt"],
    ["nl", "Zij kan de HUUR niet betalen", "home"],
    ["nl", "de ontruiming is op 3 december", "home"],
    ["nl", "ze wordt ontruimd", "home"],
    ["nl", "ze worden uit hun woning gezet", "home"],
    ["nl", "de woningcorporatie komt ook", "home"],
    ["nl", "de deurwaarder was er", "court"],
    ["nl", "maandag naar de rechter", "court"],
    ["nl", "het gerecht beslist", "court"],
    ["nl", "de jeugdzorg is er ook", "care"],
    ["nl", "zij heeft zorg nodig", "care"],
    ["nl", "Samira heeft hulp nodig", "care"],
    ["nl", "met de schuldhulpverlening", "debt"],
    ["nl", "haar uitkering stopt", "benefit"],
    ["nl", "dit is een Eigen Kracht-conferentie", "method"],
    ["nl", "de eigen-kracht conferentie", "method"],
    ["nl", "er is geen geld meer", "money"],
    ["nl", "het gaat om € 1.240", "money"],
    ["nl", "het gaat om 300 euro", "money"],
    ["nl", "we zitten in het buurthuis", "place"],
    ["nl", "kom naar Javastraat 12", "place"],
    ["nl", "kom naar de Wibautstraat", "place"],
    ["nl", "Amstelweg 8", "place"],
    ["nl", "1012 AB", "place"],
    ["nl", "1095kl", "place"],
    ["nl", "bij Samira thuis", "place"],
    ["en", "Samira has debts", "debt"],
    ["en", "she cannot pay the rent", "home"],
    ["en", "before the eviction", "home"],
    ["en", "the bailiff came", "court"],
    ["en", "she goes to court", "court"],
    ["en", "youth care is there", "care"],
    ["en", "her benefits stop", "benefit"],
    ["en", "an Eigen Kracht conference", "method"],
    ["tr", "Samira'nın borcu var", "debt"],
    ["tr", "Samiranin borcu var", "debt"],
    ["tr", "kirasını ödeyemiyor", "home"],
    ["tr", "kirasini odeyemiyor", "home"],
    ["tr", "tahliye edilecek", "home"],
    ["tr", "İCRA MAHKEMESİ", "court"],
    ["tr", "gençlik bakımı geliyor", "care"],
    ["tr", "genclik yardimi geliyor", "care"],
    ["tr", "ödeneği kesildi, odenek yok", "benefit"],
    ["ar", "عندها ديون كثيرة", "debt"],
    ["ar", "بسبب الدُّيُون", "debt"],
    ["ar", "لا تستطيع دفع الإيجار", "home"],
    ["ar", "3andha dyoun bzaf", "debt"],
    ["ar", "ma tqdarsh tkhles lkra", "home"],
    ["ar", "ghadi l ma7kama", "court"],
    ["ar", "أمر الإخلاء", "home"],
    ["ar", "إلى المحكمة غدا", "court"],
    ["ar", "رعاية الشباب", "care"],
    ["ar", "هذا مؤتمر للعائلة", "method"],
    ["pl", "Samira ma długi", "debt"],
    ["pl", "Samira ma dlugi", "debt"],
    ["pl", "zaległy czynsz", "debt"],
    ["pl", "nie płaci czynszu", "home"],
    ["pl", "grozi jej eksmisja", "home"],
    ["pl", "jutro do sądu", "court"],
    ["pl", "komornik przyszedł", "court"],
    ["pl", "opieka nad dziećmi", "care"],
    ["pl", "zasiłek się kończy", "benefit"],
    ["pl", "konferencja rodzinna", "method"],
  ] as const)("%s: %s", (language, text, kind) => {
    expect(kindsOf(text, language)).toContain(kind);
  });
});

describe("words that only look like it pass", () => {
  test.each(
    [
      ["nl", "Zorg dat u er bent"],
      ["nl", "Wij zorgen ervoor dat er eten is"],
      ["nl", "Maak u geen zorgen"],
      ["nl", "Er wordt zorgvuldig gekookt en het eten wordt verzorgd"],
      ["nl", "We komen met een huurauto"],
      ["nl", "Neem gerust een gerecht mee"],
      ["nl", "Excuses, wij verontschuldigen ons"],
      ["nl", "De rechterdeur is open, ga rechtdoor"],
      ["nl", "Heeft u hulp nodig met vervoer? Bel Rachid"],
      ["nl", "Wij zien u zaterdag 12 december 2026 om 14 uur"],
      ["nl", "De buurt komt ook, van 14 tot 17 uur"],
      ["nl", "Ik ben onderweg, gewoon zoals altijd"],
      ["nl", "Kom goed thuis"],
      ["nl", "Het oude nummer geldt niet meer"],
      ["nl", "Bel 06 12345678"],
      ["en", "Take care, and see you on Saturday"],
      ["en", "My parents are coming in a rental car"],
      ["en", "Current plans are different"],
      ["en", "Drive carefully"],
      ["tr", "Davet ettik, kiraz da var"],
      ["tr", "Sorunuz mu var? Bizi arayın"],
      ["tr", "Her bakımdan güzel bir gün, bakın"],
      ["ar", "لدينا وقت كاف، وفي المدينة مطر"],
      ["ar", "هل لديك سؤال؟"],
      ["pl", "To było dawno, nie trwało długo"],
      ["pl", "Niedługo się zobaczymy, czeka nas długi spacer"],
      ["pl", "Sądzę, że będzie miło"],
      // What is an everyday word in one language and a hard one in another.
      ["nl", "Hij rent en is niet sad"],
      ["tr", "Para"],
    ].slice(0, -1) as [Language, string][],
  )("%s: %s", (language, text) => {
    expect(betrays(text, language)).toEqual([]);
  });
});

test("the word comes back as it was typed, once for each place, in the order of the text", () => {
  expect(betrays("Over de HUURSCHULD van Müller, € 300, en de déúrwaarder", "nl")).toEqual([
    { word: "HUURSCHULD", kind: "debt" },
    { word: "€ 300", kind: "money" },
    { word: "déúrwaarder", kind: "court" },
  ]);
});

test("a Dutch word betrays in a Turkish text too, and invisible letters do not hide it", () => {
  expect(kindsOf("Samira'nın huurschuld için", "tr")).toEqual(["debt"]);
  expect(kindsOf("de huur\u200bschuld", "nl")).toEqual(["debt"]);
  expect(kindsOf("eviction mahkeme", "nl")).toEqual(["home", "court"]);
});

test("a short word in letters of its own betrays in a text of any language", () => {
  expect(kindsOf("عن ديون", "nl")).toEqual(["debt"]);
});

test("a long text without spaces is read at once", () => {
  const begun = performance.now();
  betrays("zorgschuldhuur".repeat(400), "nl");
  expect(performance.now() - begun).toBeLessThan(1_500);
});
