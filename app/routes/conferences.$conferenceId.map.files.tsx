import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { principalsOnMap } from "~/network/circle.server";
import { CircleNav } from "~/network/circle-nav";
import { type FileFault, FileRefused } from "~/network/map/files/fault";
import { FileCheckForm } from "~/network/map/files/file-check";
import { FileRefusedNotice } from "~/network/map/files/file-refused";
import { checkMapFile, type FileCheck, importMap } from "~/network/map/files/import.server";
import { textOfFile } from "~/network/map/files/read-file";
import { TakeAlong } from "~/network/map/files/take-along";
import { Button } from "~/ui/button";
import { FieldFrame, fieldControl, plainField, SelectField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { newOnce, Once } from "~/ui/once";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "seeMap");
  const [head, principals] = await Promise.all([staffHeadOf(asker, clock.now()), principalsOnMap(asker)]);
  return { language: asker.language, head, principals, once: newOnce() };
}

interface Answered {
  errors?: Record<string, string[]>;
  fault?: FileFault;
  deed?: "notOnMap" | "notYours" | "tooMany" | "idTaken" | "spokenFor" | "privateTime";
  looked?: { check: FileCheck; text: string; about: string | null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "drawMap");
  const form = await request.formData();
  const about = form.get("about") ? String(form.get("about")) : undefined;
  if (form.get("intent") === "put") {
    const input = { text: String(form.get("text") ?? ""), about, same: form.getAll("same").map(Number) };
    const outcome = await importMap(asker, input, { once: String(form.get("once")), now: clock.now() });
    if (outcome.refused === null) return redirect(outcome.redirect);
    if (outcome.refused === "file") return answerTo(await checkMapFile(asker, input), input.text, about);
    return data<Answered>({ deed: outcome.refused }, { status: 409 });
  }
  const file = form.get("file");
  if (!(file instanceof File) || (file.size === 0 && file.name === "")) {
    return data<Answered>({ errors: { file: ["staff-files.file-missing"] } }, { status: 400 });
  }
  try {
    const text = textOfFile(new Uint8Array(await file.arrayBuffer()));
    return answerTo(await checkMapFile(asker, { text, about }), text, about);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return data<Answered>({ fault: error.fault }, { status: error.fault.reason === "tooLarge" ? 413 : 400 });
  }
}

/** What the file would bring, or why it is none. */
function answerTo(looked: Awaited<ReturnType<typeof checkMapFile>>, text: string, about: string | undefined) {
  if (looked.fault) return data<Answered>({ fault: looked.fault }, { status: 400 });
  return data<Answered>({ looked: { check: looked.check, text, about: about ?? null } });
}

/** The map as a file: taken along, or put on the map after a look at what is in it. */
export default function MapFiles() {
  const t = useText();
  const { head, principals, once } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>() as Answered | undefined;
  const path = `/conferences/${head.id}/map/files`;
  return (
    <ConferencePage head={head} room="circle" lead={t("staff-files.lead")}>
      <CircleNav conferenceId={head.id} here="files" />
      <div className="narrow stack">
        {answered?.fault ? <FileRefusedNotice fault={answered.fault} /> : null}
        {answered?.deed ? (
          <Notice tone="danger" word={t("staff-files.refused-title")} live>
            {t(`staff-files.deed-${answered.deed}`)}
          </Notice>
        ) : null}
        {answered?.looked ? (
          <FileCheckForm {...answered.looked} once={once} path={path} />
        ) : (
          <>
            <TakeAlong conferenceId={head.id} principals={principals} />
            <ChooseFile errors={answered?.errors ?? {}} />
          </>
        )}
      </div>
    </ConferencePage>
  );
}

function ChooseFile({ errors }: { errors: Record<string, string[]> }) {
  const t = useText();
  const { principals, once } = useLoaderData<typeof loader>();
  const field = plainField("file", { id: "upload-file", ...(errors.file ? { errors: errors.file } : {}) });
  const file = { field, label: t("staff-files.file"), hint: t("staff-files.file-hint") };
  return (
    <section className="stack">
      <h2>{t("staff-files.in-title")}</h2>
      <p>{t("staff-files.in-first")}</p>
      <FormErrors form={{ id: "upload", allErrors: errors }} />
      <Form method="post" encType="multipart/form-data" className="stack" id="upload" reloadDocument noValidate>
        <Once value={once} />
        <FieldFrame {...file}>
          <input {...fieldControl(file)} className="ams-file-input" type="file" accept=".json,application/json" />
        </FieldFrame>
        {principals.length > 1 ? (
          <SelectField
            field={plainField("about", { value: principals[0]?.personId ?? "" })}
            label={t("staff-files.about")}
            hint={t("staff-files.about-hint")}
            options={principals.map(({ personId, firstName }) => ({ value: personId, label: firstName }))}
          />
        ) : null}
        <Button>{t("staff-files.look")}</Button>
      </Form>
    </section>
  );
}
