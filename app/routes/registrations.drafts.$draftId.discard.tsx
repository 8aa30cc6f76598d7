import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { discardDraft } from "~/registration/draft/discard-draft.server";
import { requireDraft } from "~/registration/draft/draft-guard.server";
import { namesByPlace } from "~/registration/draft/draft-page.server";
import { Button } from "~/ui/button";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireDraft(request, params.draftId, clock.now());
  return { language: asker.language, account: pageAccount(asker), names: namesByPlace(asker.draft).filter(Boolean), once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const outcome = await discardDraft(asker, params.draftId, { once: String(form.get("once")) });
  if (outcome.refused) throw notFound();
  return redirect(outcome.redirect);
}

export default function DiscardDraft() {
  const t = useText();
  const language = useLanguage();
  const { account, names, once } = useLoaderData<typeof loader>();
  return (
    <StaffPage
      title={t("staff-register.draft-discard-title")}
      lead={t("staff-register.draft-discard-text")}
      account={account}
      back={{ to: "/registrations", label: t("staff-registration.list-title") }}
    >
      <div className="narrow stack">
        <p>
          <strong>
            {names.length > 0 ? t("staff-register.draft-of", { names: formatList(language, names) }) : t("staff-register.draft-nameless")}
          </strong>
        </p>
        <Form method="post" className="row">
          <Once value={once} />
          <Button variant="danger">{t("staff-register.draft-discard")}</Button>
          <Link to="/registrations">{t("staff-register.draft-keep")}</Link>
        </Form>
      </div>
    </StaffPage>
  );
}
