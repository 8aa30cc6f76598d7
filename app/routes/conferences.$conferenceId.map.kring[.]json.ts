import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireConference } from "~/access/guards.server";
import { jsonFile, mapToGo } from "~/network/map/files/export.server";
import { choiceOf } from "~/network/map/files/export-choice";
import { kringJsonOf } from "~/network/map/files/kring-json";
import { pseudonymsIn } from "~/network/map/files/pseudonyms";

/** The map as a file of our own. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "exportMap");
  const choice = choiceOf(new URL(request.url).searchParams.get("wat"));
  const { map, foreign } = await mapToGo(asker, choice, pseudonymsIn(asker.language));
  return jsonFile("kaart.json", kringJsonOf(map, foreign));
}
