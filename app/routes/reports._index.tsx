import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { landlordsOf } from "~/eviction-case/cases.server";
import { batchesOf, refusalRead } from "~/eviction-case/reports/batches.server";
import { uploadReports } from "~/eviction-case/reports/deliver.server";
import { FileRefused } from "~/eviction-case/reports/file-refused";
import { handlersOf } from "~/eviction-case/reports/landlord-keys.server";
import reportStyle from "~/eviction-case/reports/reports.css";
import { useLanguage, useText } from "~/language/context";
import { formatShortDay, formatTime } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { FieldFrame, fieldControl, plainField, SelectField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

const Upload = z.object({
  landlordId: z.uuid("staff-reports.landlordMissing"),
  handlerAccountId: z.uuid("staff-reports.handlerMissing"),
  file: z
    .instanceof(File, { error: "staff-reports.fileMissing" })
    .refine((file) => file.size > 0 || file.name !== "", "staff-reports.fileMissing"),
});

export const links = () => [{ rel: "stylesheet", href: reportStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  return {
    language: asker.language,
    account: pageAccount(asker),
    me: asker.id,
    batches: await batchesOf(asker),
    landlords: await landlordsOf(asker.db),
    handlers: await handlersOf(asker),
    once: newOnce(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "socialWorker");
  const form = await request.formData();
  const { landlordId, handlerAccountId } = Object.fromEntries(
    ["landlordId", "handlerAccountId"].map((name) => [name, String(form.get(name) ?? "")]),
  );
  const chosen = { landlordId: landlordId ?? "", handlerAccountId: handlerAccountId ?? "" };
  const read = Upload.safeParse({ ...chosen, file: form.get("file") ?? undefined });
  if (!read.success) {
    const errors = Object.fromEntries(read.error.issues.map(({ path, message }) => [String(path[0]), [message]]));
    return data({ chosen, errors, file: null }, { status: 400 });
  }
  const bytes = new Uint8Array(await read.data.file.arrayBuffer());
  const outcome = await uploadReports(asker, chosen, bytes, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused === null) return redirect(outcome.redirect);
  if (outcome.refused === "file") {
    const { reason, fields = [], line } = outcome.file;
    const file = refusalRead([reason, fields.join(" "), line ?? ""].join(":"));
    return data({ chosen, errors: {} as Record<string, string[]>, file }, { status: reason === "tooLarge" ? 413 : 400 });
  }
  return data({ chosen, errors: { "": [`staff-reports.refusal-${outcome.refused}`] }, file: null }, { status: 409 });
}

export default function Reports() {
  const t = useText();
  const { account, landlords, handlers, me, once } = useLoaderData<typeof loader>();
  const last = useActionData<typeof action>();
  const errors: Record<string, string[]> = last?.errors ?? {};
  const field = (name: "landlordId" | "handlerAccountId" | "file", value?: string) =>
    plainField(name, { id: `upload-${name}`, ...(value ? { value } : {}), ...(errors[name] ? { errors: errors[name] } : {}) });
  const file = { field: field("file"), label: t("staff-reports.file"), hint: t("staff-reports.file-hint") };
  return (
    <StaffPage
      title={t("staff-reports.title")}
      lead={t("staff-reports.lead")}
      account={account}
      back={{ to: "/cases", label: t("staff-case.list-title") }}
    >
      <section className="narrow stack">
        <h2>{t("staff-reports.upload-title")}</h2>
        <FormErrors form={{ id: "upload", allErrors: errors }} />
        {last?.file ? <FileRefused {...last.file} /> : null}
        <Form method="post" encType="multipart/form-data" className="stack" id="upload" reloadDocument noValidate>
          <Once value={once} />
          <SelectField
            field={field("landlordId", last?.chosen.landlordId)}
            label={t("staff-reports.landlord")}
            options={landlords.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            field={field("handlerAccountId", last?.chosen.handlerAccountId ?? me)}
            label={t("staff-reports.handler")}
            hint={t("staff-reports.handler-hint")}
            options={handlers.map(({ id, firstName }) => ({ value: id, label: firstName }))}
          />
          <FieldFrame {...file}>
            <input {...fieldControl(file)} className="ams-file-input" type="file" accept=".csv,.json,.txt,text/csv,application/json" />
          </FieldFrame>
          <p>
            <a href="/reports/example.csv" download>
              {t("staff-reports.example")}
            </a>
          </p>
          <Button>{t("staff-reports.send")}</Button>
        </Form>
      </section>
      <Deliveries />
      <p>
        <ButtonLink href="/reports/keys" variant="secondary">
          {t("staff-reports.keys-link")}
        </ButtonLink>
      </p>
    </StaffPage>
  );
}

function Deliveries() {
  const t = useText();
  const language = useLanguage();
  const { batches } = useLoaderData<typeof loader>();
  const columns = (["when", "landlord", "road", "state", "total", "rejected"] as const).map((key) => ({
    key,
    label: t(`staff-reports.column-${key}`),
    number: key === "total" || key === "rejected",
  }));
  const rows = batches.map((batch) => ({
    key: batch.id,
    cells: {
      when: <Link to={`/reports/${batch.id}`}>{`${formatShortDay(language, batch.at)}, ${formatTime(language, batch.at)}`}</Link>,
      landlord: batch.landlord,
      road: t(`staff-reports.road-${batch.road}`),
      state: t(`staff-reports.state-${batch.state}`),
      total: batch.total,
      rejected: batch.rejected,
    },
  }));
  return (
    <section className="stack">
      {rows.length === 0 ? <h2>{t("staff-reports.list-title")}</h2> : null}
      {rows.length === 0 ? (
        <p>{t("staff-reports.list-empty")}</p>
      ) : (
        <Table caption={t("staff-reports.list-title")} columns={columns} rows={rows} />
      )}
    </section>
  );
}
