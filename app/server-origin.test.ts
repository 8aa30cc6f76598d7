import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { originOf } from "./server-origin";

const from = (remoteAddress: string, forwarded?: string) =>
  originOf({ socket: { remoteAddress }, headers: forwarded ? { "x-forwarded-for": forwarded } : {} } as unknown as IncomingMessage);

test.each([
  ["a visitor without a proxy", from("203.0.113.77"), "203.0.113.0/24"],
  ["the same over a socket that speaks both", from("::ffff:203.0.113.77"), "203.0.113.0/24"],
  ["a visitor behind the proxy of this machine", from("127.0.0.1", "198.51.100.9"), "198.51.100.0/24"],
  ["a visitor who made up where he comes from", from("127.0.0.1", "10.0.0.1, 198.51.100.9"), "198.51.100.0/24"],
  ["a stranger who says he is somebody else", from("203.0.113.77", "198.51.100.9"), "203.0.113.0/24"],
  ["IPv6", from("2001:db8:abcd:12::5"), "2001:db8:abcd::/48"],
  ["IPv6 with few groups", from("2001:db8::5"), "2001:db8:0::/48"],
  ["words where an address should be", from("127.0.0.1", "<script>"), null],
])("%s", (_scene, found, wanted) => expect(found).toBe(wanted));
