import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireAccount } from "~/access/guards.server";
import { importOf } from "~/coordinator/pool/import/imports-read.server";
import { csvFile } from "~/csv/csv-file";
import { text } from "~/language/catalogue";

/** What was refused of a file, to mend: lines, columns and problems, and nothing of what stood there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const report = await importOf(asker, params.importId);
  if (!report) throw notFound();
  const t = (key: Parameters<typeof text>[1], values?: Record<string, number>) => text(asker.language, key, values);
  return csvFile(`coordinatoren-${report.id.slice(0, 8)}.csv`, [
    [t("staff-pool-import.column-line"), t("staff-pool-import.column-field"), t("staff-pool-import.column-problem")],
    ...report.rejections.map(({ line, field, problem, meant = 0 }) => [
      String(line),
      t(`staff-pool-import.field-${field ?? "none"}`),
      t(`staff-pool-import.problem-${problem}`, { meant }),
    ]),
  ]);
}
