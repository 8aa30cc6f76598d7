import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useLanguage, useText } from "~/language/context";
import { type Language, languageInfo } from "~/language/languages";
import { familyWords } from "~/messaging/family-words";
import type { Moment } from "~/messaging/moments";
import { shownTo } from "~/messaging/placeholders";
import type { FamilyWords } from "~/messaging/templates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FieldFrame, fieldControl, plainField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { faultWords } from "./fault-words";
import { type Fault, faultsOf, longestSubject, type TypedWords, type WrittenRoad } from "./faults";
import { Measures } from "./measures";
import { PlaceholderList } from "./placeholder-list";
import { Preview } from "./preview";
import { sizeOf } from "./size";

interface WordFormProps {
  moment: Moment;
  channel: WrittenRoad;
  language: Language;
  /** What stands in the fields: what was typed and came back, or the words that stand. */
  typed: TypedWords;
  /** What came back with it; while one types, what is wrong is looked for here. */
  faults: readonly Fault[];
  sample: FamilyWords;
  /** Of one text message, about, in tenths of a euro cent. */
  price: number;
  once: string;
}

/** The words of a moment, with what they look like, what they take and what is wrong with them: as one types, or at a press. */
export function WordForm({ moment, channel, language, typed, faults, sample, price, once }: WordFormProps) {
  const t = useText();
  const reader = useLanguage();
  const [words, setWords] = useState(() => ({ body: shownTo(typed.body, reader), subject: shownTo(typed.subject, reader) }));
  const area = useRef<HTMLTextAreaElement>(null);
  const [changed, setChanged] = useState(false);
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  // What came back is told at the head of the form; typing goes on where it was.
  useEffect(() => {
    if (faults.length > 0) setChanged(false);
  }, [faults]);

  const change = (part: Partial<TypedWords>) => {
    setWords((before) => ({ ...before, ...part }));
    setChanged(true);
  };
  // Goes where one was typing, with the cursor behind it.
  const put = (piece: string) => {
    const field = area.current;
    if (!field) return;
    field.focus();
    field.setRangeText(piece, field.selectionStart, field.selectionEnd, "end");
    change({ body: field.value });
  };
  const about = { moment, channel, language };
  const wrong = changed ? faultsOf(words, about) : faults;
  const errorsOf = (field: Fault["field"]) => [
    ...new Set(wrong.filter((one) => one.field === field).map((one) => faultWords(t, one, channel, language))),
  ];
  const filled = familyWords(moment, channel, language, sample, words);
  const plainer = channel === "sms" ? sizeOf(words.body).plainer : null;
  const { dir } = languageInfo(language);
  const subject = { field: plainField("subject", { errors: errorsOf("subject") }), label: t("staff-messages.word-subject") };
  const body = {
    field: plainField("body", { errors: errorsOf("body") }),
    label: t("staff-messages.word-body"),
    hint: t("staff-messages.word-body-hint"),
  };
  const shown = channel === "email" ? [subject, body] : [body];
  return (
    <div className="word-room">
      <Form method="post" className="stack" replace>
        {changed ? null : (
          <FormErrors form={{ id: "field", allErrors: Object.fromEntries(shown.map(({ field }) => [field.name, field.errors ?? []])) }} />
        )}
        <Once value={once} />
        {channel === "email" ? (
          <FieldFrame {...subject}>
            <input
              {...fieldControl(subject)}
              className="ams-text-input"
              type="text"
              maxLength={longestSubject + 40}
              lang={language}
              dir={dir}
              autoComplete="off"
              value={words.subject}
              onChange={(event) => change({ subject: event.currentTarget.value })}
            />
          </FieldFrame>
        ) : null}
        <FieldFrame {...body}>
          <textarea
            {...fieldControl(body)}
            className="ams-text-area"
            ref={area}
            rows={channel === "email" ? 14 : 6}
            lang={language}
            dir={dir}
            value={words.body}
            onChange={(event) => change({ body: event.currentTarget.value })}
          />
        </FieldFrame>
        <PlaceholderList moment={moment} onPut={runs ? put : null} />
        <div className="row">
          <Button name="intent" value="save">
            {t("staff-messages.word-save")}
          </Button>
          {runs ? null : (
            <Button variant="secondary" name="intent" value="look">
              {t("staff-messages.word-look")}
            </Button>
          )}
          {plainer === null ? null : runs ? (
            <button type="button" className="ams-button ams-button--secondary" onClick={() => change({ body: plainer })}>
              {t("staff-messages.word-plain-without", { letters: lettersOf(words.body) })}
            </button>
          ) : (
            <Button variant="secondary" name="intent" value="plain">
              {t("staff-messages.word-plain-without", { letters: lettersOf(words.body) })}
            </Button>
          )}
        </div>
      </Form>
      <Card title={t("staff-messages.preview-title")} key={reader}>
        <Preview words={filled} channel={channel} language={language} caller={sample.caller} />
        <Measures words={filled} channel={channel} language={language} price={price} />
      </Card>
    </div>
  );
}

/** The letters that go, as they are named on the button. */
const lettersOf = (body: string): string => {
  const { wideLetters } = sizeOf(body);
  return wideLetters.length > 6 ? `${wideLetters.slice(0, 6).join(" ")} …` : wideLetters.join(" ");
};
