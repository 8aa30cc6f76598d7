import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import type { z } from "zod";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button, ButtonLink } from "~/ui/button";
import { SelectField, TextField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import { sectors } from "../model";
import { pointedAtBy, type Question, type WhatIsThere, type WiderQuestionId, widerQuestions } from "./questions";
import type { RememberInput } from "./wider-input";

/** Points gently at a part of a life where nobody stands yet. */
export function SectorHint({ question, there }: { question: Question; there: WhatIsThere }) {
  const t = useText();
  const empty = pointedAtBy(question, there);
  return empty ? <p className="quiet">{t(`family-wider.empty-${empty}`)}</p> : null;
}

interface RememberFormProps {
  once: string;
  lastResult: SubmissionResult | undefined;
  question: WiderQuestionId;
  /** The page's own words for who somebody is. */
  relation: string;
}

/** A name, and what one knows of it. The part of a life comes from the question and may be changed. */
export function RememberForm({ once, lastResult, question, relation }: RememberFormProps) {
  const t = useText();
  const sector = widerQuestions.find(({ id }) => id === question)?.sector;
  const [form, fields] = useForm<z.input<typeof RememberInput>>({
    id: "remember",
    lastResult,
    ...(sector ? { defaultValue: { sector } } : {}),
  });
  return (
    <>
      <FormErrors form={form} />
      <form method="post" className="stack" {...getFormProps(form)}>
        <Once value={once} />
        <input type="hidden" name="question" value={question} />
        <TextField field={fields.firstName} label={t("family-wider.name")} maxLength={60} />
        <TextField field={fields.relation} label={relation} hint={t("family-wider.relation-hint")} maxLength={120} optional />
        <SelectField
          field={fields.sector}
          label={t("family-wider.sector")}
          none={t("family-wider.sector-none")}
          options={sectors.map((value) => ({ value, label: t(`family-map.sector-${value}`) }))}
          optional
        />
        <Button>{t("family-wider.submit")}</Button>
      </form>
    </>
  );
}

interface OneQuestionProps extends Omit<RememberFormProps, "question" | "relation"> {
  question: Question;
  there: WhatIsThere;
  /** A name was just added at this question. */
  added: boolean;
  justACircle: boolean;
  names: readonly string[];
  ways: { next: string; back: string | null };
  home: string;
}

/** One question on a principal's own page. Passing it over is as good as a name. */
export function OneQuestion({ question, there, added, justACircle, names, ways, home, ...form }: OneQuestionProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {added ? (
        <Notice tone="done" live>
          <p>{t("family-wider.added")}</p>
          {justACircle ? <p>{t("family-wider.two")}</p> : null}
        </Notice>
      ) : (
        <SectorHint question={question} there={there} />
      )}
      <RememberForm {...form} question={question.id} relation={t("family-wider.relation")} />
      <ButtonLink href={ways.next} variant="secondary">
        {t(added ? "family-wider.further" : "family-wider.nobody")}
      </ButtonLink>
      {names.length > 0 ? <p className="quiet">{t("family-wider.there", { names: formatList(language, names) })}</p> : null}
      {ways.back ? (
        <p>
          <a href={ways.back}>{t("family-wider.before")}</a>
        </p>
      ) : null}
      <p>
        <a href={home}>{t("family-wider.enough")}</a>
      </p>
    </>
  );
}
