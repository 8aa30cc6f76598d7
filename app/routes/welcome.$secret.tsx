import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { deed } from "~/access/deed.server";
import { originOf, staffLanguageOf } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { startSession } from "~/access/sessions.server";
import { findWelcome, takeWelcome } from "~/access/welcome.server";
import { clock } from "~/clock";
import { type Answered, fieldsOf } from "~/coordinator/pool/form-answer";
import { whyNotThisPassword } from "~/coordinator/pool/joining/password";
import { dbOf } from "~/db.server";
import { useText } from "~/language/context";
import { askedStaffLanguage } from "~/language/languages";
import { BarePage } from "~/ui/bare-page";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";

export const handle = { bare: true, neutralTitle: true };

const goOn = "/today";

/** Whose way in it is. Unknown, expired and used ones leave the same row in the log. */
async function lookUp(request: Request, secret: string | undefined) {
  const db = dbOf("staff");
  const found = await findWelcome(db, secret ?? "", clock.now());
  const actor = found ? { kind: "account" as const, id: found.accountId } : { kind: "nobody" as const, id: null };
  const refused = found ? {} : { refused: "unknownLink" };
  await logAccess(db, { actor, deed: "openWelcome", classes: found ? ["name"] : [], ...refused, origin: originOf(request) });
  return found;
}

/** Opening changes nothing but the log: phones fetch links before anybody has tapped them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await lookUp(request, params.secret);
  if (!found) return data({ page: "gone" as const, language: askedStaffLanguage(request, "nl") }, { status: 404 });
  const { firstName, language } = found.account;
  return { page: "choose" as const, language: staffLanguageOf(request, language), firstName, once: newOnce() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const db = dbOf("staff");
  const now = clock.now();
  const form = await request.formData();
  const once = String(form.get("once"));
  const found = await lookUp(request, params.secret);
  if (!found) {
    // The same form, sent a second time: its first arrival has signed in.
    const sentBefore = isId(once) && (await db.usedForm.count({ where: { id: once, redirect: goOn } })) > 0;
    return sentBefore ? redirect(goOn) : data(null, { status: 404 });
  }
  const password = String(form.get("password") ?? "");
  const wrong = whyNotThisPassword(password, String(form.get("again") ?? ""));
  if (wrong) return data<Answered>({ typed: {}, errors: { [wrong.field]: [`join-pool.password-${wrong.why}`] } }, { status: 400 });
  const actor = { kind: "account" as const, id: found.accountId };
  const outcome = await deed<"gone">({ db, actor, once, redirect: goOn }, async (tx) => {
    if (!(await takeWelcome(tx, found, password, now))) return "gone";
  });
  if (outcome.refused) return data(null, { status: 404 });
  return redirect(outcome.redirect, { headers: { "Set-Cookie": await startSession(db, found.accountId) } });
}

export default function Welcome() {
  const t = useText();
  const loaded = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as Answered | null | undefined;
  if (loaded.page === "gone")
    return (
      <BarePage title={t("join-pool.gone-title")}>
        <p>{t("join-pool.gone-text")}</p>
        <p>
          <a href="/sign-in">{t("join-pool.sign-in")}</a>
        </p>
      </BarePage>
    );
  const field = fieldsOf("welcome", refused ?? undefined);
  return (
    <BarePage title={t("join-pool.welcome-title", { name: loaded.firstName })}>
      <p>{t("join-pool.welcome-lead")}</p>
      <FormErrors form={{ id: "welcome", allErrors: refused?.errors ?? {} }} />
      <form method="post" className="stack" noValidate>
        <Once value={loaded.once} />
        <TextField
          field={field("password")}
          label={t("join-pool.password")}
          hint={t("join-pool.password-hint")}
          type="password"
          autoComplete="new-password"
        />
        <TextField field={field("again")} label={t("join-pool.again")} type="password" autoComplete="new-password" />
        <Button>{t("join-pool.welcome-submit")}</Button>
      </form>
    </BarePage>
  );
}
