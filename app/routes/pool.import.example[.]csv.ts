import { exampleRows } from "~/coordinator/pool/import/example";
import { csvFile } from "~/csv/csv-file";

/** The example file a Centrale begins with; shows nobody, so everybody may have it. */
export async function loader() {
  return csvFile("voorbeeld-coordinatoren.csv", exampleRows);
}
