import { describe, expect, test } from "vitest";
import { type Language, languages } from "~/language/languages";
import { betrayedKinds, betrayingWords } from "./betraying-words";
import { betrays } from "./betrays";

/** Sentences that give somebody away, plain, in another language than the message's, or disguised. */
const refused: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    ...["Samira heeft schulden", "s c h u l d", "s.c.h.u.l.d", "s-c-h-u-l-d", "huur-schuld", "huur.schuld", "5chuld", "sch0ld", "sch*ld"],
    ...[
      "ｓｃｈｕｌｄ",
      "schüld",
      "sсhuld",
      "s\u200bch\u200buld",
      "schuId",
      "SCHULD",
      "Sch\u00aduld",
      "schuuuuld",
      "sch_uld",
      "sch uld",
      "schul d",
    ],
    ...["ⓢⓒⓗⓤⓛⓓ", "🅢🅒🅗🅤🅛🅓", "s c h u l d e n", "de h u u r", "h.u.u.r", "huur", "hυυr", "нuur", "huurachterst@nd", "achterstand"],
    ...[
      "o n t r u i m i n g",
      "0ntruiming",
      "ontru1ming",
      "on trui ming",
      "ontrui-ming",
      "o.n.t.r.u.i.m.d",
      "dakloos",
      "d@kloos",
      "d4kl00s",
    ],
    ...["deurwaarder", "deur-waarder", "d3urwaard3r", "deurwaarďer", "d e u r w a a r d e r", "recht-bank", "r e c h t b a n k", "vonn1s"],
    ...["jeugdzorg", "jeugd-zorg", "j.e.u.g.d.z.o.r.g", "jeugdz0rg", "jεugdzorg", "z.o.r.g", "z o r g", "zοrg", "hulpverlening", "hu1p"],
    ...["uitkering", "u i t k e r i n g", "uitk3ring", "uit-kering", "toeslagen", "bijst@nd", "b.i.j.s.t.a.n.d", "U.W.V.", "w.s.n.p."],
    ...["eigen kracht", "Eigen.Kracht", "eigenkr@cht", "e i g e n k r a c h t", "conferentie", "conf3rentie", "con-fe-ren-tie", "E.K.C."],
    ...["geld", "g e l d", "g€ld", "ge1d", "g.e.l.d", "gеld", "300 euro", "€ 12", "12,-", "eur0", "e u r o"],
    ...[
      "Javastraat 12",
      "1012 AB",
      "1012 EN",
      "1012en",
      "buurthuis",
      "b u u r t h u i s",
      "buurt-huis",
      "moskee",
      "m0skee",
      "in de kerk",
      "bij Samira thuis",
    ],
    ...["op straat gezet", "zij komt op straat te staan of op straat staan", "politie", "p0litie", "p o l i t i e", "psychiater"],
    ...["huurschυld", "schulԁ", "verslaafd", "v3rslaafd", "huiselijk geweld", "crisis", "cr1s1s", "probleem", "pr0bleem", "client"],
  ],
  en: [
    ...[
      "her debts",
      "d e b t",
      "d.e.b.t",
      "d3bt",
      "dеbt",
      "debt",
      "de-bts",
      "rent arrears",
      "a r r e a r s",
      "arr3ars",
      "0verdue",
      "mortgage",
    ],
    ...["eviction", "3viction", "e v i c t i o n", "evic-tion", "evіction", "landlord", "l@ndlord", "land-lord", "homeless", "h0meless"],
    ...[
      "court",
      "c0urt",
      "c o u r t",
      "c.o.u.r.t",
      "bailiff",
      "ba1liff",
      "police",
      "p.o.l.i.c.e",
      "youth care",
      "social worker",
      "foster home",
    ],
    ...["benefits", "b e n e f i t s", "b3nefits", "allowance", "conference", "c0nference", "money", "m0ney", "m o n e y", "town hall"],
    ...["hospital", "h0spital", "violence", "v1olence", "custody", "the rent", "r.e.n.t", "r3nt"],
  ],
  tr: [
    ...["borcu var", "b o r c u", "b.o.r.c.u", "b0rcu", "bоrcu", "borç", "borc-u", "kirası", "k i r a", "k.i.r.a", "tahliye", "tahl1ye"],
    ...["t a h l i y e", "mahkeme", "m@hkeme", "mah-keme", "icra", "i.c.r.a", "avukat", "hastane", "şiddet", "ş i d d e t", "s1ddet"],
    ...["ödenek", "konferans", "k0nferans", "para", "p a r a", "sorunlar", "cami", "belediye", "işsizlik"],
  ],
  ar: [
    ...["عندها ديون", "د ي و ن", "د.ي.و.ن", "ديـــون", "دُيُون", "الإيجار", "ا ل ا ي ج ا ر", "الإخلاء", "المحكمة", "ا.ل.م.ح.ك.م.ة", "ديون"],
    ...["رعاية الشباب", "الشرطة", "مؤتمر", "فلوس", "ف ل و س", "المسجد", "lkra", "l k r a", "ma7kama", "m a 7 k a m a", "dyoun", "dy0un"],
    ...["الدین", "مساعدة الديون", "flous", "fl0us"],
  ],
  pl: [
    ...["ma długi", "d ł u g i", "d.l.u.g.i", "dług", "dł-ug", "czynsz", "c z y n s z", "czyn5z", "eksmisja", "eksm1sja", "eks-misja"],
    ...[
      "komornik",
      "k0mornik",
      "k o m o r n i k",
      "do sądu",
      "s.ą.d.u",
      "opieka",
      "op1eka",
      "zasiłek",
      "z@siłek",
      "konferencja",
      "pieniądze",
    ],
    ...["piecza zastępcza", "urząd", "mieszkanie", "m1eszkanie", "policja", "pоlicja", "problemy"],
  ],
};

