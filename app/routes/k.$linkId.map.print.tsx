import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound, requireLink } from "~/access/guards.server";
import { useText } from "~/language/context";
import mapStyle from "~/network/map/map.css";
import { MapPaper } from "~/network/map/paper/map-paper";
import paperStyle from "~/network/map/paper/paper.css";
import { paperOf } from "~/network/map/paper/paper.server";

export const handle = { bare: true, neutralTitle: true };
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: mapStyle },
  { rel: "stylesheet", href: paperStyle },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  if (asker.principalId === null) throw notFound();
  return { language: asker.language, map: await paperOf(asker), home: `/k/${asker.linkId}` };
}

/** A principal's own map on one sheet, as it may hang on a wall. */
export default function OwnMapOnPaper() {
  const { map, home } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <div className="paper-page">
      <header className="screen-only">
        <a href={`${home}/map`}>{t("family-map.drawing-print-back")}</a>{" "}
        <span className="quiet">
          {t("family-map.drawing-print-how")} {t("family-map.drawing-print-own")}
        </span>
      </header>
      <MapPaper map={map} />
    </div>
  );
}
