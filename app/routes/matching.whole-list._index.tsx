import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { proposeWholeList } from "~/coordinator/whole-list/propose.server";
import { startPage } from "~/coordinator/whole-list/start-page.server";
import type { StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  return { language: asker.language, account: pageAccount(asker), once: newOnce(), ...(await startPage(asker, clock.now())) };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const form = await request.formData();
  await logAccess(asker.db, {
    actor: asker,
    deed: "proposeWholeList",
    classes: ["id", "process", "name", "debt", "special"],
    origin: asker.origin,
  });
  const outcome = await proposeWholeList(asker, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused === "privateTime") throw notFound();
  if (outcome.refused) return data<{ key: StaffTextKey }>({ key: `staff-whole-list.refused-${outcome.refused}` }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function WholeList() {
  const t = useText();
  const language = useLanguage();
  const { account, once, waiting, asked, earlier } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <StaffPage
      title={t("staff-whole-list.title")}
      account={account}
      back={{ to: "/matching", label: t("staff-matching.title") }}
      lead={t("staff-whole-list.lead")}
    >
      {refused ? (
        <Notice tone="danger" live>
          {t(refused.key)}
        </Notice>
      ) : null}
      {waiting === 0 ? (
        <p>{t("staff-whole-list.nobody-waits")}</p>
      ) : (
        <>
          <p>
            <strong>{t("staff-whole-list.waits-count", { count: waiting })}</strong>
          </p>
          <Form method="post">
            <Once value={once} />
            <Button>{t(earlier.length > 0 ? "staff-whole-list.press-again" : "staff-whole-list.press")}</Button>
          </Form>
        </>
      )}
      <p role="status">{busy ? t("staff-whole-list.busy") : null}</p>
      {asked > 0 ? <p>{t("staff-whole-list.asked-count", { count: asked })}</p> : null}
      <section className="stack" aria-labelledby="how">
        <h2 id="how">{t("staff-whole-list.how")}</h2>
        <ul>
          <li>{t("staff-whole-list.how-urgent")}</li>
          <li>{t("staff-whole-list.how-best")}</li>
          <li>{t("staff-whole-list.how-load")}</li>
        </ul>
      </section>
      {earlier.length > 0 ? (
        <section className="stack" aria-labelledby="earlier">
          <h2 id="earlier">{t("staff-whole-list.earlier")}</h2>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                <Link to={`/matching/whole-list/${one.id}`}>
                  {t("staff-whole-list.earlier-row", { when: formatDayTime(language, one.at), name: one.by })}
                </Link>{" "}
                <span className="quiet">{t("staff-whole-list.earlier-open", { count: one.open })}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </StaffPage>
  );
}
