import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import mapStyle from "~/network/map/map.css";
import { TwoMaps } from "~/network/map/versions/two-maps";
import versionsStyle from "~/network/map/versions/versions.css";
import { versionsOf } from "~/network/map/versions/versions.server";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: mapStyle },
  { rel: "stylesheet", href: versionsStyle },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  const search = new URL(request.url).searchParams;
  const [versions, human] = await Promise.all([
    versionsOf(asker, { before: search.get("before"), after: search.get("after") }, clock.now()),
    callerOf(asker.db, asker.conferenceId),
  ]);
  return { language: asker.language, reader: asker.firstName, linkId: asker.linkId, human, versions };
}

export default function OwnVersions() {
  const { reader, linkId, human, versions } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <FamilyPage
      title={t("family-versions.title")}
      person={reader}
      whoSees={t("family-circle.who-sees")}
      leave
      {...(human ? { human } : {})}
    >
      {versions.two ? <p>{t("family-versions.lead")}</p> : null}
      <TwoMaps versions={versions} narrow />
      <p>
        <a href={`/k/${linkId}/map`}>{t("family-versions.back")}</a>
      </p>
    </FamilyPage>
  );
}
