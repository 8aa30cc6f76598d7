import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/access/guards.server";
import { clock } from "~/clock";
import { readFeed } from "~/conference/calendar-feed.server";
import { dbOf } from "~/db.server";

/** Somebody's days, for a calendar that looks by itself; the secret in the address is the only proof. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = await readFeed(dbOf("staff"), params.secret ?? "", clock.now(), request.headers.get("x-kring-origin"));
  if (file === null) throw notFound();
  return new Response(file, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" },
  });
}
