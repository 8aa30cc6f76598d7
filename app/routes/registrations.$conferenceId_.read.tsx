import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { phonesOf } from "~/messaging/numbers.server";
import { AboutRead, PrincipalRead } from "~/registration/registration-read";
import { registrationRead } from "~/registration/registrations.server";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeRegistration");
  const read = await registrationRead(asker);
  const phones = await phonesOf(
    asker.db,
    asker.dataKey,
    read.principals.map(({ personId }) => personId),
  );
  return {
    language: asker.language,
    account: pageAccount(asker),
    back: asker.relations.includes("referrer") ? `/registrations/${asker.conferenceId}` : `/conferences/${asker.conferenceId}`,
    ...read,
    principals: read.principals.map((principal) => ({
      ...principal,
      phones: (phones.get(principal.personId) ?? []).map(({ e164 }) => shownPhone(e164)),
    })),
  };
}

export default function ReadRegistration() {
  const t = useText();
  const language = useLanguage();
  const page = useLoaderData<typeof loader>();
  const names = formatList(
    language,
    page.principals.map(({ firstName }) => firstName),
  );
  return (
    <StaffPage
      title={t("staff-registration.read-title", { names })}
      lead={t("staff-registration.read-lead")}
      account={page.account}
      back={{ to: page.back, label: t("staff-registration.how-far") }}
    >
      <div className="narrow stack">
        {page.principals.map((principal) => (
          <PrincipalRead key={principal.id} principal={principal} />
        ))}
        <AboutRead content={page.content} endWords={page.endWords} />
      </div>
    </StaffPage>
  );
}
