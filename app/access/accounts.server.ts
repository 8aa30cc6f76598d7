import { randomBytes, randomInt } from "node:crypto";
import type { AccountRole, OrganisationKind } from "@generated/client";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { type DataKeyRow, newDataKey, seal } from "~/access/sealing.server";
import { hashPassword } from "~/access/sessions.server";
import { realNow } from "~/clock";
import type { Db, Tx } from "~/db.server";
import { phoneNumberRow } from "~/messaging/numbers.server";

/** `Account.contactSealed`. */
export interface AccountContact {
  familyName: string;
  email: string;
  /** E.164. His own, for colleagues and for messages of ours to him; no family ever sees it. */
  phone?: string;
  /** E.164. The number families call; without it they call Kring's own, which puts the call through. */
  workPhone?: string;
}

/** A colleague who is let in. */
export interface NewAccount extends AccountContact {
  role: AccountRole;
  firstName: string;
  language: "nl" | "en";
  /** May record the talk that opens the safety gate. */
  safetyTrained: boolean;
  organisation: { name: string; kind?: OrganisationKind };
}

export type AccountRefusal = "emailTaken" | "organisationUnknown" | "organisationOfOtherKind" | "unknownEmail";
type Refused = { refused: AccountRefusal };

/** Lets a colleague in, with a password that is told once. An organisation that is new is made when its kind is given. */
export async function addAccount(tx: Tx, person: NewAccount, now: Date): Promise<{ id: string; password: string } | Refused> {
  const emailHash = emailHashOf(person.email);
  if (await tx.account.findUnique({ where: { emailHash }, select: { id: true } })) return { refused: "emailTaken" };
  const organisation = await organisationOf(tx, person.organisation, now);
  if ("refused" in organisation) return organisation;
  const password = newPassword();
  const { id } = await makeAccount(tx, { ...person, organisationId: organisation.id, passwordHash: await hashPassword(password) }, now);
  return { id, password };
}

let unmatchable: Promise<string> | undefined;

/** A password hash nobody can match, for who has an account and no way in yet: what it was made from is kept nowhere. */
export function nobodysPassword(): Promise<string> {
  unmatchable ??= hashPassword(randomBytes(32).toString("hex"));
  return unmatchable;
}

/** Makes the row of a colleague and a data key of his own. The address must be free. */
export async function makeAccount(
  tx: Tx,
  person: Omit<NewAccount, "organisation"> & { organisationId: string; passwordHash: string },
  now: Date,
): Promise<{ id: string; key: DataKeyRow }> {
  const id = newId();
  const key = newDataKey("account", now);
  await tx.dataKey.create({ data: key });
  const { organisationId, role, firstName, familyName, email, phone, workPhone, passwordHash, language, safetyTrained } = person;
  const contact: AccountContact = { familyName, email, ...(phone ? { phone } : {}), ...(workPhone ? { workPhone } : {}) };
  await tx.account.create({
    data: {
      id,
      organisationId,
      role,
      firstName,
      contactSealed: seal(key, { model: "Account", field: "contactSealed", id }, contact),
      emailHash: emailHashOf(email),
      phoneNumberId: phone ? (await phoneNumberRow(tx, phone, now)).id : null,
      passwordHash,
      language,
      safetyTrained,
      dataKeyId: key.id,
      createdAt: now,
    },
  });
  return { id, key };
}

/** Gives a colleague a new password and signs him out everywhere. */
export async function renewPassword(tx: Tx, email: string): Promise<{ password: string } | Refused> {
  const account = await standing(tx, email);
  if (!account) return { refused: "unknownEmail" };
  const password = newPassword();
  await tx.account.update({ where: { id: account.id }, data: { passwordHash: await hashPassword(password) } });
  await signOut(tx, account.id);
  return { password };
}

/** Lets a colleague in no more: not through the door, not through a calendar. What he did stays recorded. */
export async function endAccount(tx: Tx, email: string, now: Date): Promise<{ id: string } | Refused> {
  const account = await standing(tx, email);
  if (!account) return { refused: "unknownEmail" };
  await tx.account.update({ where: { id: account.id }, data: { endedAt: now } });
  await tx.calendarFeed.updateMany({ where: { accountId: account.id, revokedAt: null }, data: { revokedAt: now } });
  await signOut(tx, account.id);
  return account;
}

/** How an e-mail address is found without being stored. */
export const emailHashOf = (email: string) => blindIndex("email", email.trim().toLowerCase());

const standing = (tx: Tx, email: string) =>
  tx.account.findFirst({ where: { emailHash: emailHashOf(email), endedAt: null }, select: { id: true } });

/** Ends every session of an account. */
export const signOut = (tx: Db | Tx, accountId: string) =>
  tx.accountSession.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: realNow() } });

async function organisationOf(tx: Tx, wanted: NewAccount["organisation"], now: Date): Promise<{ id: string } | Refused> {
  const known = await tx.organisation.findFirst({ where: { name: { equals: wanted.name, mode: "insensitive" } }, orderBy: { id: "asc" } });
  if (known) return wanted.kind && wanted.kind !== known.kind ? { refused: "organisationOfOtherKind" } : { id: known.id };
  if (!wanted.kind) return { refused: "organisationUnknown" };
  return tx.organisation.create({
    data: { id: newId(), name: wanted.name, kind: wanted.kind, createdAt: now },
    select: { id: true },
  });
}

/** Letters and figures that cannot be taken for one another; 24 of them, over 115 bits. */
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

function newPassword(): string {
  const group = () => Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
