import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { answerMap, takeBatch } from "~/network/map/strokes/exchange.server";

/** A principal's map as data, for his page that is open. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  return answerMap(request, asker);
}

/** Takes what he drew, also when his telephone was without network for a while. */
export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  return takeBatch(request, asker, clock.now());
}
