import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useText } from "~/language/context";
import { isReference } from "~/privacy/locked-request";
import { deviceAsker } from "~/registration/draft/draft-guard.server";
import { centraleHuman } from "~/registration/draft/own-page.server";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { language } = deviceAsker(request);
  const number = new URL(request.url).searchParams.get("nummer");
  return { language, human: centraleHuman(language), number: isReference(number) ? number : null };
}

/** The one receipt there is. Nothing is looked up: a number that was never given out is shown back as it came. */
export default function Thanks() {
  const t = useText();
  const { human, number } = useLoaderData<typeof loader>();
  return (
    <FamilyPage title={t("family-request.thanks-title")} human={human} leave>
      <p>{t("family-request.thanks")}</p>
      {number ? (
        <p>
          {t("family-request.thanks-number")}
          <br />
          <strong dir="ltr">{number}</strong>
        </p>
      ) : null}
    </FamilyPage>
  );
}
