import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, requireLink } from "~/access/guards.server";
import { clock } from "~/clock";
import { callerOf } from "~/invitation/calling/caller.server";
import { useText } from "~/language/context";
import { type BoardStart, MapBoard } from "~/network/map/board/board";
import boardStyle from "~/network/map/board/board.css";
import { pageWordsOf, startOf, takeForm } from "~/network/map/board/board-page.server";
import { boardScript } from "~/network/map/board/board-script.server";
import type { Typed } from "~/network/map/board/open-form";
import formsStyle from "~/network/map/forms/map-forms.css";
import mapStyle from "~/network/map/map.css";
import { mapOf } from "~/network/map/strokes/strokes.server";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true, board: true };
export const links: LinksFunction = () => [
  { rel: "stylesheet", href: mapStyle },
  { rel: "stylesheet", href: formsStyle },
  { rel: "stylesheet", href: boardStyle },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  if (asker.principalId === null) throw notFound();
  const [map, human] = await Promise.all([mapOf(asker), callerOf(asker.db, asker.conferenceId)]);
  return {
    language: asker.language,
    reader: asker.firstName,
    human,
    home: `/k/${asker.linkId}`,
    start: startOf(request, asker, map),
    words: pageWordsOf(asker.language),
    script: boardScript(),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireLink(request, params.linkId, "drawOwnCircle");
  if (asker.principalId === null) throw notFound();
  return takeForm(request, asker, clock.now());
}

/** A principal draws his own map: with links and forms, and with the one small script of this page when it runs. */
export default function OwnMap() {
  const { reader, human, home, start, words, script } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>() as Typed | undefined;
  const t = useText();
  const begun: BoardStart = { ...(start as BoardStart), typed: typed ?? null };
  return (
    <FamilyPage title={t("family-board.title")} person={reader} whoSees={t("family-board.who-sees")} leave {...(human ? { human } : {})}>
      <p>{t("family-board.lead")}</p>
      <div data-board={JSON.stringify({ page: words, start: begun })}>
        <MapBoard start={begun} />
      </div>
      <p>
        <a href={`${home}/map/print`}>{t("family-board.print")}</a>
      </p>
      <p>
        <a href={`${home}/wider`}>{t("family-board.wider")}</a>
      </p>
      <p>
        <a href={`${home}/map/versions`}>{t("family-versions.title")}</a>
      </p>
      <p>
        <a href={`${home}/circle`}>{t("family-board.back")}</a>
      </p>
      <script src={script} defer />
    </FamilyPage>
  );
}
