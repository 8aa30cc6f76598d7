import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { CircleNav } from "~/network/circle-nav";
import { type BoardStart, MapBoard } from "~/network/map/board/board";
import boardStyle from "~/network/map/board/board.css";
import { askedPrincipal, startOf, takeForm } from "~/network/map/board/board-page.server";
import type { Typed } from "~/network/map/board/open-form";
import { WithWhom } from "~/network/map/board/with-whom";
import formsStyle from "~/network/map/forms/map-forms.css";
import mapStyle from "~/network/map/map.css";
import { mapOf } from "~/network/map/strokes/strokes.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: mapStyle },
  { rel: "stylesheet", href: formsStyle },
  { rel: "stylesheet", href: boardStyle },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const withPrincipal = askedPrincipal(request);
  const [head, map] = await Promise.all([staffHeadOf(asker, clock.now()), mapOf(asker, withPrincipal ? { withPrincipal } : {})]);
  return { language: asker.language, head, start: startOf(request, asker, map) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "drawMap");
  return takeForm(request, asker, clock.now());
}

/** The map to draw on, alone or with one principal beside her. */
export default function MapRoom() {
  const { head, start } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() as Typed | undefined;
  const t = useText();
  return (
    <ConferencePage head={head} room="circle">
      <CircleNav conferenceId={head.id} here="map" />
      <WithWhom start={start as BoardStart} />
      <MapBoard key={`${start.page} ${start.met}`} start={{ ...(start as BoardStart), typed: typed ?? null }} />
      {start.canDraw ? <p className="quiet">{t("staff-board.lead")}</p> : null}
      <p className="board-after">
        <a href={`${start.page}/print`}>{t("staff-board.print")}</a>
      </p>
    </ConferencePage>
  );
}
