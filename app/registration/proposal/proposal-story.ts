/** Words that are written with a capital and name nobody. */
const named =
  /^(Eigen|Kracht(-\p{L}+)?|Kring|Centrale|Ramadan|Kerst|Pasen|Nederlandse?|Turkse?|Marokkaanse?|Poolse?|Arabische?|Surinaamse?)$/u;

/**
 * What in a story may point at somebody: a word with a capital inside a sentence, an e-mail address, a number of three digits or
 * more. It warns; whoever wrote it decides.
 */
export function whoMayStandIn(words: string): string[] {
  const inside = words.matchAll(/(?<=[\p{L}\p{N},;:)]["'”’)]?\s+["'“‘(]?)\p{Lu}[\p{L}'-]+/gu);
  const numbers = words.matchAll(/\d[\d\s./-]*\d/g);
  const mails = words.matchAll(/\S+@\S+/g);
  const found = [
    ...[...inside].map(([word]) => word).filter((word) => !named.test(word) && word !== "I"),
    ...[...numbers].map(([text]) => text.trim()).filter((text) => text.replaceAll(/\D/g, "").length >= 3),
    ...[...mails].map(([text]) => text),
  ];
  return [...new Set(found)];
}
