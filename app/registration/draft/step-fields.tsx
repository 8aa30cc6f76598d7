import type { TextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { PlaceField } from "~/places/place-field";
import { type Lists, useChoices } from "~/registration/draft/choices";
import type { Typed } from "~/registration/draft/draft";
import type { Step } from "~/registration/draft/draft-steps";
import { fieldName, type Part, type Question, type StepForm } from "~/registration/draft/questions";
import {
  CheckboxField,
  CheckboxListField,
  type FieldState,
  plainField,
  RadioField,
  SelectField,
  TextAreaField,
  TextField,
} from "~/ui/fields";
import { DateField, EurosField } from "~/ui/fields-measured";

export interface StepFieldsProps {
  form: StepForm;
  step: Step;
  typed: Typed;
  errors: Record<string, string[]>;
  /** First names of the principals, "" where none was typed yet. */
  names: readonly string[];
  rows: { household: readonly number[]; childList: readonly number[] };
  lists: Lists;
}

/** The id of a field: links in a list of errors lead to it. */
export const fieldId = (name: string): string => `registration-${name}`;

function stateOf(name: string, { typed, errors }: Pick<StepFieldsProps, "typed" | "errors">): FieldState {
  const values = typed[name];
  const given = { id: fieldId(name), ...(values?.[0] === undefined ? {} : { value: values[0], values }) };
  return plainField(name, errors[name] ? { ...given, errors: errors[name] } : given);
}

function Field({ question, field, name, lists }: { question: Question; field: FieldState; name: string; lists: Lists }) {
  const t = useText();
  const options = useChoices()(question, lists);
  const { kind, optional = false } = question;
  const shared = { field, label: t(question.label, { name }), optional, ...(question.hint ? { hint: t(question.hint) } : {}) };
  switch (kind) {
    case "words":
      return <TextAreaField {...shared} rows={3} />;
    case "tick":
      return <CheckboxField {...shared} />;
    case "one":
      return <RadioField {...shared} options={options} />;
    case "some":
      return <CheckboxListField {...shared} options={options} />;
    case "choose":
      return <SelectField {...shared} options={options} {...(question.none ? { none: t(question.none) } : {})} />;
    case "day":
      return <DateField {...shared} />;
    case "place":
      return <PlaceField {...shared} />;
    case "euros":
      return <EurosField {...shared} />;
    default:
      return <TextField {...shared} type={kind === "phone" ? "tel" : "text"} />;
  }
}

/** The questions of one part, once for each principal or row it is asked of. */
function Asked({ part, at, props }: { part: Part; at: number | null; props: StepFieldsProps }) {
  return (
    <>
      {part.questions.map((question) => {
        const name = fieldName(part, question, at);
        const state = stateOf(name, props);
        return <Field key={name} question={question} field={state} name={props.names[at ?? 0] || "…"} lists={props.lists} />;
      })}
    </>
  );
}

function PartFields({ part, props }: { part: Part; props: StepFieldsProps }) {
  const t = useText();
  const { step, names, rows } = props;
  if (part.of === "household" || part.of === "childList") {
    return (
      <fieldset className="ams-field-set rows">
        <legend className="ams-field-set__legend">{t(part.title ?? props.form.title)}</legend>
        {rows[part.of].map((at) => (
          <div className="form-grid row-of-list" key={at}>
            <Asked part={part} at={at} props={props} />
          </div>
        ))}
      </fieldset>
    );
  }
  if (part.of === "eachPrincipal") {
    return (
      <>
        {names.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a principal is known by his place alone.
          <div className="form-grid" key={at}>
            <Asked part={part} at={at} props={props} />
          </div>
        ))}
      </>
    );
  }
  const asked = <Asked part={part} at={part.of === "principal" ? step.at : null} props={props} />;
  if (part.folded) return <Folded part={part} props={props} asked={asked} />;
  return asked;
}

/** Open when something in it was typed or is wrong. */
function Folded({ part, props, asked }: { part: Part; props: StepFieldsProps; asked: JSX.Element }) {
  const t = useText();
  const at = part.of === "principal" ? props.step.at : null;
  const names = part.questions.map((question) => fieldName(part, question, at));
  return (
    <details open={names.some((name) => props.typed[name] || props.errors[name])}>
      <summary>{t(part.title as TextKey)}</summary>
      <div className="stack">
        {part.lead ? <p className="quiet">{t(part.lead)}</p> : null}
        {asked}
      </div>
    </details>
  );
}

/** The fields of one short form, each with what was typed. */
export function StepFields(props: StepFieldsProps) {
  return (
    <>
      {props.form.parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a form never change places.
        <PartFields key={at} part={part} props={props} />
      ))}
    </>
  );
}
