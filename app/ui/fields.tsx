import type { ReactNode } from "react";
import { useCommonText, useErrorWords } from "./audience";
import { shapes } from "./icons";

/** What a field needs to know; a field of conform is one, and `plainField` makes one for a form without it. */
export interface FieldState {
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  errors?: string[] | undefined;
  key?: string | undefined;
  defaultValue?: string | undefined;
  defaultOptions?: string[] | undefined;
  defaultChecked?: boolean | undefined;
  initialValue?: unknown;
}

/** A field of a form that needs no more than names and values. */
export function plainField(name: string, given: { value?: string; values?: string[]; errors?: string[]; id?: string } = {}): FieldState {
  const id = given.id ?? `field-${name}`;
  return {
    id,
    name,
    errorId: `${id}-error`,
    descriptionId: `${id}-hint`,
    errors: given.errors,
    defaultValue: given.value,
    defaultOptions: given.values,
    defaultChecked: given.value !== undefined && given.value !== "",
  };
}

export interface FieldProps {
  field: FieldState;
  label: ReactNode;
  hint?: ReactNode;
  /** `unsaid` where it goes without saying: a filter that begins with everything. */
  optional?: boolean | "unsaid";
}

function describedBy(field: FieldState, hint: ReactNode): string | undefined {
  const ids = [hint ? field.descriptionId : "", field.errors?.length ? field.errorId : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** The attributes every control has: its name and value, and how it hangs together with hint and error. */
function control({ field, hint, optional }: FieldProps) {
  return {
    id: field.id,
    name: field.name,
    "aria-describedby": describedBy(field, hint),
    "aria-invalid": field.errors?.length ? true : undefined,
    "aria-required": optional ? undefined : true,
  };
}

function Errors({ field }: { field: FieldState }) {
  const words = useErrorWords();
  const common = useCommonText();
  if (!field.errors?.length) return null;
  return (
    <p className="ams-error-message" id={field.errorId}>
      {shapes.danger}
      <span>
        <span className="unseen">{common("error-word")}: </span>
        {field.errors.map(words).join(" ")}
      </span>
    </p>
  );
}

function Optional() {
  const common = useCommonText();
  return <span className="ams-hint"> ({common("optional")})</span>;
}

function Frame({ field, label, hint, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={field.errors?.length ? "ams-field ams-field--invalid" : "ams-field"}>
      <label className="ams-label" htmlFor={field.id}>
        {label}
        {optional === true ? <Optional /> : null}
      </label>
      {hint ? (
        <div className="ams-hint" id={field.descriptionId}>
          {hint}
        </div>
      ) : null}
      <Errors field={field} />
      {children}
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "tel" | "password" | "url";
  inputMode?: "text" | "numeric" | "decimal" | "tel" | "email";
  autoComplete?: string;
  size?: number;
  maxLength?: number;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { field, type = "text", inputMode, autoComplete = "off", size, maxLength } = props;
  const latin = type !== "text" || inputMode === "numeric" || inputMode === "decimal";
  return (
    <Frame {...props}>
      <input
        key={field.key}
        {...control(props)}
        className="ams-text-input"
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        size={size}
        maxLength={maxLength}
        dir={latin ? "ltr" : "auto"}
        defaultValue={type === "password" ? undefined : field.defaultValue}
      />
    </Frame>
  );
}

/** Several lines, for what somebody says in his own words. */
export function TextAreaField(props: FieldProps & { rows?: number; maxLength?: number }) {
  const { field, rows = 4, maxLength } = props;
  return (
    <Frame {...props}>
      <textarea
        key={field.key}
        {...control(props)}
        className="ams-text-area"
        rows={rows}
        maxLength={maxLength}
        dir="auto"
        defaultValue={field.defaultValue}
      />
    </Frame>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** A choice from a list too long to show; `none` is the words for "not chosen yet". */
export function SelectField(props: FieldProps & { options: readonly { value: string; label: string }[]; none?: string }) {
  const { field, options, none } = props;
  const common = useCommonText();
  return (
    <Frame {...props}>
      <select key={field.key} {...control(props)} className="ams-select" defaultValue={field.defaultValue ?? ""}>
        <option value="">{none ?? common("choose")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

function ChoiceFrame({ field, label, hint, optional, inARow, children }: FieldProps & { inARow?: boolean; children: ReactNode }) {
  return (
    <fieldset
      className={field.errors?.length ? "ams-field-set ams-field-set--invalid" : "ams-field-set"}
      aria-describedby={describedBy(field, hint)}
    >
      <legend className="ams-field-set__legend">
        {label}
        {optional === true ? <Optional /> : null}
      </legend>
      {hint ? (
        <div className="ams-hint" id={field.descriptionId}>
          {hint}
        </div>
      ) : null}
      <Errors field={field} />
      <div className={inARow ? "choices choices--row" : "choices"}>{children}</div>
    </fieldset>
  );
}

function ChoiceRow({
  type,
  id,
  field,
  choice,
  checked,
}: {
  type: "radio" | "checkbox";
  id: string;
  field: FieldState;
  choice: Choice;
  checked: boolean;
}) {
  const hintId = choice.hint ? `${id}-about` : undefined;
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type={type}
        name={field.name}
        value={choice.value}
        defaultChecked={checked}
        aria-describedby={hintId}
        aria-invalid={field.errors?.length ? true : undefined}
      />
      <span>
        {choice.label}
        {choice.hint ? (
          <span className="ams-hint" id={hintId}>
            {choice.hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** One of a few; `inARow` sets two or three short ones beside each other. The first carries the field's id, so a link from the list of errors lands on it. */
export function RadioField(props: FieldProps & { options: readonly Choice[]; inARow?: boolean }) {
  const { field, options } = props;
  return (
    <ChoiceFrame {...props}>
      {options.map((choice, at) => (
        <ChoiceRow
          key={choice.value}
          type="radio"
          id={at === 0 ? field.id : `${field.id}-${choice.value}`}
          field={field}
          choice={choice}
          checked={field.defaultValue === choice.value}
        />
      ))}
    </ChoiceFrame>
  );
}

/** Any number of a few. */
export function CheckboxListField(props: FieldProps & { options: readonly Choice[] }) {
  const { field, options } = props;
  const chosen = field.defaultOptions ?? (field.defaultValue === undefined ? [] : [field.defaultValue]);
  return (
    <ChoiceFrame {...props}>
      {options.map((choice, at) => (
        <ChoiceRow
          key={choice.value}
          type="checkbox"
          id={at === 0 ? field.id : `${field.id}-${choice.value}`}
          field={field}
          choice={choice}
          checked={chosen.includes(choice.value)}
        />
      ))}
    </ChoiceFrame>
  );
}

/** One yes, sent as "on". */
export function CheckboxField({ field, label, hint }: FieldProps) {
  return (
    <div className={field.errors?.length ? "ams-field ams-field--invalid" : "ams-field"}>
      <Errors field={field} />
      <label className="choice" htmlFor={field.id}>
        <input
          key={field.key}
          id={field.id}
          type="checkbox"
          name={field.name}
          value="on"
          defaultChecked={field.defaultChecked ?? false}
          aria-describedby={describedBy(field, hint)}
          aria-invalid={field.errors?.length ? true : undefined}
        />
        <span>
          {label}
          {hint ? (
            <span className="ams-hint" id={field.descriptionId}>
              {hint}
            </span>
          ) : null}
        </span>
      </label>
    </div>
  );
}

export { control as fieldControl, Frame as FieldFrame };
