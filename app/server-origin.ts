import type { IncomingMessage } from "node:http";
import { isIPv4, isIPv6 } from "node:net";

/** The header in which the app finds where a request came from. What a visitor sends under this name is never passed on. */
export const originHeader = "x-kring-origin";

const loopback = /^(127\.|::1$)/;

/**
 * Where a request came from, coarse: the first three numbers of an IPv4 address, the first three groups of an IPv6 address. A proxy
 * on this machine is believed when it says for whom it asks; anybody else is taken for himself.
 */
export function originOf(request: IncomingMessage): string | null {
  const peer = plain(request.socket.remoteAddress);
  const said = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return coarse(loopback.test(peer) && said ? plain(said) : peer);
}

function plain(address: string | undefined): string {
  return (address ?? "").replace(/^::ffff:(?=\d+\.)/, "");
}

function coarse(address: string): string | null {
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  if (!isIPv6(address)) return null;
  const [front = "", back] = address.split("%", 1)[0]?.split("::") ?? [];
  const groups = front ? front.split(":") : [];
  const rest = back ? back.split(":") : [];
  const whole = back === undefined ? groups : [...groups, ...Array(Math.max(0, 8 - groups.length - rest.length)).fill("0"), ...rest];
  return `${whole.slice(0, 3).join(":")}::/48`;
}
