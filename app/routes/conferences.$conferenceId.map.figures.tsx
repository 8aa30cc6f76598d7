import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { CircleNav } from "~/network/circle-nav";
import { figuresOf } from "~/network/map/figures/figures";
import { FiguresList } from "~/network/map/figures/figures-list";
import { mapOf } from "~/network/map/strokes/strokes.server";
import { Notice } from "~/ui/notice";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const [head, map] = await Promise.all([staffHeadOf(asker, clock.now()), mapOf(asker)]);
  return { language: asker.language, head, figures: figuresOf(map) };
}

/** What can be counted on the map, for the coordinator alone (H17). */
export default function MapFigures() {
  const { head, figures } = useLoaderData<typeof loader>();
  const t = useText();
  const names = formatList(useLanguage(), head.principals);
  const nobody = figures.size + figures.pets + figures.deceased === 0;
  return (
    <ConferencePage head={head} room="circle" lead={t("staff-network-figures.lead")}>
      <CircleNav conferenceId={head.id} here="figures" />
      <div className="narrow stack">
        <h2>{t("staff-network-figures.title")}</h2>
        <Notice>{t("staff-network-figures.all-counted")}</Notice>
        {nobody ? <p>{t("staff-network-figures.empty")}</p> : <FiguresList figures={figures} names={names} />}
      </div>
    </ConferencePage>
  );
}
