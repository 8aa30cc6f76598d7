import { describe, expect, test } from "vitest";
import { soundAnswer } from "./sound-answer";

const bytes = Uint8Array.from({ length: 100 }, (_, at) => at);
const ask = async (range?: string) => {
  const answer = soundAnswer(new Request("http://kring/", range ? { headers: { Range: range } } : {}), { bytes, mediaType: "audio/wav" });
  const given = [...new Uint8Array(await answer.arrayBuffer())];
  return { status: answer.status, part: answer.headers.get("Content-Range"), first: given[0], last: given.at(-1), answer };
};

describe("sound, whole or in parts", () => {
  test("asked for nothing in particular, everything comes", async () => {
    expect(await ask()).toMatchObject({ status: 200, part: null, first: 0, last: 99 });
  });

  test.each([
    ["bytes=0-1", 206, "bytes 0-1/100", 0, 1],
    ["bytes=50-", 206, "bytes 50-99/100", 50, 99],
    ["bytes=90-500", 206, "bytes 90-99/100", 90, 99],
    ["bytes=-5", 206, "bytes 95-99/100", 95, 99],
    ["bytes=-500", 206, "bytes 0-99/100", 0, 99],
    ["bytes=100-", 416, "bytes */100", undefined, undefined],
    ["bytes=-0", 416, "bytes */100", undefined, undefined],
    ["bytes=5-2", 200, null, 0, 99],
    ["bytes=0-1,5-6", 200, null, 0, 99],
    ["lines=1-2", 200, null, 0, 99],
  ])("%s gives %i", async (range, status, part, first, last) => {
    expect(await ask(range)).toMatchObject({ status, part, first, last });
  });

  test("nothing on the way keeps it or takes it for something else", async () => {
    const { answer } = await ask("bytes=0-1");
    expect(answer.headers.get("Cache-Control")).toContain("no-store");
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(answer.headers.get("Content-Type")).toBe("audio/wav");
    expect(answer.headers.get("Accept-Ranges")).toBe("bytes");
  });
});
