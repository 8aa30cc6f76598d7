import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireLink } from "~/access/guards.server";
import { jsonFile, mapToGo } from "~/network/map/files/export.server";
import { kringJsonOf } from "~/network/map/files/kring-json";
import { pseudonymsIn } from "~/network/map/files/pseudonyms";

/** A principal's own map as a file: what he sees on it, without whom he himself keeps out. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  const { map } = await mapToGo(asker, "share", pseudonymsIn("nl"));
  return jsonFile("kaart.json", kringJsonOf(map));
}
