import { describe, expect, test } from "vitest";
import { mostSoundBytes, playsByTelephone, readSound } from "./sound";
import { withoutTags } from "./sound-tags";
import { telephoneRate, toTelephone, wavOf } from "./telephone-sound";

const tone = (seconds: number, rate: number, hertz: number) =>
  Float32Array.from({ length: Math.round(seconds * rate) }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate));
const loudness = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / samples.length);
const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0));
const wide = (value: number) => [value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 255);

/** A frame of 417 bytes: MPEG 1 layer III at 128 kilobits and 44,100 samples. */
const mp3 = (frames: number) =>
  Uint8Array.from(Array.from({ length: frames }, () => [0xff, 0xfb, 0x90, 0x00, ...Array(413).fill(0)]).flat());
const box = (name: string, inside: number[]) => [...wide(inside.length + 8), ...text(name), ...inside];
const m4a = (seconds: number, kind = "soun") =>
  Uint8Array.from([
    ...box("ftyp", text("M4A mp42")),
    ...box("moov", [
      ...box("mvhd", [0, 0, 0, 0, ...wide(0), ...wide(0), ...wide(1000), ...wide(seconds * 1000)]),
      ...box("hdlr", text(kind)),
    ]),
  ]);
const oggPage = (samples: number, inside: number[]) => {
  const page = new Uint8Array(27 + 1 + inside.length);
  page.set(text("OggS"), 0);
  new DataView(page.buffer).setBigInt64(6, BigInt(samples), true);
  page[26] = 1;
  page.set(inside, 28);
  return [...page];
};
const ogg = (seconds: number) => Uint8Array.from([...oggPage(0, text("OpusHead")), ...oggPage(seconds * 48_000, [1, 2, 3])]);
/** As a browser records it: no length in the head, sizes not known. */
const webm = (seconds: number, kind = 2) =>
  Uint8Array.from([
    ...[0x1a, 0x45, 0xdf, 0xa3, 0x80],
    ...[0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ...[0x16, 0x54, 0xae, 0x6b, 0x85, 0xae, 0x83, 0x83, 0x81, kind],
    ...[0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    ...[0xe7, 0x82, (seconds * 1000 - 20) >> 8, (seconds * 1000 - 20) & 255],
    ...[0xa3, 0x84, 0x81, 0x00, 0x14, 0x80],
  ]);

describe("what somebody brings as a recording", () => {
  test.each([
    ["wav", wavOf(tone(12, telephoneRate, 440)), 12, true],
    ["mp3", mp3(383), 10, true],
    ["m4a", m4a(31), 31, false],
    ["webm", webm(21), 21, false],
    ["ogg", ogg(8), 8, false],
  ] as const)("a %s is known by what it begins with, with its length", (kind, bytes, seconds, byTelephone) => {
    const sound = readSound(bytes);
    expect(sound).toMatchObject({ fault: null, kind, seconds });
    expect(playsByTelephone("mediaType" in sound ? sound.mediaType : "")).toBe(byTelephone);
  });

  test.each([
    ["nothing at all", new Uint8Array(0), "missing"],
    ["a picture under another name", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), "notSound"],
    ["a page of a web site", Uint8Array.from(text("<!DOCTYPE html><script>")), "notSound"],
    ["a film", m4a(10, "vide"), "broken"],
    ["a film of a browser", webm(10, 1), "broken"],
    ["more than two megabytes", new Uint8Array(mostSoundBytes + 1), "tooLarge"],
    ["a tap on the button", wavOf(tone(0.2, telephoneRate, 440)), "tooShort"],
    ["longer than anybody listens", wavOf(tone(121, telephoneRate, 440)), "tooLong"],
    ["a wav cut off in its head", wavOf(tone(2, telephoneRate, 440)).subarray(0, 30), "broken"],
    ["an mp3 of one frame", mp3(1), "broken"],
  ] as const)("%s is refused", (_, bytes, fault) => {
    expect(readSound(bytes)).toEqual({ fault });
  });

  test("any bytes at all get an answer", () => {
    const heads = [wavOf(tone(1, 8000, 440)).subarray(0, 44), mp3(2), m4a(3), webm(3), ogg(3)];
    for (const head of heads) {
      for (let at = 0; at < Math.min(head.length, 120); at++) {
        const bent = Uint8Array.from(head);
        bent[at] = (bent[at] ?? 0) ^ 0xff;
        expect(readSound(bent)).toHaveProperty("fault");
        expect(readSound(bent.subarray(0, at))).toHaveProperty("fault");
      }
    }
  });
});

describe("sound as a telephone carries it", () => {
  test("a voice keeps its strength and its pitch", () => {
    const heard = toTelephone([tone(1, 48_000, 440)], 48_000);
    expect(heard.length).toBe(8_000);
    expect(loudness(heard)).toBeCloseTo(loudness(tone(1, 8_000, 440)), 1);
    const turns = heard.reduce((count, one, at) => count + (at > 0 && one >= 0 && (heard[at - 1] ?? 0) < 0 ? 1 : 0), 0);
    expect(Math.abs(turns - 440)).toBeLessThanOrEqual(1);
  });

  test("what is too high for a telephone is gone, and does not come back as a hiss", () => {
    expect(loudness(toTelephone([tone(1, 44_100, 7_000)], 44_100))).toBeLessThan(0.01);
  });

  test("two channels become one", () => {
    const [left, right] = [tone(1, 48_000, 440), new Float32Array(48_000)];
    expect(loudness(toTelephone([left, right], 48_000))).toBeCloseTo(loudness(left) / 2, 1);
  });

  test("a minute fits in a megabyte", () => {
    expect(wavOf(new Float32Array(60 * telephoneRate)).length).toBe(960_044);
  });
});

describe("what a telephone writes beside a recording", () => {
  const street = text("Dorpsstraat 12");
  const held = (bytes: Uint8Array) => Buffer.from(bytes).includes("Dorpsstraat");

  test("the name of a street leaves a wav, and the sound stays", () => {
    const plain = wavOf(tone(1, telephoneRate, 440));
    const named = Uint8Array.from([...plain.subarray(0, 36), ...text("LIST"), 14, 0, 0, 0, ...street, ...plain.subarray(36)]);
    expect(held(named)).toBe(true);
    expect(withoutTags("wav", named)).toEqual(plain);
  });

  test("it leaves an mp3, and the sound stays", () => {
    const frames = mp3(40);
    const named = Uint8Array.from([...text("ID3"), 3, 0, 0, 0, 0, 0, 14, ...street, ...frames]);
    expect(withoutTags("mp3", named)).toEqual(frames);
  });

  test("it leaves a recording of an iPhone, which lasts as long as before", () => {
    const named = Uint8Array.from([...m4a(31), ...box("moov", box("udta", [...box("name", street)]))]);
    expect(held(withoutTags("m4a", named))).toBe(false);
    expect(readSound(withoutTags("m4a", named))).toEqual(readSound(named));
  });
});
