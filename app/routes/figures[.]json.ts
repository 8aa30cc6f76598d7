import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { figuresFor, figuresJson } from "~/eviction-case/figures/figures.server";

/** The figures for another program. A count that is hidden is null. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker", "admin");
  return new Response(JSON.stringify(figuresJson(await figuresFor(asker, clock.now()))), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Content-Disposition": 'attachment; filename="figures.json"' },
  });
}
