import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { askedPrincipal } from "~/network/map/board/board-page.server";
import { mapPdf } from "~/network/map/paper/map-pdf.server";
import { paperOf } from "~/network/map/paper/paper.server";
import { mapPath } from "~/network/reach.server";

/** The map on one page as a file, whose name says nothing about anybody. What our type cannot write is printed by the browser. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const asked = new URL(request.url).searchParams;
  const withPrincipal = askedPrincipal(request);
  const everything = asked.has("alles");
  const map = await paperOf(asker, { everything, ...(withPrincipal ? { withPrincipal } : {}) });
  const bytes = await mapPdf(map, asker.language, clock.now());
  if (!bytes) {
    asked.set("geen-pdf", "");
    return redirect(`${mapPath(asker)}/print?${asked}`);
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'inline; filename="kaart.pdf"',
      "Cache-Control": "private, no-store",
    },
  });
}
