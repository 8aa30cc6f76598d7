import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { CheckboxListField, plainField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import type { FileCheck } from "./import.server";

interface FileCheckProps {
  check: FileCheck;
  once: string;
  /** The file itself travels along, so that what was looked at is what comes on the map. */
  text: string;
  about: string | null;
  /** Of the page, for who would rather not. */
  path: string;
}

/** What a file would bring, and the question whether it may. */
export function FileCheckForm({ check, once, text, about, path }: FileCheckProps) {
  const t = useText();
  const language = useLanguage();
  const { people, figures, ties, principals, same, elsewhere, left } = check;
  return (
    <section className="stack">
      <h2>{t("staff-files.check-title")}</h2>
      <p>
        <strong>{t("staff-files.check-counts", { people, ties })}</strong>
        {figures > 0 ? ` ${t("staff-files.check-figures", { count: figures })}` : null}
      </p>
      {principals.map(({ inFile, here }) => (
        <p key={inFile}>{here ? t("staff-files.check-principal", { inFile, here }) : t("staff-files.check-principal-none", { inFile })}</p>
      ))}
      {left.versions > 0 ? <p>{t("staff-files.left-versions", { count: left.versions })}</p> : null}
      {left.people > 0 ? <p>{t("staff-files.left-people", { count: left.people })}</p> : null}
      {left.places.length > 0 ? <p>{t("staff-files.left-places", { places: left.places.join(", ") })}</p> : null}
      {elsewhere.length > 0 ? (
        <Notice tone="attention">{t("staff-files.check-elsewhere", { names: formatList(language, elsewhere) })}</Notice>
      ) : null}
      <Form method="post" encType="multipart/form-data" className="stack" reloadDocument noValidate>
        <Once value={once} />
        <input type="hidden" name="intent" value="put" />
        <input type="hidden" name="text" value={text} autoComplete="off" />
        {about ? <input type="hidden" name="about" value={about} /> : null}
        {same.length > 0 ? (
          <CheckboxListField
            field={plainField("same", { values: same.map(({ key }) => String(key)) })}
            label={t("staff-files.check-same", { count: same.length })}
            hint={t("staff-files.check-same-hint")}
            options={same.map(({ key, firstName, inFile, onMap }) => ({
              value: String(key),
              label: t("staff-files.same-option", { name: firstName }),
              hint: [
                inFile ? t("staff-files.same-in-file", { relation: inFile }) : null,
                onMap ? t("staff-files.same-on-map", { relation: onMap }) : null,
              ]
                .filter((one) => one !== null)
                .join(" "),
            }))}
          />
        ) : null}
        <p>{t("staff-files.check-tell")}</p>
        <Button>{t("staff-files.put")}</Button>
        <p>
          <a href={path}>{t("staff-files.put-not")}</a>
        </p>
      </Form>
    </section>
  );
}
