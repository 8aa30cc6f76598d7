import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireAccount } from "~/access/guards.server";
import { csvFile } from "~/csv/csv-file";
import { batchOf } from "~/eviction-case/reports/batches.server";
import { text } from "~/language/catalogue";

/** What was refused of a delivery, for the landlord to mend: lines, fields and reasons, and nothing of what stood there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const batch = await batchOf(asker, params.batchId);
  if (!batch) throw notFound();
  const t = (key: Parameters<typeof text>[1]) => text(asker.language, key);
  return csvFile(`meldingen-${batch.id.slice(0, 8)}.csv`, [
    [t("staff-reports.column-line"), t("staff-reports.column-field"), t("staff-reports.column-reason")],
    ...batch.rejections.map(({ line, field, reason }) => [
      String(line),
      t(`staff-reports.field-${field ?? "none"}`),
      t(`staff-reports.reason-${reason}`),
    ]),
  ]);
}
