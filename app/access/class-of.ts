import type { Prisma } from "@generated/client";
import { access } from "~/access/classes/access";
import { conference } from "~/access/classes/conference";
import { coordinator } from "~/access/classes/coordinator";
import { evaluation } from "~/access/classes/evaluation";
import { evictionCase } from "~/access/classes/eviction-case";
import { invitation } from "~/access/classes/invitation";
import { journey } from "~/access/classes/journey";
import { matching } from "~/access/classes/matching";
import { messaging } from "~/access/classes/messaging";
import { network } from "~/access/classes/network";
import { plan } from "~/access/classes/plan";
import { privacy } from "~/access/classes/privacy";
import { registration } from "~/access/classes/registration";
import type { Classes, SealedClass } from "~/access/field-classes";

/** Every field of every table has exactly one class; a table or field without one fails the type check. */
export const classOf = {
  ...access,
  ...conference,
  ...coordinator,
  ...evaluation,
  ...evictionCase,
  ...invitation,
  ...journey,
  ...matching,
  ...messaging,
  ...network,
  ...plan,
  ...privacy,
  ...registration,
} as const satisfies Classes;

type Row<M extends Prisma.ModelName> = Prisma.TypeMap["model"][M]["payload"]["scalars"];

type Unsealed = {
  [M in Prisma.ModelName]: {
    [F in keyof (typeof classOf)[M] & keyof Row<M>]: (typeof classOf)[M][F] extends SealedClass
      ? NonNullable<Row<M>[F]> extends Uint8Array
        ? never
        : `${M}.${F & string}`
      : never;
  }[keyof (typeof classOf)[M] & keyof Row<M>];
}[Prisma.ModelName];

/** Does not compile when a field of a sealed class is not bytes. */
export const everySealedFieldIsBytes: Unsealed extends never ? true : Unsealed = true;
