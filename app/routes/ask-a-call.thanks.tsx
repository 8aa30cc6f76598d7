import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useText } from "~/language/context";
import { deviceAsker } from "~/registration/draft/draft-guard.server";
import { centraleHuman } from "~/registration/draft/own-page.server";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = deviceAsker(request);
  return { language, human: centraleHuman(language) };
}

/** The one answer there is. */
export default function Thanks() {
  const t = useText();
  const { human } = useLoaderData<typeof loader>();
  return (
    <FamilyPage title={t("family-register.call-thanks-title")} human={human} leave>
      <p>{t("family-register.call-thanks")}</p>
    </FamilyPage>
  );
}
