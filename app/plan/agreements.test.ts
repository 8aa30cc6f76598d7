import { describe, expect, it } from "vitest";
import { isForAll, mayChange, readerKinds } from "./agreements";

const line = (readers: (typeof readerKinds)[number]) => ({ createdBy: "ineke", readers });

it("the coordinator hears what the whole circle hears", () =>
  expect(readerKinds.filter((readers) => isForAll({ readers }))).toEqual(["wholeCircle"]));

describe("who changes a line", () => {
  it("who wrote it", () => expect(mayChange(line("onlyMe"), { id: "ineke", isPrincipal: false })).toBe(true));
  it("not another member, also when he does it", () =>
    expect(mayChange(line("wholeCircle"), { id: "rob", isPrincipal: false })).toBe(false));
  it("a principal, where the whole circle reads it, and nowhere else", () =>
    expect(readerKinds.filter((kind) => mayChange(line(kind), { id: "willy", isPrincipal: true }))).toEqual(["wholeCircle"]));
});
