import { csvFile } from "~/eviction-case/csv-file";
import { exampleRows } from "~/eviction-case/report-example";

/** The example file a landlord begins with; shows nobody, so everybody may have it. */
export async function loader() {
  return csvFile("voorbeeld-meldingen.csv", exampleRows);
}
