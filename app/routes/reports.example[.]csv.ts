import { csvFile } from "~/csv/csv-file";
import { exampleRows } from "~/eviction-case/reports/report-example";

/** The example file a landlord begins with; shows nobody, so everybody may have it. */
export async function loader() {
  return csvFile("voorbeeld-meldingen.csv", exampleRows);
}
