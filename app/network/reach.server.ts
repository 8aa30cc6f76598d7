import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { blindIndex } from "~/access/keyring.server";
import { revokeLinks } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { withdrawMessages } from "~/messaging/line/outgoing.server";
import { recordEvent } from "~/timeline/timeline.server";

/** Who works on the circle: the coordinator, or a principal on his own link. */
export type CircleAsker = ConferenceAsker | FamilyAsker;

/** When a form was sent, and its mark. */
export interface At {
  once: string;
  now: Date;
}

/** Where the circle is shown to whoever asks. */
export const circlePath = (asker: CircleAsker): string =>
  asker.kind === "account" ? `/conferences/${asker.conferenceId}/circle` : `/k/${asker.linkId}/circle`;

/** Where the map is drawn; for the coordinator also with one principal beside her. */
export const mapPath = (asker: CircleAsker, withPrincipal?: string): string =>
  asker.kind === "account"
    ? `/conferences/${asker.conferenceId}/map${withPrincipal ? `?met=${withPrincipal}` : ""}`
    : `/k/${asker.linkId}/map`;

/**
 * Whether private time keeps this colleague from writing content. Row-level security refuses new rows by itself, but passes
 * over a change of rows it hides without a word; so changes ask first.
 */
export async function closedTo(tx: Tx, asker: CircleAsker): Promise<boolean> {
  if (asker.kind === "person") return false;
  const rows = await tx.$queryRaw<unknown[]>`select 1 from content_closed where "conferenceId" = ${asker.conferenceId}::uuid`;
  return rows.length > 0;
}

/** Nothing leaves for this person any more: invitation, links and waiting messages end together. */
export async function stopReaching(tx: Tx, asker: CircleAsker, personId: string, now: Date): Promise<void> {
  const standing = await tx.invitation.findFirst({ where: { personId, withdrawnAt: null }, select: { id: true } });
  if (standing) {
    await tx.invitation.update({ where: { id: standing.id }, data: { withdrawnAt: now } });
    await recordEvent(tx, {
      conferenceId: asker.conferenceId,
      kind: "invitationWithdrawn",
      actor: asker,
      refs: { invitationId: standing.id },
      now,
    });
  }
  await revokeLinks(tx, personId, now);
  await withdrawMessages(tx, { personId, now });
}

/** Whether a number already belongs to somebody else in the same conference. Other conferences are nobody's business. */
export async function isSharedHere(tx: Tx, conferenceId: string, e164: string, personId: string): Promise<boolean> {
  const other = await tx.personPhone.findFirst({
    where: { conferenceId, personId: { not: personId }, endedAt: null, phoneNumber: { hash: blindIndex("phone", e164) } },
    select: { id: true },
  });
  return other !== null;
}

/** The person with this id, when he is in this conference and not erased. */
export function personHere(tx: Tx, conferenceId: string, personId: string) {
  return tx.person.findFirst({
    where: { id: personId, conferenceId, erasedAt: null },
    include: { principal: { select: { id: true } }, guest: { select: { id: true } } },
  });
}
