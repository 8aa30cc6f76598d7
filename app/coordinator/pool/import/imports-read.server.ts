import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import type { ImportField, ImportProblem, ImportRejection } from "./columns";

/** As many files, and as many refusals, as a page shows. */
const mostImports = 20;
export const mostShown = 200;

export interface ImportShown {
  id: string;
  at: Date;
  lines: number;
  made: number;
  changed: number;
  unchanged: number;
  refused: number;
}

const counts = { id: true, at: true, lines: true, made: true, changed: true, unchanged: true, refused: true } as const;

/** The files a Centrale took in, newest first: how many, never who. */
export async function importsOf(asker: StaffAsker): Promise<ImportShown[]> {
  await logAccess(asker.db, { actor: asker, deed: "seePoolImports", classes: ["id", "process"], origin: asker.origin });
  const where = { centraleId: asker.organisationId };
  return asker.db.poolImport.findMany({ where, select: counts, orderBy: [{ at: "desc" }, { id: "desc" }], take: mostImports });
}

/** What became of one file of one's own Centrale, with what was refused; null for everybody else. */
export async function importOf(
  asker: StaffAsker,
  importId: string | undefined,
  most?: number,
): Promise<(ImportShown & { rejections: ImportRejection[] }) | null> {
  const found = isId(importId)
    ? await asker.db.poolImport.findFirst({ where: { id: importId, centraleId: asker.organisationId }, select: counts })
    : null;
  const refused = found ? {} : { refused: "notYours" };
  await logAccess(asker.db, {
    actor: asker,
    deed: "seePoolImports",
    classes: found ? ["id", "process"] : [],
    ...refused,
    origin: asker.origin,
  });
  if (!found) return null;
  const rows = await asker.db.poolImportRejection.findMany({
    where: { importId: found.id },
    orderBy: [{ line: "asc" }, { id: "asc" }],
    ...(most ? { take: most } : {}),
  });
  return { ...found, rejections: rows.map(rejectionOf) };
}

function rejectionOf({ line, field, problem }: { line: number; field: string; problem: string }): ImportRejection {
  const [kind, meant] = problem.split(":");
  return { line, field: (field || null) as ImportField | null, problem: kind as ImportProblem, ...(meant ? { meant: Number(meant) } : {}) };
}
