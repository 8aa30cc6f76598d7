import type { LoaderFunctionArgs } from "@remix-run/node";
import { config } from "~/config.server";
import { standIn } from "~/server-stand-in.server";

/** The messages of one simulated phone, newest first, for whoever watches the demonstration from outside. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!config().isDemo) throw new Response(null, { status: 404 });
  // A plus sign that was not encoded arrives as a space.
  const number = (new URL(request.url).searchParams.get("to") ?? "").replace(/^ /, "+");
  const messages = standIn()?.messagesFor(number) ?? [];
  return Response.json(
    { messages: messages.map(({ at, direction, body, status }) => ({ at: at.toISOString(), direction, body, status })) },
    { headers: { "Cache-Control": "no-store" } },
  );
}
