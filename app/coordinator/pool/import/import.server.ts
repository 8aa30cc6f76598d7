import { logAccess } from "~/access/access-log.server";
import { nobodysPassword } from "~/access/accounts.server";
import { deed, type Outcome } from "~/access/deed.server";
import type { StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { insertMany } from "~/csv/many-rows.server";
import type { Tx } from "~/db.server";
import type { ImportFileRefusal, ImportRejection } from "./columns";
import { readPoolFile } from "./reading.server";
import { changeKnown, inPieces, knownAmong, makeNew } from "./rows.server";

type At = { once: string; now: Date };
export type ImportOutcome = Outcome<never> | { refused: "file"; file: ImportFileRefusal };

/**
 * Takes in a file of coordinators: who is new gets an account nobody can sign in to yet, whoever is known is changed where the file says
 * something else of what the Centrale keeps. What somebody says of his background no file says. All of it or nothing.
 */
export async function importPool(asker: StaffAsker, bytes: Uint8Array, at: At): Promise<ImportOutcome> {
  const noted = { actor: asker, deed: "importPool", origin: asker.origin };
  const reading = readPoolFile(bytes);
  if (reading.refused) {
    await logAccess(asker.db, { ...noted, classes: [], refused: reading.refused.reason });
    return { refused: "file", file: reading.refused };
  }
  const passwordHash = await nobodysPassword();
  const id = newId();
  const redirect = `/pool/import/${id}${reading.encoding === "utf-8" ? "" : `?gelezen=${reading.encoding}`}`;
  return deed<never>({ db: asker.db, actor: asker, once: at.once, redirect }, async (tx) => {
    const frame = { tx, importId: id, centraleId: asker.organisationId, passwordHash, now: at.now };
    // Two files at once come one after the other, so that nobody is made twice.
    await tx.$queryRaw`select 1 from "Organisation" where "id" = ${asker.organisationId}::uuid for update`;
    const { lines, imported } = reading;
    const sorted = await knownAmong(tx, asker.organisationId, imported);
    const rejections = [...reading.rejections, ...sorted.rejections].sort((one, other) => one.line - other.line);
    const refused = new Set(rejections.map(({ line }) => line)).size;
    const { fresh, known } = sorted;
    const counted = { made: fresh.length, refused };
    await tx.poolImport.create({ data: { id, centraleId: asker.organisationId, at: at.now, by: asker.id, lines, ...counted } });
    await makeNew(frame, fresh);
    const changed = await changeKnown(frame, known);
    await tx.poolImport.update({ where: { id }, data: { changed, unchanged: known.length - changed } });
    await keepRejections(tx, id, rejections);
    await logAccess(tx, { ...noted, classes: ["id", "process", "name", "contact"] });
  });
}

function keepRejections(tx: Tx, importId: string, rejections: readonly ImportRejection[]) {
  const rows = rejections.map(({ line, field, problem, meant }) => ({
    id: newId(),
    importId,
    line,
    field: field ?? "",
    problem: meant ? `${problem}:${meant}` : problem,
  }));
  const columns = { id: "uuid", importId: "uuid", line: "int", field: "text", problem: "text" };
  return inPieces(rows, (piece) => insertMany(tx, "PoolImportRejection", columns, piece));
}
