import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { config } from "~/config.server";
import { landlordsOf } from "~/eviction-case/cases.server";
import { handlersOf, KeyInput, keysOf, makeKey, revokeKey } from "~/eviction-case/reports/landlord-keys.server";
import reportStyle from "~/eviction-case/reports/reports.css";
import { useLanguage, useText } from "~/language/context";
import { formatShortDay } from "~/language/dates";
import { Button } from "~/ui/button";
import { plainField, SelectField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export const links = () => [{ rel: "stylesheet", href: reportStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  await logAccess(asker.db, { actor: asker, deed: "seeLandlordKeys", classes: ["id", "process"], origin: asker.origin });
  return {
    language: asker.language,
    account: pageAccount(asker),
    me: asker.id,
    address: `${config().publicUrl}/api/reports`,
    keys: await keysOf(asker),
    landlords: await landlordsOf(asker.db),
    handlers: await handlersOf(asker),
    once: newOnce(),
    onceRevoke: newOnce(),
  };
}

interface Answered {
  errors: Record<string, string[]>;
  chosen: Record<string, string>;
  key?: string | null;
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "revoke") {
    const outcome = await revokeKey(asker, String(form.get("keyId")), at);
    if (outcome.refused) throw notFound();
    return redirect(outcome.redirect);
  }
  const chosen = Object.fromEntries(["landlordId", "handlerAccountId", "label"].map((name) => [name, String(form.get(name) ?? "")]));
  const read = KeyInput.safeParse({ ...chosen, label: chosen.label || undefined });
  if (!read.success) {
    const errors = Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), [message]]));
    return data<Answered>({ errors, chosen }, { status: 400 });
  }
  const outcome = await makeKey(asker, read.data, at);
  if (outcome.refused) return data<Answered>({ errors: { "": [`staff-reports.refusal-${outcome.refused}`] }, chosen }, { status: 409 });
  return data<Answered>({ errors: {}, chosen: {}, key: outcome.key ?? null });
}

export default function Keys() {
  const t = useText();
  const { account, landlords, handlers, me, once, address } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>() as Answered | undefined;
  const field = (name: "landlordId" | "handlerAccountId" | "label", value = "") => {
    const [chosen, errors] = [last?.chosen[name] || value, last?.errors[name]];
    return plainField(name, { id: `key-${name}`, ...(chosen ? { value: chosen } : {}), ...(errors ? { errors } : {}) });
  };
  return (
    <StaffPage
      title={t("staff-reports.keys-title")}
      lead={t("staff-reports.keys-lead")}
      account={account}
      back={{ to: "/reports", label: t("staff-reports.title") }}
    >
      {last?.key ? (
        <Notice tone="done" word={t("staff-reports.key-new-title")} live>
          <p>
            <code className="landlord-key">{last.key}</code>
          </p>
          <p>{t("staff-reports.key-new-once")}</p>
        </Notice>
      ) : null}
      {last?.key === null ? <Notice>{t("staff-reports.key-made-before")}</Notice> : null}
      <KeyTable />
      <section className="narrow stack">
        <h2>{t("staff-reports.key-make")}</h2>
        <p>{t("staff-reports.key-how", { address })}</p>
        <FormErrors form={{ id: "key", allErrors: last?.errors ?? {} }} />
        <Form method="post" className="stack" noValidate key={once}>
          <Once value={once} />
          <SelectField
            field={field("landlordId")}
            label={t("staff-reports.landlord")}
            options={landlords.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            field={field("handlerAccountId", me)}
            label={t("staff-reports.handler")}
            hint={t("staff-reports.handler-hint")}
            options={handlers.map(({ id, firstName }) => ({ value: id, label: firstName }))}
          />
          <TextField field={field("label")} label={t("staff-reports.key-label")} hint={t("staff-reports.key-label-hint")} maxLength={80} />
          <Button>{t("staff-reports.key-make")}</Button>
        </Form>
      </section>
    </StaffPage>
  );
}

function KeyTable() {
  const t = useText();
  const language = useLanguage();
  const { keys, onceRevoke } = useLoaderData<typeof loader>();
  const columns = (["label", "landlord", "handler", "made", "used", "revoke"] as const).map((key) => ({
    key,
    label: t(`staff-reports.column-${key}`),
  }));
  const rows = keys.map((key) => ({
    key: key.id,
    cells: {
      label: key.label,
      landlord: key.landlord,
      handler: key.handler,
      made: formatShortDay(language, key.createdAt),
      used: key.lastUsedAt ? formatShortDay(language, key.lastUsedAt) : t("staff-reports.key-unused"),
      revoke: key.revokedAt ? (
        t("staff-reports.key-revoked", { day: formatShortDay(language, key.revokedAt) })
      ) : (
        <Form method="post">
          <Once value={onceRevoke} />
          <input type="hidden" name="keyId" value={key.id} />
          <Button variant="tertiary" name="intent" value="revoke">
            {t("staff-reports.key-revoke", { label: key.label })}
          </Button>
        </Form>
      ),
    },
  }));
  if (rows.length === 0) return <p>{t("staff-reports.key-none")}</p>;
  return <Table caption={t("staff-reports.keys-title")} captionUnseen columns={columns} rows={rows} />;
}
