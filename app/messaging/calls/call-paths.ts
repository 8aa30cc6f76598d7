/** Where the provider asks what is to be done with a call, and tells how it went. */
const start = "/hooks/twilio/voice/";

/** Somebody picked up. The row's id stands in the path, for a query would not survive every proxy. */
export const answeredPath = (messageId: string): string => `${start}${messageId}`;
/** He pressed a key. */
export const pressedPath = (messageId: string): string => `${start}${messageId}/key`;
/** The call is over. */
export const endedPath = (messageId: string): string => `${start}${messageId}/ended`;
/** Somebody calls our number. Configure it, behind PUBLIC_URL, on the number at Twilio. */
export const callInPath = `${start}inbound`;
/** Nobody picked up at whom he was connected to. */
export const nobodyThere = (next: "centrale" | "end"): string => `${start}inbound/${next}`;
/** The sound that a call plays; what follows expires. */
export const soundPath = (messageId: string, until: number, proof: string): string => `${start}sound/${messageId}/${until}/${proof}`;

export type CallHook =
  | { hook: "answered" | "pressed" | "ended"; messageId: string }
  | { hook: "callIn"; step: "begin" | "centrale" | "end" }
  | { hook: "sound"; messageId: string; until: number; proof: string };

/** What a path under `/hooks/twilio/voice/` is for, or null. */
export function callHookOf(path: string): CallHook | null {
  if (!path.startsWith(start)) return null;
  const parts = path.slice(start.length).split("/");
  const [first = "", second = "", third = "", fourth = ""] = parts;
  if (first === "inbound") {
    if (parts.length === 1) return { hook: "callIn", step: "begin" };
    return parts.length === 2 && (second === "centrale" || second === "end") ? { hook: "callIn", step: second } : null;
  }
  if (first === "sound") {
    return parts.length === 4 && /^\d{1,15}$/.test(third)
      ? { hook: "sound", messageId: second, until: Number(third), proof: fourth }
      : null;
  }
  if (parts.length === 1) return { hook: "answered", messageId: first };
  if (parts.length !== 2) return null;
  if (second === "key") return { hook: "pressed", messageId: first };
  return second === "ended" ? { hook: "ended", messageId: first } : null;
}
