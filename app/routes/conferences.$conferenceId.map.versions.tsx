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
import { WithWhom } from "~/network/map/wider/wider-card";
import { principalsToAsk } from "~/network/map/wider/wider-card.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: mapStyle },
  { rel: "stylesheet", href: versionsStyle },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const now = clock.now();
  const search = new URL(request.url).searchParams;
  const [head, principals] = await Promise.all([staffHeadOf(asker, now), principalsToAsk(asker)]);
  const chosen = principals.find(({ id }) => id === search.get("met")) ?? null;
  const asked = { before: search.get("before"), after: search.get("after") };
  const versions = await versionsOf(asker, asked, now, chosen?.id);
  return { language: asker.language, head, principals, met: chosen?.id ?? null, versions };
}

/** The same map at two moments, to look at together. */
export default function VersionsRoom() {
  const { head, principals, met, versions } = useLoaderData<typeof loader>();
  const t = useText();
  // What each of several principals drew stands here together only for her own eyes.
  const alone = principals.length > 1 && met === null;
  return (
    <ConferencePage head={head} room="circle" lead={t(alone ? "staff-versions.lead-alone" : "staff-versions.lead")}>
      <CircleNav conferenceId={head.id} here="versions" />
      <WithWhom principals={principals} chosen={met} label={t("staff-versions.with")} />
      <TwoMaps versions={versions} met={met} />
    </ConferencePage>
  );
}
