import { randomInt } from "node:crypto";

/**
 * Words that stand nowhere else in the world, one for each field that is typed. All share one beginning, so that a single search
 * finds any of them, and each ends with the name of its field, so that what is found says where it came from.
 */
export class Marks {
  /** In every marked word. */
  readonly stem = letters(12);
  /** In every marked number, as E.164 without its plus. */
  readonly numberStem = `3168${String(randomInt(100_000)).padStart(5, "0")}`;
  private readonly given = new Map<string, string>();

  /** The word of a field, the same each time it is asked for. */
  word(field: string): string {
    return this.once(field, () => `K${this.stem}${field.toLowerCase().replace(/[^a-z]/g, "")}`);
  }

  email(field: string): string {
    return this.once(field, () => `k${this.stem}${field.toLowerCase().replace(/[^a-z]/g, "")}@example.org`);
  }

  /** A Dutch mobile number in E.164. */
  number(field: string): string {
    return this.once(
      field,
      () => `+${this.numberStem}${String([...this.given.values()].filter((one) => one.startsWith("+")).length + 10)}`,
    );
  }

  /** What was given out so far, by field. */
  all(): ReadonlyMap<string, string> {
    return this.given;
  }

  /** The fields whose words stand in a text. */
  in(text: string): string[] {
    const plain = text.replaceAll(/(?<=\d)[\s\u00a0]+(?=\d)/g, "");
    return [...this.given]
      .filter(([, word]) => (word.startsWith("+") ? numberIn(plain, word) : text.includes(word)))
      .map(([field]) => field);
  }

  private once(field: string, make: () => string): string {
    const known = this.given.get(field);
    if (known) return known;
    const word = make();
    if ([...this.given.values()].includes(word)) throw new Error(`Two fields would have the same mark: ${field}.`);
    this.given.set(field, word);
    return word;
  }
}

/** As +31612345678, 0612345678, or with spaces between. */
const numberIn = (plain: string, e164: string): boolean => plain.includes(e164.slice(1)) || plain.includes(`0${e164.slice(3)}`);

/** Consonants only, so that no word of any language is met by chance. */
const letters = (length: number): string => Array.from({ length }, () => "bcdfghjklmnpqrstvwxz"[randomInt(20)]).join("");
