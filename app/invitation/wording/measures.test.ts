import { describe, expect, test } from "vitest";
import { b1, readingLevel } from "./reading-level";
import { sizeOf } from "./size";

const link = "https://kring.example/o/7Xh0v1nCq5Rk2sT8uWzL4A";

describe("how hard a text reads", () => {
  test("Douma's formula: six one-syllable words in one sentence give 206.84 - 77 - 5.58", () => {
    expect(readingLevel("Dag oom, komt u ook dan?", "nl").ease).toBe(100);
    expect(readingLevel("Samen praten wij verder over morgen", "nl").ease).toBe(Math.round(206.84 - 77 * (11 / 6) - 0.93 * 6));
  });

  test("an invitation of ours is easy", () => {
    const level = readingLevel(
      `Dag Fatima, Samira vraagt of u wilt meedenken. Lees meer en antwoord: ${link} Vragen? Bel Rachid, 06 1234 5678`,
      "nl",
    );
    expect(level).toMatchObject({ sentences: 4, tooHard: [] });
    expect(level.ease).toBeGreaterThanOrEqual(b1.ease);
  });

  test("the language of an office is not", () => {
    const level = readingLevel(
      "Naar aanleiding van de gemaakte afspraken verzoeken wij u vriendelijk uw beschikbaarheid aangaande bovengenoemde netwerkbijeenkomst kenbaar te maken middels onderstaande verwijzing naar onze deelnemersomgeving.",
      "nl",
    );
    expect(level.tooHard).toEqual(["ease", "perSentence", "longest", "longWords"]);
    expect(level.longWords).toContain("netwerkbijeenkomst");
  });

  test("a link and a number are not read as words, and cut a sentence in two", () => {
    expect(readingLevel(`Lees: ${link} Bel 06 1234 5678`, "nl")).toMatchObject({ words: 2, sentences: 2 });
  });

  test("other languages are measured in lengths alone, Arabic question marks included", () => {
    expect(readingLevel("مرحبا فاطمة، هل تأتين؟ ننتظر جوابك.", "ar")).toMatchObject({ ease: null, sentences: 2, tooHard: [] });
    expect(readingLevel("Merhaba Ayşe, geliyor musunuz? Yanıtınızı bekliyoruz.", "tr")).toMatchObject({
      ease: null,
      sentences: 2,
      words: 6,
    });
  });

  test("nothing typed yet is not too hard", () => {
    expect(readingLevel("", "nl")).toMatchObject({ words: 0, tooHard: [] });
  });
});

describe("how much room a text takes", () => {
  test("160 letters fit in one message, 161 take two", () => {
    expect(sizeOf("a".repeat(160))).toMatchObject({ segments: 1, wide: false });
    expect(sizeOf("a".repeat(161))).toMatchObject({ segments: 2 });
  });

  test("one typographer's quote takes half the room; one press makes it plain again", () => {
    const size = sizeOf(`Foto’s van zaterdag zijn er. ${"Kijk maar eens. ".repeat(4)}`);
    expect(size).toMatchObject({ segments: 2, wide: true, wideLetters: ["’"] });
    expect(size.plainer).toContain("Foto's");
    expect(sizeOf(size.plainer ?? "")).toMatchObject({ segments: 1, wide: false });
  });

  test("ë and the long dash have a look-alike, é and ü need none", () => {
    expect(sizeOf("drieëntwintig – één über")).toMatchObject({ wideLetters: ["ë", "–"], plainer: "drieentwintig - één über" });
  });

  test("Turkish and Polish can do without the letters that take room, as people type them on a telephone", () => {
    expect(sizeOf("Görüşmek için “yanıtınızı” bekliyoruz, değil mi? İyi")).toMatchObject({
      wideLetters: ["ş", "ç", "“", "ı", "”", "ğ", "İ"],
      plainer: 'Görüsmek icin "yanitinizi" bekliyoruz, degil mi? Iyi',
    });
    expect(sizeOf("Zażółć gęślą jaźń, Łódź")).toMatchObject({ plainer: "Zazolc gesla jazn, Lodz" });
    for (const text of ["Görüşmek için", "Zażółć gęślą jaźń, Łódź"]) expect(sizeOf(sizeOf(text).plainer ?? text).wide).toBe(false);
  });

  test("Arabic has no other letters: nothing is proposed, and nothing is said of them", () => {
    expect(sizeOf("هل تأتين؟")).toMatchObject({ wide: true, ownAlphabet: true, plainer: null });
  });

  test("our list of letters that cost least is the provider's own", () => {
    const letters = Array.from({ length: 0x2100 - 32 }, (_, at) => String.fromCodePoint(at + 32));
    expect(letters.filter((letter) => sizeOf(letter).wide !== sizeOf(letter).wideLetters.length > 0)).toEqual([]);
  });

  test("an emoji counts as one letter to the reader and takes half the room", () => {
    expect(sizeOf("Tot zaterdag 🌷")).toMatchObject({ wide: true, wideLetters: ["🌷"], plainer: null });
  });
});
