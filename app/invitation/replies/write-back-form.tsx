import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useText } from "~/language/context";
import type { Language } from "~/language/languages";
import { fillOwnWords } from "~/messaging/own-words";
import type { FamilyWords } from "~/messaging/templates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { FieldFrame, fieldControl, plainField, RadioField } from "~/ui/fields";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { faultWords } from "../wording/fault-words";
import { type Fault, faultsOf } from "../wording/faults";
import { Measures } from "../wording/measures";
import { Preview } from "../wording/preview";
import { sizeOf } from "../wording/size";

/** Somebody the words may go to. */
export interface Reachable {
  personId: string;
  firstName: string;
  language: Language;
  shared: boolean;
}

interface WriteBackFormProps {
  /** At least one. */
  writers: readonly Reachable[];
  /** What was typed and came back. */
  typed: { body: string; personId: string | null };
  faults: readonly Fault[];
  /** It was not said who is meant. */
  whoMissing: boolean;
  /** What the words are filled in with, but for the name. */
  sample: FamilyWords;
  /** Of one text message, about, in tenths of a euro cent. */
  price: number;
  once: string;
}

/** Free words to who wrote, with what they look like on the phone, what they take and what is wrong: as one types, or at a press. */
export function WriteBackForm({ writers, typed, faults, whoMissing, sample, price, once }: WriteBackFormProps) {
  const t = useText();
  const [body, setBody] = useState(typed.body);
  const [who, setWho] = useState(typed.personId);
  const [changed, setChanged] = useState(false);
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  // What came back is told at the head of the form; typing goes on where it was.
  useEffect(() => {
    if (faults.length > 0) setChanged(false);
  }, [faults]);

  const writer = writers.find(({ personId }) => personId === who) ?? (writers[0] as Reachable);
  const { language } = writer;
  const wrong = changed ? faultsOf({ body, subject: "" }, { moment: null, channel: "sms", language }) : faults;
  const errors = [...new Set(wrong.map((one) => faultWords(t, one, "sms", language)))];
  const words = { body: fillOwnWords(body, { ...sample, name: writer.firstName }, language) };
  const { plainer } = sizeOf(body);
  const change = (next: string) => {
    setBody(next);
    setChanged(true);
  };
  const answer = {
    field: plainField("body", { errors }),
    label: t("staff-texts.back-body"),
    hint: writer.shared ? `${t("staff-texts.back-body-hint")} ${t("staff-texts.back-shared")}` : t("staff-texts.back-body-hint"),
  };
  const chosen = plainField("personId", {
    ...(who ? { value: who } : {}),
    ...(whoMissing && !changed ? { errors: [t("staff-invitations.refused-whoWroteIt")] } : {}),
  });
  const shown = writers.length > 1 ? [chosen, answer.field] : [answer.field];
  return (
    <div className="word-room">
      <Form
        method="post"
        className="stack"
        replace
        onChange={(event) => {
          const { name, value } = event.target as HTMLInputElement;
          if (name === "personId") setWho(value);
        }}
      >
        {changed ? null : (
          <FormErrors form={{ id: "field", allErrors: Object.fromEntries(shown.map((one) => [one.name, one.errors ?? []])) }} />
        )}
        <Once value={once} />
        {writers.length > 1 ? (
          <RadioField
            field={chosen}
            label={t("staff-texts.back-who")}
            options={writers.map(({ personId, firstName }) => ({ value: personId, label: firstName }))}
          />
        ) : null}
        <FieldFrame {...answer}>
          <textarea
            {...fieldControl(answer)}
            className="ams-text-area"
            rows={6}
            dir="auto"
            value={body}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </FieldFrame>
        <p className="quiet small">{t("staff-messages.send-hours")}</p>
        <div className="row">
          <Button name="intent" value="send">
            {t("staff-texts.back-send")}
          </Button>
          {runs ? null : (
            <Button variant="secondary" name="intent" value="look">
              {t("staff-messages.word-look")}
            </Button>
          )}
          {plainer === null ? null : runs ? (
            <button type="button" className="ams-button ams-button--secondary" onClick={() => change(plainer)}>
              {t("staff-messages.word-plain")}
            </button>
          ) : (
            <Button variant="secondary" name="intent" value="plain">
              {t("staff-messages.word-plain")}
            </Button>
          )}
        </div>
      </Form>
      {body.trim() === "" ? null : (
        <Card title={t("staff-messages.preview-title")}>
          <Preview words={words} channel="sms" language={language} caller={sample.caller} />
          <Measures words={words} channel="sms" language={language} price={price} />
        </Card>
      )}
    </div>
  );
}
