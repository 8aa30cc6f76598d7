/** One thing an answer about a call asks to be done. */
export type Does =
  | { kind: "play"; address: string }
  | { kind: "say"; language: string; text: string }
  | { kind: "gather"; action: string; inside: Does[] }
  | { kind: "dial"; number: string; action: string }
  | { kind: "hangUp" };

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (text: string): string => text.replaceAll(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (head: string, name: string): string => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1] ?? "");

/** What an answer in Twilio's own XML asks, in order. A verb nobody knows here is a fault: it would not have been tried. */
export function doingsIn(xml: string): Does[] {
  const body = /<Response>([\s\S]*)<\/Response>/.exec(xml)?.[1];
  if (body === undefined) throw new Error("No answer that says what to do with a call.");
  return verbsIn(body);
}

function verbsIn(body: string): Does[] {
  const verbs: Does[] = [];
  for (const [, name = "", head = "", inside = ""] of body.matchAll(/<(\w+)([^>]*?)(?:\/>|>([\s\S]*?)<\/\1>)/g)) {
    if (name === "Play") verbs.push({ kind: "play", address: plain(inside) });
    else if (name === "Say") verbs.push({ kind: "say", language: attribute(head, "language"), text: plain(inside) });
    else if (name === "Gather") verbs.push({ kind: "gather", action: attribute(head, "action"), inside: verbsIn(inside) });
    else if (name === "Dial") {
      verbs.push({ kind: "dial", number: /<Number>([^<]*)/.exec(inside)?.[1] ?? "", action: attribute(head, "action") });
    } else if (name === "Hangup") verbs.push({ kind: "hangUp" });
    else throw new Error(`A call cannot ${name} here.`);
  }
  return verbs;
}
