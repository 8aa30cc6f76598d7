import { describe, expect, test } from "vitest";
import { whyNotByTelephone } from "./by-telephone";

const oma = { under16: false, saidNo: false, numbers: 1, silenced: 0, shared: 0, voice: { byTelephone: true } };

describe("a recording played by telephone", () => {
  test("oma, whose landline is hers alone, hears it", () => {
    expect(whyNotByTelephone(oma)).toBeNull();
  });

  test.each([
    ["a mother who uses her daughter's telephone", { shared: 1 }, "shared"],
    ["somebody with one number of his own and one that others use", { numbers: 2, shared: 1 }, "shared"],
    ["somebody who answered STOP", { silenced: 1 }, "silenced"],
    ["a child of fourteen", { under16: true }, "under16"],
    ["somebody who said no", { saidNo: true }, "saidNo"],
    ["somebody without a number", { numbers: 0 }, "noNumber"],
    ["somebody in whose language nobody spoke", { voice: null }, "noVoice"],
    ["a recording a telephone cannot play", { voice: { byTelephone: false } }, "pageOnly"],
    ["a child on a shared telephone", { under16: true, shared: 1 }, "under16"],
  ] as const)("%s does not", (_, change, why) => {
    expect(whyNotByTelephone({ ...oma, ...change })).toBe(why);
  });
});
