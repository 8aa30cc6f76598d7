import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { languageName, spokenLanguages } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, SelectField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { Recorder } from "./recorder";
import { SoundField } from "./sound-field";
import { spokenMoments } from "./voice";

interface SpeakFormProps {
  once: string;
  principals: readonly string[];
  /** Languages of people nobody can write to; the first is chosen beforehand. */
  heard: readonly string[];
  errors: Record<string, string[]>;
  given: { moment?: string; spokenLanguage?: string };
  /** Something else on the page comes first. */
  second: boolean;
}

const formId = "speak";

/** What to say and what not, a recorder, and a file for who has none. */
export function SpeakForm({ once, principals, heard, errors, given, second }: SpeakFormProps) {
  const t = useText();
  const reader = useLanguage();
  const field = (name: string, value?: string) =>
    plainField(name, { id: `${formId}-${name}`, ...(value ? { value } : {}), ...(errors[name] ? { errors: errors[name] } : {}) });
  return (
    <Card title={t("staff-voice.record-title")}>
      <div className="two">
        <Script principals={principals} />
        <Form method="post" encType="multipart/form-data" className="stack" id={formId} reloadDocument noValidate>
          <FormErrors form={{ id: formId, allErrors: errors }} />
          <Once value={once} />
          <SelectField
            field={field("spokenLanguage", given.spokenLanguage ?? heard[0])}
            label={t("staff-voice.language")}
            options={[...spokenLanguages]
              .sort((a, b) => Number(heard.includes(b.code)) - Number(heard.includes(a.code)))
              .map(({ code }) => ({ value: code, label: languageName(code, reader) }))}
          />
          <SelectField
            field={field("moment", given.moment || "invitation")}
            label={t("staff-voice.moment")}
            options={spokenMoments.map((moment) => ({ value: moment, label: t(`staff-voice.moment-${moment}`) }))}
          />
          <Recorder inputId={`${formId}-sound`} />
          <SoundField field={field("sound")} label={t("staff-voice.file")} hint={t("staff-voice.file-hint")} />
          <Button variant={second ? "secondary" : "primary"}>{t("staff-voice.keep")}</Button>
        </Form>
      </div>
    </Card>
  );
}

function Script({ principals }: { principals: readonly string[] }) {
  const t = useText();
  const reader = useLanguage();
  const names = formatList(reader, principals);
  return (
    <div className="stack">
      <h3>{t("staff-voice.script-title")}</h3>
      <ul>
        <li>{t("staff-voice.script-1")}</li>
        <li>{t("staff-voice.script-2", { names, count: principals.length })}</li>
        <li>{t("staff-voice.script-3")}</li>
        <li>{t("staff-voice.script-4")}</li>
      </ul>
      <h3>{t("staff-voice.not-title")}</h3>
      <ul>
        <li>{t("staff-voice.not-1")}</li>
        <li>{t("staff-voice.not-2")}</li>
        <li>{t("staff-voice.not-3")}</li>
      </ul>
    </div>
  );
}
