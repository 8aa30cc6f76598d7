import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireLink } from "~/access/guards.server";
import { calendarFile } from "~/calendar/event";
import { ownEvent } from "~/conference/own-calendar.server";

/** The day for somebody's own calendar, which others in the house may read: first names, hours, and a place only when it is no secret. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeInvitation");
  const event = await ownEvent(asker);
  if (!event) throw notFound();
  const { cancelled = false } = event;
  return new Response(calendarFile(event), {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${cancelled ? "CANCEL" : "PUBLISH"}`,
      "Content-Disposition": 'attachment; filename="kring.ics"',
      "Cache-Control": "private, no-store",
    },
  });
}
