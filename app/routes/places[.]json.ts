import type { LoaderFunctionArgs } from "@remix-run/node";
import { searchPlaces } from "~/places/dutch-places.server";

/** Names of places that fit what is being typed. Open to all and the same for all: it knows of nobody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  return new Response(JSON.stringify({ places: searchPlaces(typed.slice(0, 60)) }), {
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=86400" },
  });
}
