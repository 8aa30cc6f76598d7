import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { neutralityFor, neutralityRows } from "~/coordinator/neutrality/report.server";
import { csvFile } from "~/csv/csv-file";

/** The report as a table for a spreadsheet, with small numbers hidden: it leaves the house. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "privacyOfficer", "regionalManager");
  return csvFile("neutrality.csv", neutralityRows(await neutralityFor(asker, clock.now())));
}
