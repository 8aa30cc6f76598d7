import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { useText } from "~/language/context";
import { askedPrincipal } from "~/network/map/board/board-page.server";
import mapStyle from "~/network/map/map.css";
import { MapPaper } from "~/network/map/paper/map-paper";
import paperStyle from "~/network/map/paper/paper.css";
import { paperOf } from "~/network/map/paper/paper.server";
import { mapPath } from "~/network/reach.server";

export const handle = { bare: true, neutralTitle: true };
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: mapStyle },
  { rel: "stylesheet", href: paperStyle },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const asked = new URL(request.url).searchParams;
  const withPrincipal = askedPrincipal(request);
  const everything = asked.has("alles");
  const map = await paperOf(asker, { everything, ...(withPrincipal ? { withPrincipal } : {}) });
  return {
    language: asker.language,
    map,
    everything,
    met: withPrincipal ?? null,
    page: mapPath(asker),
    noPdf: asked.has("geen-pdf"),
  };
}

/** The map on one sheet, for a folder or a table: for the coordinator, or as one principal may see it. */
export default function MapOnPaper() {
  const { map, everything, met, page, noPdf } = useLoaderData<typeof loader>();
  const t = useText();
  const address = (file: string, asked: { met?: string | null; everything?: boolean }) => {
    const query = [asked.met ? `met=${asked.met}` : "", asked.everything ? "alles" : ""].filter(Boolean).join("&");
    return `${page}${file}${query ? `?${query}` : ""}`;
  };
  const principals = map.people.filter(({ principalId }) => principalId !== null);
  return (
    <div className="paper-page">
      <header className="screen-only">
        <nav className="paper-links">
          <a href={address("", { met })}>{t("family-map.drawing-print-back")}</a>
          <a href={address(".pdf", { met, everything })}>{t("family-map.drawing-print-pdf")}</a>
          {principals.length > 1 && met !== null ? <a href={address("/print", {})}>{t("family-map.drawing-print-together")}</a> : null}
          {principals.length > 1
            ? principals
                .filter(({ principalId }) => principalId !== met)
                .map(({ id, principalId, firstName }) => (
                  <a key={id} href={address("/print", { met: principalId })}>
                    {t("family-map.drawing-print-for", { name: firstName })}
                  </a>
                ))
            : null}
        </nav>
        <p className="quiet">
          {noPdf ? t("family-map.drawing-print-no-pdf") : t("family-map.drawing-print-how")}{" "}
          {principals.length > 1 && met === null ? `${t("family-map.drawing-print-careful")} ` : ""}
          {everything ? (
            <a href={address("/print", { met })}>{t("family-map.drawing-print-without")}</a>
          ) : (
            <>
              {t("family-map.drawing-print-kept-out")}{" "}
              <a href={address("/print", { met, everything: true })}>{t("family-map.drawing-print-with-all")}</a>
            </>
          )}
        </p>
      </header>
      <MapPaper map={map} />
    </div>
  );
}
