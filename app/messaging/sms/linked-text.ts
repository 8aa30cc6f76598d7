export type TextPart = { text: string; href?: string };

/** A message as a phone shows it: its links apart from its words, so that they can be tapped. */
export function linkedText(body: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of body.matchAll(/https?:\/\/[^\s]+[^\s.,;:!?)]/g)) {
    if (match.index > from) parts.push({ text: body.slice(from, match.index) });
    parts.push({ text: match[0], href: match[0] });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ text: body.slice(from) });
  return parts;
}
