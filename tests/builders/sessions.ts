import { proveLink, startSession } from "~/access/sessions.server";
import type { Doors } from "./askers";

/** A `Set-Cookie` line, and the link it opens. */
export interface AccessCookie {
  cookie: string;
  linkId: string;
  link: { id: string; version: number };
}

/** The cookie of a colleague who signed in. */
export const staffCookie = (doors: Doors, accountId: string): Promise<string> => startSession(doors.staff, accountId);

/** The cookie of somebody who opened his standing link and gave a proof. */
export async function linkCookie(doors: Doors, personId: string, proof: "lastFour" | "word"): Promise<AccessCookie> {
  const link = await doors.family.personalLink.findFirstOrThrow({
    where: { personId, revokedAt: null },
    select: { id: true, version: true },
  });
  const cookie = await proveLink(new Request("http://inside/"), link, proof, doors.family);
  return { cookie, linkId: link.id, link };
}
