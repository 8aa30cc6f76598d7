import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { csvFile } from "~/csv/csv-file";
import { figureRows, figuresFor } from "~/eviction-case/figures/figures.server";

/** The figures as a table for a spreadsheet. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker", "admin");
  return csvFile("figures.csv", figureRows(await figuresFor(asker, clock.now())));
}
