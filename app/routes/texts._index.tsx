import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { TextBody } from "~/invitation/replies/text-body";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList, formatShortDay } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { centraleTray, HandOnInput, handToConference, ReadTextInput, readText } from "~/messaging/inbound/centrale-tray.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, TextField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  await logAccess(asker.db, { actor: asker, deed: "seeTexts", classes: ["id", "process", "name", "contact"], origin: asker.origin });
  const texts = await centraleTray(asker.db, asker.organisationId);
  return { language: asker.language, account: pageAccount(asker), texts: texts.map((one) => ({ ...one, once: newOnce() })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  const which = parseWithZod(form, { schema: ReadTextInput });
  if (which.status !== "success") throw notFound();
  const { inboundId } = which.value;
  const refusal = (error: string | null, status: 400 | 409) =>
    data({ inboundId, typed: String(form.get("reference") ?? ""), error }, { status });

  if (form.get("intent") === "read") {
    const outcome = await readText(asker, { inboundId }, at);
    return outcome.refused ? refusal(null, 409) : redirect(outcome.redirect);
  }
  const handed = parseWithZod(form, { schema: HandOnInput });
  if (handed.status !== "success") return refusal("staff-texts.reference-missing", 400);
  const outcome = await handToConference(asker, handed.value, at);
  if (outcome.refused === "noSuchConference") return refusal("staff-texts.reference-unknown", 400);
  return outcome.refused ? refusal(null, 409) : redirect(outcome.redirect);
}

export default function Texts() {
  const t = useText();
  const language = useLanguage();
  const { account, texts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();

  function whose({ colleagues, references }: (typeof texts)[number]): string {
    if (colleagues.length > 0) return t("staff-texts.whose-colleague", { names: formatList(language, colleagues) });
    if (references.length === 0) return t("staff-texts.whose-nobody");
    return t("staff-texts.whose-conferences", { count: references.length, references: formatList(language, references) });
  }

  return (
    <StaffPage title={t("staff-texts.title")} lead={t("staff-texts.lead")} account={account}>
      <div className="narrow stack">
        {refused && refused.error === null ? (
          <Notice tone="danger" live>
            {t("staff-texts.gone")}
          </Notice>
        ) : null}
        {texts.length === 0 ? <p>{t("staff-texts.empty")}</p> : null}
        {texts.map((one) => {
          const mine = refused?.inboundId === one.id && refused.error ? refused : null;
          const field = plainField("reference", {
            id: `reference-${one.id}`,
            ...(mine ? { value: mine.typed, errors: [mine.error as string] } : {}),
          });
          return (
            <Card key={one.id} title={<bdi>{shownPhone(one.from)}</bdi>}>
              <p className="quiet small">
                {t("staff-texts.at", { day: formatDayTime(language, one.receivedAt) })} ·{" "}
                {t("staff-texts.erased", { day: formatShortDay(language, one.eraseAfter) })}
              </p>
              <p>{whose(one)}</p>
              <TextBody body={one.body} />
              <Form method="post" className="stack">
                <Once value={one.once} />
                <input type="hidden" name="inboundId" value={one.id} />
                <TextField field={field} label={t("staff-texts.reference")} hint={t("staff-texts.reference-hint")} />
                <div className="row">
                  <Button variant="secondary" name="intent" value="hand">
                    {t("staff-texts.hand")}
                  </Button>
                  <Button variant="tertiary" name="intent" value="read">
                    {t("staff-texts.read")}
                  </Button>
                </div>
              </Form>
            </Card>
          );
        })}
      </div>
    </StaffPage>
  );
}
