import { expect, vi } from "vitest";

export interface Sms {
  at: string;
  direction: string;
  body: string;
  status: string;
}

/** The messages on a simulated phone, newest first. */
export async function messagesOn(baseUrl: string, number: string): Promise<Sms[]> {
  const response = await fetch(`${baseUrl}/demo/phones.json?to=${encodeURIComponent(number)}`);
  return ((await response.json()) as { messages: Sms[] }).messages;
}

/** Waits for a message with these words; gives the newest one. */
export async function sms(baseUrl: string, number: string, words: RegExp): Promise<Sms> {
  return vi.waitFor(
    async () => {
      const found = (await messagesOn(baseUrl, number)).find(({ body, direction }) => direction === "outbound" && words.test(body));
      expect(found, `a message with ${words} on ${number}`).toBeDefined();
      return found as Sms;
    },
    { timeout: 30_000, interval: 150 },
  );
}

/** The path of the link in a message. */
export function linkIn({ body }: Sms): string {
  const address = /https?:\/\/\S+/.exec(body)?.[0];
  if (!address) throw new Error(`No link in: ${body}`);
  return new URL(address).pathname;
}
