import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import type { ImportFileRefusal } from "~/coordinator/pool/import/columns";
import importStyle from "~/coordinator/pool/import/import.css";
import { importPool } from "~/coordinator/pool/import/import.server";
import { importsOf } from "~/coordinator/pool/import/imports-read.server";
import { ImportRefused } from "~/coordinator/pool/import/refused";
import { useLanguage, useText } from "~/language/context";
import { formatShortDay, formatTime } from "~/language/dates";
import { Button } from "~/ui/button";
import { FieldFrame, fieldControl, plainField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export const links = () => [{ rel: "stylesheet", href: importStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  return { language: asker.language, account: pageAccount(asker), imports: await importsOf(asker), once: newOnce() };
}

interface Answered {
  errors: Record<string, string[]>;
  file: ImportFileRefusal | null;
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const form = await request.formData();
  const file = form.get("file");
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) {
    return data<Answered>({ errors: { file: ["staff-pool-import.file-missing"] }, file: null }, { status: 400 });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await importPool(asker, bytes, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused === null) return redirect(outcome.redirect);
  if (outcome.refused !== "file") throw new Error(`A file of coordinators was refused: ${outcome.refused}.`);
  return data<Answered>({ errors: {}, file: outcome.file }, { status: outcome.file.reason === "tooLarge" ? 413 : 400 });
}

export default function PoolImports() {
  const t = useText();
  const { account, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as Answered | undefined;
  const errors = answered?.errors ?? {};
  const field = plainField("file", { id: "upload-file", ...(errors.file ? { errors: errors.file } : {}) });
  const file = { field, label: t("staff-pool-import.file"), hint: t("staff-pool-import.file-hint") };
  return (
    <StaffPage
      title={t("staff-pool-import.title")}
      lead={t("staff-pool-import.lead")}
      account={account}
      back={{ to: "/pool", label: t("staff-pool-import.back") }}
    >
      <section className="narrow stack">
        <h2>{t("staff-pool-import.upload-title")}</h2>
        <FormErrors form={{ id: "upload", allErrors: errors }} />
        {answered?.file ? <ImportRefused file={answered.file} /> : null}
        <Form method="post" encType="multipart/form-data" className="stack" id="upload" reloadDocument noValidate>
          <Once value={once} />
          <FieldFrame {...file}>
            <input {...fieldControl(file)} className="ams-file-input" type="file" accept=".csv,.txt,text/csv" />
          </FieldFrame>
          <p>
            <a href="/pool/import/example.csv" download>
              {t("staff-pool-import.example")}
            </a>
          </p>
          <Button>{t("staff-pool-import.send")}</Button>
        </Form>
      </section>
      <section className="narrow stack">
        <h2>{t("staff-pool-import.changes-title")}</h2>
        <p>{t("staff-pool-import.changes")}</p>
      </section>
      <Earlier />
    </StaffPage>
  );
}

function Earlier() {
  const t = useText();
  const language = useLanguage();
  const { imports } = useLoaderData<typeof loader>();
  if (imports.length === 0) {
    return (
      <section className="stack">
        <h2>{t("staff-pool-import.list-title")}</h2>
        <p>{t("staff-pool-import.list-empty")}</p>
      </section>
    );
  }
  const columns = (["when", "lines", "made", "changed", "unchanged", "refused"] as const).map((key) => ({
    key,
    label: t(`staff-pool-import.column-${key}`),
    number: key !== "when",
  }));
  const rows = imports.map(({ id, at, ...counts }) => ({
    key: id,
    cells: { when: <Link to={`/pool/import/${id}`}>{`${formatShortDay(language, at)}, ${formatTime(language, at)}`}</Link>, ...counts },
  }));
  return (
    <section className="stack">
      <Table caption={t("staff-pool-import.list-title")} columns={columns} rows={rows} />
    </section>
  );
}
