import type { ActionFunctionArgs } from "@remix-run/node";
import { clock } from "~/clock";
import { dbOf } from "~/db.server";
import { receiveReports, refuse } from "~/eviction-case/reports/report-endpoint.server";

/** A landlord's own system delivers reports here, with its key. */
export async function action({ request }: ActionFunctionArgs) {
  return receiveReports(dbOf("staff"), request, clock.now());
}

export async function loader() {
  return refuse(404, "postOnly");
}
