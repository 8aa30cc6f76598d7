import fs from "node:fs";
import path from "node:path";
import type { Prisma } from "@generated/client";
import { classOf } from "~/access/class-of";
import { sealedClasses } from "~/access/field-classes";
import { type DataKeyRow, open } from "~/access/sealing.server";
import { inCheckout } from "../../commands/prepare.mjs";
import type { TestDatabase } from "../setup/database";

/** A column that is stored sealed. */
export interface SealedColumn {
  model: Prisma.ModelName;
  field: string;
}

/** Every sealed column, read from the one list of classes: a field that is added there is added here. */
export const sealedColumns: readonly SealedColumn[] = Object.entries(classOf).flatMap(([model, fields]) =>
  Object.entries(fields)
    .filter(([field, one]) => field.endsWith("Sealed") || (sealedClasses as readonly string[]).includes(one))
    .map(([field]) => ({ model: model as Prisma.ModelName, field })),
);

export const nameOf = ({ model, field }: SealedColumn): string => `${model}.${field}`;

/** How a row of each model finds the key it was sealed with. */
const keyOf: Partial<Record<Prisma.ModelName, string>> = {
  CoordinatorProfile: `(select a."dataKeyId" from "Account" a where a."id" = t."accountId")`,
  CoordinatorTie: `(select a."dataKeyId" from "CoordinatorProfile" c join "Account" a on a."id" = c."accountId" where c."id" = t."profileId")`,
  LockedRequestNote: `(select r."dataKeyId" from "LockedRequest" r where r."id" = t."requestId")`,
  ReportPiece: `(select b."dataKeyId" from "ReportBatch" b where b."id" = t."batchId")`,
  OutgoingMessage: `coalesce((select c."dataKeyId" from "Conference" c where c."id" = t."conferenceId"), (select a."dataKeyId" from "Account" a where a."id" = t."accountId"))`,
};
const ofCase = `(select e."dataKeyId" from "EvictionCase" e where e."id" = t."caseId")`;
const ofConference = `(select c."dataKeyId" from "Conference" c where c."id" = t."conferenceId")`;

/** Opens every value of a sealed column; what does not open is a fault. */
export async function opened(database: TestDatabase, { model, field }: SealedColumn): Promise<unknown[]> {
  const has = (one: string) => Object.hasOwn(classOf[model] ?? {}, one);
  const key = keyOf[model] ?? (has("dataKeyId") ? `t."dataKeyId"` : has("caseId") ? ofCase : ofConference);
  const rows = await database.query<{ id: string; sealed: Buffer; keyId: string; wrapped: Buffer; keyringKeyId: string }>(
    `select t."id", t."${field}" as sealed, k."id" as "keyId", k."wrapped", k."keyringKeyId"
     from "${model}" t join "DataKey" k on k."id" = ${key} where t."${field}" is not null`,
  );
  return rows.map(({ id, sealed, keyId, wrapped, keyringKeyId }) =>
    open(
      { id: keyId, wrapped: new Uint8Array(wrapped) as DataKeyRow["wrapped"], keyringKeyId },
      { model, field, id },
      new Uint8Array(sealed),
    ),
  );
}

/** Sound is sealed as base64; what was said among its samples is read from the samples. */
export const heardIn = ({ model }: SealedColumn, values: readonly unknown[]): readonly unknown[] =>
  model === "VoiceMessage" ? values.map((value) => Buffer.from((value as { sound: string }).sound, "base64").toString("latin1")) : values;

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

/** Whether any file of the app seals this column. */
export function isWritten({ model, field }: SealedColumn): boolean {
  const seals = new RegExp(`seal\\([^;]*model: "${model}",\\s*field: "${field}"`);
  const places = new RegExp(`model: "${model}",\\s*field: "${field}"`);
  return sources().some((source) => seals.test(source) || (source.includes("seal(") && places.test(source)));
}

let read: string[] | undefined;
function sources(): string[] {
  read ??= fs
    .readdirSync(inCheckout("app"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.server\.ts$/.test(name))
    .map((name) => fs.readFileSync(path.join(inCheckout("app"), name), "utf8"));
  return read;
}
