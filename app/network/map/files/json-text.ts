import { FileRefused } from "./fault";

/** Nobody nests a map deeper than this. */
const deepest = 30;

const space = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
const word = /(?:true|false|null)(?!\w)/y;

/**
 * What a JSON text says, or where it stops being JSON. Stricter than the parser of the language, because what that one drops without
 * a word (a key that stands twice, a number too large to hold) would be missing from the file when it is written again.
 */
export function readJson(text: string): unknown {
  checkJson(text);
  return JSON.parse(text);
}

type Expects = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "after" | "end";

function checkJson(text: string): void {
  const open: (Set<string> | null)[] = [];
  let at = 0;
  let expects: Expects = "value";

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const refuse = (reason: "syntax" | "twice" | "deep" | "hugeNumber", where = at): never => {
    const before = text.slice(0, where).split("\n");
    throw new FileRefused({ reason, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
  };
  const begin = (keys: Set<string> | null): Expects => {
    if (open.length >= deepest) refuse("deep");
    at += 1;
    open.push(keys);
    return keys ? "keyOrEnd" : "valueOrEnd";
  };
  const close = (): Expects => {
    at += 1;
    open.pop();
    return open.length === 0 ? "end" : "after";
  };
  const key = (): Expects => {
    const where = at;
    const name = take(string) ?? refuse("syntax");
    const keys = open.at(-1);
    if (keys?.has(JSON.parse(name))) refuse("twice", where);
    keys?.add(JSON.parse(name));
    take(space);
    if (text[at] !== ":") refuse("syntax");
    at += 1;
    return "value";
  };
  const value = (): Expects => {
    const sign = text[at];
    if (sign === "{") return begin(new Set());
    if (sign === "[") return begin(null);
    const where = at;
    if (take(string) === null && take(word) === null) {
      const digits = take(number) ?? refuse("syntax");
      if (!Number.isFinite(Number(digits))) refuse("hugeNumber", where);
    }
    return open.length === 0 ? "end" : "after";
  };
  const after = (): Expects => {
    const inObject = open.at(-1) !== null;
    if (text[at] === (inObject ? "}" : "]")) return close();
    if (text[at] !== ",") refuse("syntax");
    at += 1;
    return inObject ? "key" : "value";
  };

  for (;;) {
    take(space);
    if (expects === "end") {
      if (at < text.length) refuse("syntax");
      return;
    }
    if (expects === "keyOrEnd" && text[at] === "}") expects = close();
    else if (expects === "valueOrEnd" && text[at] === "]") expects = close();
    else if (expects === "after") expects = after();
    else if (expects === "key" || expects === "keyOrEnd") expects = key();
    else expects = value();
  }
}
