import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound, requireLink } from "~/access/guards.server";
import { calendarFile } from "~/calendar/event";
import { clock } from "~/clock";
import { invitationPage } from "~/invitation/answering/member-page.server";
import { text } from "~/language/catalogue";
import { formatList } from "~/language/dates";

/** The day for somebody's own calendar, which others in the house may read: first names, hours, and a place only when it is no secret. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "seeInvitation");
  const { day, askers, off } = await invitationPage(asker, clock.now());
  if (!day) throw notFound();
  const file = calendarFile({
    uid: `${asker.conferenceId}@kring`,
    sequence: day.sequence,
    title: text(asker.language, "family-invitation.event-title", { askers: formatList(asker.language, askers) }),
    startsAt: day.startsAt,
    endsAt: day.endsAt,
    stamp: day.setAt,
    cancelled: off,
    ...(day.place ? { place: [day.place.place, day.place.address].filter(Boolean).join(", ") } : {}),
  });
  return new Response(file, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'attachment; filename="kring.ics"' },
  });
}
