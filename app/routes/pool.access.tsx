import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { logAccess } from "~/access/access-log.server";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { sendWelcome, WelcomeInput } from "~/coordinator/pool/joining/send-welcome.server";
import { withoutAccess } from "~/coordinator/pool/joining/without-access.server";
import poolStyle from "~/coordinator/pool/pool.css";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links = () => [{ rel: "stylesheet", href: poolStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  await logAccess(asker.db, { actor: asker, deed: "seePool", classes: ["id", "process", "name"], origin: asker.origin });
  return {
    language: asker.language,
    account: pageAccount(asker),
    waiting: await withoutAccess(asker.db, asker.organisationId, clock.now()),
    sent: Math.max(0, Math.trunc(Number(new URL(request.url).searchParams.get("sent"))) || 0),
    once: newOnce(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const form = await request.formData();
  const read = WelcomeInput.safeParse({ accountIds: form.getAll("accountId") });
  if (!read.success) return data({ refused: "nobodyChosen" as const }, 400);
  const at = { once: String(form.get("once")), now: clock.now(), redirect: `/pool/access?sent=${read.data.accountIds.length}` };
  const outcome = await sendWelcome(asker, read.data, at);
  return outcome.refused === null ? redirect(outcome.redirect) : data({ refused: outcome.refused }, 409);
}

export default function PoolAccess() {
  const t = useText();
  const { account, waiting, sent, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { refused: "nobodyChosen" | "notThere" | "noPhone" } | undefined;
  return (
    <StaffPage
      title={t("staff-pool.access-title")}
      account={account}
      back={{ to: "/pool", label: t("staff-pool.title") }}
      lead={t("staff-pool.access-lead", { count: waiting.count })}
    >
      {sent > 0 ? <Notice>{t("staff-pool.access-sent", { count: sent })}</Notice> : null}
      <FormErrors form={{ id: "access", allErrors: answer ? { "": [`staff-pool.refusal-${answer.refused}`] } : {} }} />
      {waiting.rows.length > 0 ? <Choose key={once} rows={waiting.rows} once={once} /> : null}
      {waiting.count > waiting.rows.length ? <p>{t("staff-pool.access-later", { count: waiting.count - waiting.rows.length })}</p> : null}
    </StaffPage>
  );
}

/** Everybody is chosen until somebody is left out; the button says how many. */
function Choose({ rows, once }: { rows: { accountId: string; firstName: string; town: string }[]; once: string }) {
  const t = useText();
  const [chosen, setChosen] = useState(rows.length);
  return (
    <Form
      method="post"
      className="stack"
      onChange={({ currentTarget }) => setChosen(currentTarget.querySelectorAll("input[type=checkbox]:checked").length)}
    >
      <Once value={once} />
      <fieldset className="ams-field-set many-choices">
        <legend className="ams-field-set__legend">{t("staff-pool.access-who")}</legend>
        <div className="choices">
          {rows.map(({ accountId, firstName, town }) => (
            <label key={accountId} className="choice">
              <input type="checkbox" name="accountId" value={accountId} defaultChecked />
              <span>
                <bdi>{firstName}</bdi> <span className="quiet">{town}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>{t("staff-pool.access-how")}</p>
      <Button>{t("staff-pool.access-send", { count: chosen })}</Button>
    </Form>
  );
}
