import { logAccess } from "~/access/access-log.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { FamilyAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { checkProof, type FoundLink, findLink, type ProofRefusal } from "~/access/links.server";
import { proveLink } from "~/access/sessions.server";
import type { Db } from "~/db.server";
import { numberWasWrong } from "~/invitation/answering/wrong-number.server";
import { dataKeyOf, phonesOf } from "~/messaging/numbers.server";
import { lastFour } from "~/messaging/sms/phone-numbers";

/** Where somebody lands who said a message was not meant for him. */
export const thanksPath = "/o/thanks";

/**
 * The link behind a secret. Unknown, expired and revoked ones take the same road: the same questions to the database, the same row in
 * the log, and null.
 */
export async function lookUp(db: Db, secret: string, now: Date): Promise<FoundLink | null> {
  const found = await findLink(db, secret, now);
  await logAccess(db, {
    actor: { kind: "nobody", id: null },
    conferenceId: found?.conferenceId,
    deed: "openLink",
    classes: [],
    ...(found ? {} : { refused: "unknownLink" }),
    origin: null,
  });
  return found;
}

/** Checks the proof; gives the cookie that opens the pages behind the link on this device. */
export async function prove(
  request: Request,
  db: Db,
  link: FoundLink,
  typed: string,
): Promise<{ cookie: string } | { refused: ProofRefusal }> {
  const phones =
    link.proof === "lastFour" ? await phonesOf(db, await dataKeyOf(db, { conferenceId: link.conferenceId }), [link.personId]) : new Map();
  const lastFours = (phones.get(link.personId) ?? []).map((phone: { e164: string }) => lastFour(phone.e164));
  const checked = await checkProof(db, link, typed, lastFours);
  if ("refused" in checked) return checked;
  return { cookie: await proveLink(request, link, checked.proof, db) };
}

/** Whether this form was sent before and led to the thanks. */
export async function wasThanked(db: Db, once: string): Promise<boolean> {
  if (!isId(once)) return false;
  const used = await db.usedForm.findUnique({ where: { id: once }, select: { redirect: true } });
  return used?.redirect === thanksPath;
}

/**
 * "This is not for me." The number or address the message went to stops belonging to the person, the link opens nothing any more, and the
 * coordinator is to call. Nobody has shown who he is here, so nobody stands in the row.
 */
export async function clearNumber(db: Db, link: FoundLink, at: { once: string; now: Date }): Promise<Outcome<"unknown">> {
  const actor = { kind: "person", id: null } as const;
  return deed<"unknown">({ db, actor, once: at.once, redirect: thanksPath }, async (tx) => {
    const { personId, conferenceId } = link;
    const sent = await tx.outgoingMessage.findFirst({
      where: { linkId: link.id, state: { notIn: ["queued", "withdrawn"] } },
      orderBy: { createdAt: "desc" },
      select: { phoneNumberId: true, channel: true },
    });
    const wrong = { personId, conferenceId, phoneNumberId: sent?.phoneNumberId ?? null, actor, now: at.now };
    await numberWasWrong(tx, { ...wrong, byEmail: sent?.channel === "email" });
  });
}

/** Checks the agreed word of somebody who is already known by his digits; gives the cookie that opens more. */
export async function proveWord(
  request: Request,
  asker: FamilyAsker,
  typed: string,
): Promise<{ cookie: string } | { refused: ProofRefusal }> {
  const link = await asker.db.personalLink.findUniqueOrThrow({ where: { id: asker.linkId }, select: { id: true, version: true } });
  const checked = await checkProof(asker.db, { id: link.id, personId: asker.id, proof: "word" }, typed, []);
  if ("refused" in checked) return checked;
  return { cookie: await proveLink(request, link, checked.proof, asker.db) };
}
