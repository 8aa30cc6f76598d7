import { createHmac, timingSafeEqual } from "node:crypto";
import { purposeKey } from "~/access/keyring.server";
import { realNow } from "~/clock";
import { soundPath } from "./call-paths";

/** A call is over long before; what a provider keeps of the address opens nothing afterwards. */
const lasts = 10 * 60_000;

const proofOf = (messageId: string, until: number): string =>
  createHmac("sha256", purposeKey("sound for a call")).update(`${messageId}:${until}`).digest("base64url");

/** Where the sound of a call can be fetched for the next ten minutes by whoever was told, as long as the call itself still may play it. */
export function soundAddress(messageId: string, publicUrl: string): string {
  const until = realNow().getTime() + lasts;
  return new URL(soundPath(messageId, until, proofOf(messageId, until)), publicUrl).toString();
}

/** Whether such an address was ours, and still holds. */
export function holds({ messageId, until, proof }: { messageId: string; until: number; proof: string }): boolean {
  const ours = Buffer.from(proofOf(messageId, until));
  const given = Buffer.from(proof);
  return given.length === ours.length && timingSafeEqual(given, ours) && until > realNow().getTime();
}
