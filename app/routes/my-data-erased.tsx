import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useText } from "~/language/context";
import { deviceAsker } from "~/registration/draft/draft-guard.server";
import { centraleHuman } from "~/registration/draft/own-page.server";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

/** Where somebody lands whose data were just erased; the same for whoever opens it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = deviceAsker(request);
  return { language, human: centraleHuman(language) };
}

export default function Erased() {
  const t = useText();
  const { human } = useLoaderData<typeof loader>();
  return (
    <FamilyPage title={t("family-own-data.erased-title")} human={human} leave>
      <p>{t("family-own-data.erased-text")}</p>
    </FamilyPage>
  );
}
