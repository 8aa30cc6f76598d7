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

/** What happens next. The page knows nobody: it says the same to whoever opens it. */
export default function RegistrationSent() {
  const t = useText();
  const { human } = useLoaderData<typeof loader>();
  return (
    <FamilyPage title={t("family-register.sent-title")} human={human} leave>
      <ol>
        {(["sent-1", "sent-2", "sent-3", "sent-4"] as const).map((key) => (
          <li key={key}>{t(`family-register.${key}`)}</li>
        ))}
      </ol>
    </FamilyPage>
  );
}
