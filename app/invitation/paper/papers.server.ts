import { createHmac } from "node:crypto";
import type { PaperKind } from "@generated/enums";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { blindIndex, linkSecret, purposeKey } from "~/access/keyring.server";
import { findLink, linkFor } from "~/access/links.server";
import type { Tx } from "~/db.server";
import { languageToWrite } from "~/language/readers";
import { announce } from "~/timeline/live.server";
import { cardLanguage } from "./card-language";
import { codeLength, codeSigns } from "./code";

interface At {
  once: string;
  now: Date;
}

/** The code of a paper: whoever holds the key can make it again, so nothing but its hash is kept. */
export function codeOf(paperId: string): string {
  const bytes = createHmac("sha256", purposeKey("paper code")).update(paperId).digest();
  let left = BigInt(`0x${bytes.subarray(0, 16).toString("hex")}`);
  let code = "";
  while (code.length < codeLength) {
    code += codeSigns[Number(left % BigInt(codeSigns.length))];
    left /= BigInt(codeSigns.length);
  }
  return code;
}

export const codeHash = (code: string) => blindIndex("paper", code);

export type PaperRefusal = "notHere" | "notInvited" | "paperUnder16" | "paperReadsNothing" | "paperNoWord" | "paperNotNow";

/**
 * Makes a letter or a card for somebody who is invited, or a guest who may come. It leads where his link leads and asks for the same proof, so whoever has no
 * number of his own agrees on a word first. A new one ends the older one of its kind.
 */
export function makePaper(
  asker: ConferenceAsker,
  { personId, kind }: { personId: string; kind: PaperKind },
  { once, now }: At,
): Promise<Outcome<PaperRefusal>> {
  const { db, conferenceId } = asker;
  const redirect = `/conferences/${conferenceId}/people/${personId}/${kind}`;
  return deed<PaperRefusal>({ db, actor: asker, once, redirect }, async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, conferenceId, erasedAt: null, deceasedAt: null },
      select: {
        under16: true,
        readLanguage: true,
        spokenLanguage: true,
        guest: { select: { id: true } },
        invitations: { where: { withdrawnAt: null }, select: { id: true } },
      },
    });
    if (!person) return "notHere";
    if (person.under16) return "paperUnder16";
    if (person.invitations.length === 0 && !person.guest) return "notInvited";
    // Paper reaches people as a message does: what keeps those in keeps it.
    const purpose = person.guest ? "guest" : "circle";
    const [may] = await tx.$queryRaw<
      unknown[]
    >`select 1 from may_receive m where m."personId" = ${personId}::uuid and m."purpose" = ${purpose}`;
    if (!may) return "paperNotNow";
    const reads = languageToWrite(person.readLanguage);
    if (kind === "letter" && !reads) return "paperReadsNothing";
    const language = reads ?? cardLanguage(person, await askersOf(tx, conferenceId)).language;
    const link = await linkFor(tx, { id: personId, conferenceId }, person.guest ? "guest" : "member", now);
    const found = await findLink(tx, linkSecret("link", link.id, link.version), now);
    if (found?.proof === "word" && (await tx.agreedWord.count({ where: { personId } })) === 0) return "paperNoWord";
    await tx.paper.updateMany({ where: { personId, kind, withdrawnAt: null }, data: { withdrawnAt: now } });
    const id = newId();
    await tx.paper.create({
      data: {
        ...{ id, conferenceId, personId, kind, linkId: link.id },
        ...{ moment: "invitation", language, codeHash: codeHash(codeOf(id)), madeAt: now, madeBy: asker.id },
      },
    });
    await announce(tx, conferenceId);
  });
}

/** What those who ask read and speak, in the order they stand on paper. */
async function askersOf(tx: Tx, conferenceId: string) {
  const principals = await tx.principal.findMany({
    where: { conferenceId, person: { deceasedAt: null } },
    orderBy: { id: "asc" },
    select: { person: { select: { readLanguage: true, spokenLanguage: true } } },
  });
  return principals.map(({ person }) => person);
}

/** The letter was posted, or the card put in his hand. */
export function markGiven(
  asker: ConferenceAsker,
  { personId, paperId }: { personId: string; paperId: string },
  { once, now }: At,
): Promise<Outcome<"notHere">> {
  const { db, conferenceId } = asker;
  const redirect = `/conferences/${conferenceId}/people/${personId}#papers`;
  return deed<"notHere">({ db, actor: asker, once, redirect }, async (tx) => {
    const which = { id: paperId, personId, conferenceId, withdrawnAt: null };
    if ((await tx.paper.count({ where: which })) === 0) return "notHere";
    await tx.paper.updateMany({ where: { ...which, givenAt: null }, data: { givenAt: now } });
    await announce(tx, conferenceId);
  });
}
