import type { ReactNode } from "react";
import type { TextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import { shapes } from "~/ui/icons";
import type { Shown } from "./shown";

/** What the fields of one form know: what it showed when it opened, what was typed when it came back, and what was wrong with that. */
export interface FormState {
  /** Makes the ids of its fields; two forms on one page differ in it. */
  id: string;
  shown: Shown;
  given?: Shown | undefined;
  errors?: Readonly<Record<string, TextKey>> | undefined;
}

interface FieldProps {
  state: FormState;
  name: string;
  label: ReactNode;
  hint?: string | undefined;
}

const heldBy = ({ given, shown }: FormState, name: string): string => (given ?? shown)[name] ?? "";
const idOf = ({ id }: FormState, name: string): string => `${id}-${name}`;

function describedBy({ state, name, hint }: Omit<FieldProps, "label">): string | undefined {
  const id = idOf(state, name);
  return [hint ? `${id}-hint` : "", state.errors?.[name] ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

const control = (props: FieldProps) => ({
  id: idOf(props.state, props.name),
  name: props.name,
  "aria-describedby": describedBy(props),
  "aria-invalid": props.state.errors?.[props.name] ? true : undefined,
});

function Below({ state, name, hint }: Omit<FieldProps, "label">) {
  const t = useText();
  const id = idOf(state, name);
  const error = state.errors?.[name];
  return (
    <>
      {hint ? (
        <div className="ams-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="ams-error-message" id={`${id}-error`}>
          {shapes.danger}
          <span>
            <span className="unseen">{t("family-map.error-word")}: </span>
            {t(error)}
          </span>
        </p>
      ) : null}
    </>
  );
}

function Frame(props: FieldProps & { optional?: boolean; children: ReactNode }) {
  const { state, name, label, optional, children } = props;
  const t = useText();
  return (
    <div className={state.errors?.[name] ? "ams-field ams-field--invalid" : "ams-field"}>
      <label className="ams-label" htmlFor={idOf(state, name)}>
        {label}
        {optional ? <span className="ams-hint"> ({t("family-map.optional")})</span> : null}
      </label>
      <Below {...props} />
      {children}
    </div>
  );
}

/** One line of text. */
export function LineField(props: FieldProps & { optional?: boolean; maxLength?: number }) {
  const { state, name, optional, maxLength } = props;
  return (
    <Frame {...props}>
      <input
        {...control(props)}
        className="ams-text-input"
        type="text"
        autoComplete="off"
        maxLength={maxLength}
        dir="auto"
        aria-required={optional ? undefined : true}
        defaultValue={heldBy(state, name)}
      />
    </Frame>
  );
}

/** Several lines. */
export function LinesField(props: FieldProps & { maxLength?: number }) {
  const { state, name, maxLength } = props;
  return (
    <Frame {...props} optional>
      <textarea
        {...control(props)}
        className="ams-text-area"
        rows={3}
        maxLength={maxLength}
        dir="auto"
        defaultValue={heldBy(state, name)}
      />
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
}

/** One of several, in a list that opens; the first one is the empty answer, in words of its own. */
export function ChooseField(props: FieldProps & { none: string; options: readonly Option[] }) {
  const { state, name, none, options } = props;
  return (
    <Frame {...props}>
      <select {...control(props)} className="ams-select" defaultValue={heldBy(state, name)}>
        <option value="">{none}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** One yes. Sent as `on`, or as the value it stands for. */
export function TickField(props: FieldProps & { value?: string }) {
  const { state, name, label, hint, value = "on" } = props;
  return (
    <div>
      <label className="choice" htmlFor={value === "on" ? idOf(state, name) : `${idOf(state, name)}-${value}`}>
        <input
          {...control(props)}
          id={value === "on" ? idOf(state, name) : `${idOf(state, name)}-${value}`}
          type="checkbox"
          value={value}
          defaultChecked={heldBy(state, name) === value}
        />
        <span>{label}</span>
      </label>
      <Below state={state} name={name} hint={hint} />
    </div>
  );
}

/** One of a few, all in sight. */
export function PickField(props: FieldProps & { options: readonly Option[] }) {
  const { state, name, label, hint, options } = props;
  return (
    <fieldset
      className={state.errors?.[name] ? "ams-field-set ams-field-set--invalid" : "ams-field-set"}
      aria-describedby={describedBy({ state, name, hint })}
    >
      <legend className="ams-field-set__legend">{label}</legend>
      <Below state={state} name={name} hint={hint} />
      <div className="choices">
        {options.map((option, at) => {
          const id = at === 0 ? idOf(state, name) : `${idOf(state, name)}-${at}`;
          return (
            <label className="choice" htmlFor={id} key={option.value}>
              <input id={id} type="radio" name={name} value={option.value} defaultChecked={heldBy(state, name) === option.value} />
              <span>{option.label}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Fields that belong together. */
export function FieldGroup({
  legend,
  hint,
  two,
  children,
}: {
  legend: string;
  hint?: string | undefined;
  two?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className="ams-field-set">
      <legend className="ams-field-set__legend">{legend}</legend>
      {hint ? <div className="ams-hint">{hint}</div> : null}
      <div className={two ? "map-fields map-fields--two" : "map-fields"}>{children}</div>
    </fieldset>
  );
}
