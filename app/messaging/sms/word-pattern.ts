/** Any word, in a pattern. */
export const anyWord = "[\\p{L}\\p{N}]+";

/**
 * A pattern over words parted by single spaces. "W3" is nothing up to three words of any kind, "MSG" stands for `names.MSG`, and so on; it
 * begins and ends where a word does.
 */
export function wordPattern(sources: readonly string[], names: Readonly<Record<string, string>> = {}): RegExp {
  const filled = sources.map((source) =>
    Object.entries(names)
      .reduce((text, [name, words]) => text.replaceAll(name, `(?:${words})`), source)
      .replace(/ ?W(\d)/g, (_all, most) => `(?: ${anyWord}){0,${most}}`),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${filled.join("|")})(?![\\p{L}\\p{N}])`, "u");
}
