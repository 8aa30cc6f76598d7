import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatShortDay } from "~/language/dates";
import { callOutcomes } from "~/registration/call/call-request";
import { HandleCallInput, handleCallRequest, openCallRequests } from "~/registration/call/call-request.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  await logAccess(asker.db, { actor: asker, deed: "seeCallRequests", classes: ["id", "process", "contact"], origin: asker.origin });
  const requests = await openCallRequests(asker.db, asker.organisationId);
  return { language: asker.language, account: pageAccount(asker), requests: requests.map((one) => ({ ...one, once: newOnce() })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: HandleCallInput });
  if (submission.status !== "success") throw notFound();
  const outcome = await handleCallRequest(asker, submission.value, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused) return data({ refused: true }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function CallRequests() {
  const t = useText();
  const language = useLanguage();
  const { account, requests } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <StaffPage
      title={t("staff-register.calls-title")}
      lead={t("staff-register.calls-lead")}
      account={account}
      back={{ to: "/today", label: t("staff-common.nav-today") }}
    >
      <div className="narrow stack">
        {refused ? (
          <Notice tone="danger" live>
            {t("staff-register.refusal-noSuchRequest")}
          </Notice>
        ) : null}
        {requests.length === 0 ? <p>{t("staff-register.calls-empty")}</p> : null}
        {requests.map((one) => (
          <Card key={one.id} title={<bdi>{one.name}</bdi>}>
            <p className="quiet small">
              {t("staff-register.calls-at", { day: formatDay(language, one.at) })}
              {one.tried ? ` · ${t("staff-register.calls-tried")}` : ""}
              {" · "}
              {t("staff-register.calls-erased", { day: formatShortDay(language, one.eraseAfter) })}
            </p>
            <p>
              <span className="quiet small">{t("staff-register.calls-how")}</span>
              <br />
              <bdi className="as-typed">{one.hint ?? t("staff-register.calls-no-hint")}</bdi>
            </p>
            <Form method="post" className="row">
              <Once value={one.once} />
              <input type="hidden" name="id" value={one.id} />
              {callOutcomes.map((outcome, at) => (
                <Button key={outcome} variant={at === 0 ? "secondary" : "tertiary"} name="outcome" value={outcome}>
                  {t(`staff-register.calls-${outcome}`)}
                </Button>
              ))}
            </Form>
          </Card>
        ))}
      </div>
    </StaffPage>
  );
}
