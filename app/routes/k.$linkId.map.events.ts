import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireLink } from "~/access/guards.server";
import { changesOf, mapTopic } from "~/timeline/live.server";

/** Tells a principal's open page that his map changed, and stays silent about what is not on it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  if (asker.principalId === null) throw notFound();
  return changesOf(mapTopic(asker.conferenceId, { principalId: asker.principalId }), request.signal);
}
