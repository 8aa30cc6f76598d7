import { describe, expect, test } from "vitest";
import { meaningOf } from "~/invitation/replies/meaning";

/** Saturday 12 December, two in the afternoon in Amsterdam. */
const about = { names: ["Hatice", "Cemal", "Ayla", "Nora"], startsAt: new Date("2026-12-12T13:00:00Z") };

describe("who and which day it is about need not be said to be understood", () => {
  test.each([
    "Natuurlijk kom ik. Voor Hatice en Cemal altijd! Tot de 12e",
    "ik kom hatice",
    "Hoi Nora, ik ben er 12 december om 14u",
    "evet ayın 12'sinde saat 2'de gelirim",
    "tak, będę 12 grudnia o 14",
    "نعم سأحضر يوم 12 ديسمبر",
    "yes see you on the 12th",
    "ja zaterdag de 12e",
    "Hatice için gelirim",
    "Evet geliyorum. Ayla",
  ])("%s is a yes", (typed) => expect(meaningOf(typed, about)).toBe("yes"));

  test("and without them such a text is for a person", () => {
    expect(meaningOf("yes see you on the 12th")).toBe("words");
    expect(meaningOf("12 december kan ik niet", about)).toBe("no");
  });
});

describe("another day, hour or somebody beside one who is known", () => {
  test.each([
    "ja ik kom met Hatice",
    "Hatice komt ook",
    "Hatice en Karim komen",
    "ja ik kom om 15u",
    "ja ik kom de 13e",
    "ik kom na 14u",
    "ik kom tot 14:00",
    "ja ik kom 12 januari",
    "ja op 12/11 kom ik",
    "ik kom met 12",
    "de 12 kinderen en ik komen",
    "Cemal geliyor",
    "geliyorum Cemal ile",
    "wij komen, Hatice en ik",
  ])("%s is no yes", (typed) => expect(meaningOf(typed, about)).not.toBe("yes"));
});
