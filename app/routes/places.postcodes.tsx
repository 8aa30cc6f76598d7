import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { useText } from "~/language/context";
import { type FileProblem, type LineRefused, mostPostcodes, mostShown, readPostcodes } from "~/places/postcode-file.server";
import { postcodeCount, replacePostcodes } from "~/places/postcodes.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FieldFrame, fieldControl, plainField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";
import { Table } from "~/ui/table";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  return {
    language: asker.language,
    account: pageAccount(asker),
    count: await postcodeCount(asker.db, asker.organisationId),
    most: mostPostcodes,
    once: newOnce(),
    onceToClear: newOnce(),
  };
}

interface Refused {
  problem: FileProblem | "missing";
  count: number;
  lines: LineRefused[];
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const form = await request.formData();
  const at = { once: String(form.get("once")), now: clock.now() };
  if (form.get("intent") === "clear") return redirect(done(await replacePostcodes(asker, [], at)));
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") return data<Refused>({ problem: "missing", count: 0, lines: [] }, { status: 400 });
  const read = readPostcodes(new Uint8Array(await file.arrayBuffer()));
  if (read.refused) {
    const { refused, count, lines } = read;
    return data<Refused>({ problem: refused, count, lines: lines.slice(0, mostShown) }, { status: refused === "tooLarge" ? 413 : 400 });
  }
  return redirect(done(await replacePostcodes(asker, read.areas, at)));
}

function done(outcome: Awaited<ReturnType<typeof replacePostcodes>>): string {
  if (outcome.refused) throw new Error("A table of postcodes belongs to no conference.");
  return outcome.redirect;
}

export default function Postcodes() {
  const t = useText();
  const { account, count, most, once, onceToClear } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const missing = refused?.problem === "missing" ? [t("staff-places.file-missing")] : undefined;
  const file = {
    field: plainField("file", { id: "postcodes-file", ...(missing ? { errors: missing } : {}) }),
    label: t("staff-places.postcodes-file"),
    hint: t("staff-places.postcodes-file-hint"),
  };
  return (
    <StaffPage
      title={t("staff-places.postcodes-title")}
      lead={t("staff-places.postcodes-lead")}
      account={account}
      back={{ to: "/matching", label: t("staff-common.nav-matching") }}
    >
      <div className="narrow stack">
        {refused && refused.problem !== "missing" ? <FileRefused {...refused} problem={refused.problem} most={most} /> : null}
        <p>
          {count === 0
            ? t("staff-places.postcodes-none")
            : `${t("staff-places.postcodes-count", { count })} ${t("staff-places.postcodes-where")}`}
        </p>
        <Form method="post" encType="multipart/form-data" className="stack" reloadDocument noValidate>
          <Once value={once} />
          <FieldFrame {...file}>
            <input {...fieldControl(file)} className="ams-file-input" type="file" accept=".csv,.txt,text/csv" />
          </FieldFrame>
          <p className="quiet">
            {t("staff-places.postcodes-example")} <code>1102;52,3186;4,9550</code>
          </p>
          <p>{t("staff-places.postcodes-whole")}</p>
          <Button>{t("staff-places.postcodes-send")}</Button>
        </Form>
        {count > 0 ? (
          <Card title={t("staff-places.postcodes-clear-title")}>
            <p>{t("staff-places.postcodes-clear-text")}</p>
            <Form method="post" reloadDocument>
              <Once value={onceToClear} />
              <Button variant="secondary" name="intent" value="clear">
                {t("staff-places.postcodes-clear")}
              </Button>
            </Form>
          </Card>
        ) : null}
        <p className="quiet">{t("staff-places.postcodes-source")}</p>
      </div>
    </StaffPage>
  );
}

/** What is wrong with the file, and each of its lines that is. */
function FileRefused({ problem, count, lines, most }: Refused & { problem: FileProblem; most: number }) {
  const t = useText();
  return (
    <>
      <Notice tone="danger" live>
        {t(`staff-places.file-${problem}`, { count, most })} {t("staff-places.file-unchanged")}
      </Notice>
      {lines.length > 0 ? (
        <Table
          caption={t("staff-places.line-caption")}
          columns={[
            { key: "line", label: t("staff-places.line-line"), number: true },
            { key: "problem", label: t("staff-places.line-problem") },
          ]}
          rows={lines.map(({ line, problem }) => ({
            key: String(line),
            cells: { line, problem: t(`staff-places.line-${problem}`) },
          }))}
        />
      ) : null}
      {count > lines.length && lines.length > 0 ? <p className="quiet">{t("staff-places.line-more", { shown: lines.length })}</p> : null}
    </>
  );
}