const sentences = languages.flatMap(({ code }) => refused[code].map((text) => [code, text] as const));

test("the table is long enough to find a rule that is too mild", () => {
  expect(sentences.length).toBeGreaterThanOrEqual(200);
});

describe("what gives somebody away is refused", () => {
  test.each(sentences)("%s: %s", (language, text) => {
    expect(betrays(`Dag Fatima, ${text} is er`, language)).not.toEqual([]);
  });

  test.each([
    ["tr", "Samira için huurschuld, bekliyoruz"],
    ["tr", "Samira için d e b t var"],
    ["nl", "Het gaat om haar debt"],
    ["nl", "Zij moet naar de mahkeme"],
    ["nl", "Zij heeft borcu"],
    ["en", "There is huur to pay"],
    ["en", "It is about her czynsz"],
    ["pl", "Ona ma borcu"],
    ["pl", "Ona ma geld"],
    ["ar", "عندها huurschuld"],
    ["ar", "عندها c0urt"],
    ["tr", "Zorg lazım"],
  ] as const)("in a message in %s: %s", (language, text) => {
    expect(betrays(text, language)).not.toEqual([]);
  });
});

const cyrillic: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  i: "і",
  s: "ѕ",
  k: "к",
  m: "м",
  t: "т",
};
const figures: Readonly<Record<string, string>> = { a: "4", b: "8", e: "3", i: "1", l: "1", o: "0", s: "5", t: "7", z: "2" };
const accents: Readonly<Record<string, string>> = { a: "ä", e: "é", i: "ï", o: "ö", u: "ü", c: "ç", n: "ñ", s: "š", z: "ž" };
const by = (table: Readonly<Record<string, string>>) => (word: string) => [...word].map((one) => table[one] ?? one).join("");
const between = (sign: string) => (word: string) => [...word.replaceAll(" ", "")].join(sign);
const oneFigure = (word: string) => {
  const at = [...word].findIndex((one) => one in figures);
  return at < 0 ? word : word.slice(0, at) + figures[word[at] as string] + word.slice(at + 1);
};

/** Every disguise, and from how many letters on a word in it is still a word to a reader. */
const disguises: Readonly<Record<string, { put: (word: string) => string; from: number }>> = {
  plain: { put: (word) => word, from: 1 },
  capitals: { put: (word) => word.toUpperCase(), from: 1 },
  "typed apart": { put: between(" "), from: 3 },
  "with dots": { put: between("."), from: 3 },
  "with hyphens": { put: between("-"), from: 3 },
  "with dots and spaces": { put: between(". "), from: 3 },
  "a hyphen in the middle": { put: (word) => `${word.slice(0, word.length >> 1)}-${word.slice(word.length >> 1)}`, from: 3 },
  "letters nobody sees": { put: (word) => [...word].join("\u200b"), from: 1 },
  "full width": {
    put: (word) => [...word].map((one) => (/[a-z]/.test(one) ? String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0) : one)).join(""),
    from: 1,
  },
  "Cyrillic look-alikes": { put: by(cyrillic), from: 1 },
  accents: { put: by(accents), from: 1 },
  "a figure for a letter": { put: oneFigure, from: 4 },
};

describe.each(Object.entries(disguises))("every listed word is refused: %s", (name, { put, from }) => {
  test.each(languages.map(({ code }) => code))("%s", (code) => {
    const missed: string[] = [];
    const { words, onlyHere } = betrayingWords[code];
    for (const kind of betrayedKinds) {
      for (const listed of words[kind] ?? []) {
        const bare = listed.replace(/^\*|\*$/g, "");
        // A word with a gap in its middle takes any word there.
        if (bare.includes("*") || bare.replaceAll(" ", "").length < from || (put === oneFigure && /\d/.test(bare))) continue;
        // Which language a message is in matters to the choice of words, not to how they are disguised.
        const everywhere = name === "plain" && !onlyHere.includes(listed);
        const inLanguages = everywhere ? languages.map((one) => one.code) : [code];
        for (const language of inLanguages)
          if (betrays(`Dag, ${put(bare)}, ja`, language).length === 0) missed.push(`${language}: ${put(bare)}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
