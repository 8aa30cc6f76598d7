import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { answerMap, besideIn, takeBatch } from "~/network/map/strokes/exchange.server";

/** The map as data, for the coordinator's page that is open; `?met=` with one principal beside her. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  return answerMap(request, asker, besideIn(request));
}

/** Takes what she drew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "drawMap");
  return takeBatch(request, asker, clock.now());
}
