import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { CircleNav } from "~/network/circle-nav";
import mapStyle from "~/network/map/map.css";
import { TwoMaps } from "~/network/map/versions/two-maps";
import versionsStyle from "~/network/map/versions/versions.css";
import { versionsOf } from "~/network/map/versions/versions.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: mapStyle },
  { rel: "stylesheet", href: versionsStyle },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const now = clock.now();
  const search = new URL(request.url).searchParams;
  const [head, versions] = await Promise.all([
    staffHeadOf(asker, now),
    versionsOf(asker, { before: search.get("before"), after: search.get("after") }, now),
  ]);
  return { language: asker.language, head, versions };
}

/** The same map at two moments, to look at together. */
export default function VersionsRoom() {
  const { head, versions } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <ConferencePage head={head} room="circle" lead={t("staff-versions.lead")}>
      <CircleNav conferenceId={head.id} here="versions" />
      <TwoMaps versions={versions} />
    </ConferencePage>
  );
}
