import type { LoaderFunctionArgs } from "@remix-run/node";
import { dbOf } from "~/db.server";
import { resultOf } from "~/eviction-case/reports/report-endpoint.server";

/** What became of a delivery, for the landlord whose key delivered it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return resultOf(dbOf("staff"), request, params.batchId);
}
