import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { originOf } from "~/access/guards.server";
import { clock } from "~/clock";
import { dbOf } from "~/db.server";
import { useText } from "~/language/context";
import { askedLanguage } from "~/language/languages";
import { areMailsStopped, mailBehind, stopMails } from "~/messaging/email/stop.server";
import { Button } from "~/ui/button";
import { FamilyNotFound } from "~/ui/family-not-found";
import { FamilyPage } from "~/ui/family-page";

export const handle = { bare: true, neutralTitle: true };

/** Looking stops nothing: mail programs follow links by themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const mail = await mailOf(request, params);
  if (!mail) return data({ found: false, stopped: false, language: askedLanguage(request, "nl") }, { status: 404 });
  return { found: true, stopped: await areMailsStopped(dbOf("family"), mail), language: askedLanguage(request, mail.language) };
}

/** The button here, and the one of a mail program (RFC 8058), which sends no more than that it was pressed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const mail = await mailOf(request, params);
  if (!mail) return data({ done: false }, { status: 404 });
  await stopMails(dbOf("family"), mail, clock.now());
  return { done: true };
}

async function mailOf(request: Request, { messageId, secret }: LoaderFunctionArgs["params"]) {
  const db = dbOf("family");
  const mail = await mailBehind(db, messageId, secret);
  await logAccess(db, {
    actor: { kind: "nobody", id: null },
    conferenceId: mail?.conferenceId,
    deed: "stopEmail",
    classes: [],
    ...(mail ? {} : { refused: "unknownLink" }),
    origin: originOf(request),
  });
  return mail;
}

export default function StopEmail() {
  const t = useText();
  const { found, stopped } = useLoaderData<typeof loader>();
  const pressed = useActionData<typeof action>()?.done === true;
  const done = stopped || pressed;
  if (!found) return <FamilyNotFound />;
  return (
    <FamilyPage title={t(done ? "family-code.stopped-title" : "family-code.stop-title")}>
      <p>{t(done ? "family-code.stopped-text" : "family-code.stop-text")}</p>
      {done ? (
        <p>{t("family-code.stopped-back")}</p>
      ) : (
        <form method="post">
          <Button>{t("family-code.stop-button")}</Button>
        </form>
      )}
    </FamilyPage>
  );
}
