/** Where the provider posts what somebody wrote back. Configure it, behind PUBLIC_URL, on the number at Twilio. */
export const inboundPath = "/hooks/twilio/inbound";

const statusStart = "/hooks/twilio/status/";

/** Everything about telephone calls begins like this. */
export const voiceStart = "/hooks/twilio/voice/";

/** Where the provider tells how a message fares. The row's id stands in the path, for a query would not survive every proxy. */
export function statusPath(messageId: string): string {
  return statusStart + messageId;
}

/** The row's id in such a path, or null. */
export function messageIdIn(path: string): string | null {
  return path.startsWith(statusStart) ? path.slice(statusStart.length) : null;
}
