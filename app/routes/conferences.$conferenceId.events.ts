import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireConference } from "~/access/guards.server";
import { changesOf } from "~/timeline/live.server";

/** Tells an open page that something changed, never what: the page asks again, and is asked again who it is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeInvitations");
  return changesOf(asker.conferenceId, request.signal);
}
