import type { AccountRole, OrganisationKind } from "@generated/client";
import { hashSync } from "@node-rs/argon2";
import { newId } from "~/access/ids";
import { blindIndex } from "~/access/keyring.server";
import { newDataKey, seal } from "~/access/sealing.server";
import type { Db } from "~/db.server";
import { phoneNumberRow } from "~/messaging/numbers.server";

/** An invented organisation. */
export async function organisation(db: Db, name: string, kind: OrganisationKind, now: Date): Promise<string> {
  const id = newId();
  await db.organisation.create({ data: { id, name, kind, createdAt: now } });
  return id;
}

/** What is known of an invented colleague. */
export interface Colleague {
  firstName: string;
  familyName: string;
  role: AccountRole;
  organisationId: string;
  email: string;
  phone?: string;
  /** What families call. */
  workPhone?: string;
  safetyTrained?: boolean;
  password?: string;
}

/** The password of everybody in demo and tests. */
export const demoPassword = "samen sterk in de kring";

/** Hashing is slow on purpose; everybody has the same password here, so it is done once. */
const known = new Map<string, string>();
function hashOf(password: string): string {
  const hash = known.get(password) ?? hashSync(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  known.set(password, hash);
  return hash;
}

/** An account with sealed contact details; gives its id. */
export async function account(db: Db, person: Colleague, now: Date): Promise<string> {
  const id = newId();
  const { phone } = person;
  await db.$transaction(async (tx) => {
    const key = newDataKey("account", now);
    await tx.dataKey.create({ data: key });
    const number = phone ? await phoneNumberRow(tx, phone, now) : null;
    await tx.account.create({
      data: {
        id,
        organisationId: person.organisationId,
        role: person.role,
        firstName: person.firstName,
        contactSealed: seal(
          key,
          { model: "Account", field: "contactSealed", id },
          { familyName: person.familyName, email: person.email, phone, workPhone: person.workPhone },
        ),
        emailHash: blindIndex("email", person.email.toLowerCase()),
        phoneNumberId: number?.id ?? null,
        passwordHash: hashOf(person.password ?? demoPassword),
        safetyTrained: person.safetyTrained ?? false,
        dataKeyId: key.id,
        createdAt: now,
      },
    });
  });
  return id;
}
