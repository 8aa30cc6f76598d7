import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deed } from "~/access/deed.server";
import { isId } from "~/access/ids";
import { formCookie, formTokenFrom, hashToken } from "~/access/sessions.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { removeDraft, startDraft } from "~/registration/draft/draft.server";
import { deviceAsker, deviceDraft } from "~/registration/draft/draft-guard.server";
import { ownKinds, stepsOf } from "~/registration/draft/draft-steps";
import { centraleHuman, secondsOf } from "~/registration/draft/own-page.server";
import { mayFrom } from "~/registration/draft/own-registration.server";
import { Button, ButtonLink } from "~/ui/button";
import { FamilyPage } from "~/ui/family-page";
import { CheckboxField, plainField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const mostBeginnings = 40;

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = deviceAsker(request);
  const draft = await deviceDraft(asker, clock.now());
  const at = draft ? stepsOf(1, ownKinds).findIndex(({ name }) => name === draft.content.lastStep) + 1 : 0;
  return { language: asker.language, human: centraleHuman(asker.language), goOn: draft ? Math.max(at, 1) : null, once: newOnce() };
}

export async function action({ request }: ActionFunctionArgs) {
  const now = clock.now();
  const asker = deviceAsker(request);
  const form = await request.formData();
  const held = await deviceDraft(asker, now);
  if (form.get("intent") === "discard") {
    if (held && asker.owner) await removeDraft(asker.db, asker.owner, held.id);
    return redirect("/register", { headers: { "Set-Cookie": formCookie("", 0) } });
  }
  if (held) return redirect("/register/1");
  const once = String(form.get("once"));
  if (!isId(once)) throw new Response(null, { status: 400, statusText: "Bad Request" });
  if (!mayFrom("register", asker.origin, mostBeginnings)) return data({ busy: true }, { status: 429 });
  const [token, mine] = [formTokenFrom(once), form.get("mine") === "on"];
  const frame = { db: asker.db, actor: { kind: "person" as const, id: null }, once, redirect: "/register/1" };
  await deed<never>(frame, async (tx) => {
    await startDraft(tx, { tokenHash: hashToken(token) }, { typed: {}, mine }, now);
  });
  return redirect("/register/1", { headers: { "Set-Cookie": formCookie(token, secondsOf(mine)) } });
}

export default function RegisterOneself() {
  const t = useText();
  const { human, goOn, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <FamilyPage title={t("family-register.title")} human={human} whoSees={t("family-register.who-sees")} leave>
      <p>{t("family-register.lead")}</p>
      <ol>
        {(["what-1", "what-2", "what-3"] as const).map((key) => (
          <li key={key}>{t(`family-register.${key}`)}</li>
        ))}
      </ol>
      {answered ? <Notice tone="attention">{t("family-register.busy")}</Notice> : null}
      {goOn === null ? (
        <form method="post" className="stack">
          <Once value={once} />
          <CheckboxField field={plainField("mine")} label={t("family-register.mine")} hint={t("family-register.mine-hint")} />
          <Button>{t("family-register.begin")}</Button>
        </form>
      ) : (
        <form method="post" className="stack">
          <Once value={once} />
          <ButtonLink href={`/register/${goOn}`}>{t("family-register.go-on")}</ButtonLink>
          <Button variant="secondary" name="intent" value="discard">
            {t("family-register.discard")}
          </Button>
        </form>
      )}
      <p className="quiet">{t("family-register.other-road")}</p>
    </FamilyPage>
  );
}
