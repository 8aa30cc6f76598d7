import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { dayValue } from "~/language/dates";
import { easyNwkOf } from "~/network/map/files/easynwk-export";
import { jsonFile, mapToGo } from "~/network/map/files/export.server";
import { choiceOf } from "~/network/map/files/export-choice";
import { pseudonymsIn } from "~/network/map/files/pseudonyms";

/** The map around one principal as a file for easyNWK. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "exportMap");
  const asked = new URL(request.url).searchParams;
  const { map, foreign } = await mapToGo(asker, choiceOf(asked.get("wat")), pseudonymsIn(asker.language));
  const principals = map.people.filter(({ principalId }) => principalId !== null);
  const about = asked.has("van") ? principals.find(({ id }) => id === asked.get("van")) : principals[0];
  if (!about) throw notFound();
  return jsonFile("kaart-easynwk.json", easyNwkOf({ map, about: about.id, foreign, day: dayValue(clock.now()) }));
}
