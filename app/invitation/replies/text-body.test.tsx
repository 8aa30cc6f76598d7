import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AsTyped } from "./text-body";

const shown = (words: string) => renderToStaticMarkup(<AsTyped words={words} />);

test("a telephone number in somebody's words stands by itself, as it is dialled; nothing else is touched", () => {
  expect(shown("اتصلوا بي 06 1234 5678 مساء")).toBe('اتصلوا بي <bdi dir="ltr">06 1234 5678</bdi> مساء');
  expect(shown("+90 532 123 45 67 أو 0612345678")).toBe('<bdi dir="ltr">+90 532 123 45 67</bdi> أو <bdi dir="ltr">0612345678</bdi>');
  for (const words of ["نعم 👍", "الساعة 14:30", "12-12-2026", "Ja, met 2 <kinderen>".replace(/[<>]/g, ""), "€ 1000 000"])
    expect(shown(words), words).toBe(words);
});
