import { expect, test } from "vitest";
import { codeSigns, shownCode, typedCode } from "./code";

test("a code has no signs that are taken for one another", () => {
  expect(codeSigns).toHaveLength(31);
  expect(codeSigns).not.toMatch(/[01OIL]/);
  expect(shownCode("ABCDEFGHJK")).toBe("ABCDE-FGHJK");
});

test("it is read whatever the case, the spaces, the dashes and the digits of a keyboard", () => {
  for (const typed of [
    "ABCDE-FGHJ2",
    "abcdefghj2",
    " abcde fghj2 ",
    "ABCDE–FGHJ2",
    "a b c d e f g h j 2",
    "ABCDEFGHJ٢",
    "ＡＢＣＤＥＦＧＨＪ２",
  ])
    expect(typedCode(typed), typed).toBe("ABCDEFGHJ2");
  expect(typedCode("QBCDEFGHJ2")).toBe(typedCode("OBCDEFGHJ2"));
  expect(typedCode("QBCDEFGHJ2")).toBe(typedCode("0bcdefghj2"));
});

test("what can be no code is none", () => {
  for (const typed of ["", "ABCDE", "ABCDEFGHJKM", "ABCDEFGHI2", "ABCDEFGHJ1", "😀😀😀😀😀😀😀😀😀😀"])
    expect(typedCode(typed), typed).toBeNull();
});
