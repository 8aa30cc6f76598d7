import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireConference } from "~/access/guards.server";
import { changesOf, mapTopic } from "~/timeline/live.server";

/** Tells the coordinator's open page that the map changed, never what; in private time it says nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  return changesOf(mapTopic(asker.conferenceId, "coordinator"), request.signal);
}
