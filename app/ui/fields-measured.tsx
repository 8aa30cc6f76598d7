import { FieldFrame, type FieldProps, fieldControl } from "./fields";

/** A day, as `yyyy-mm-dd`. `min` and `max` steer the picker; the rule itself stays with the deed. */
export function DateField(props: FieldProps & { min?: string; max?: string }) {
  const { field, min, max } = props;
  return (
    <FieldFrame {...props}>
      <input
        key={field.key}
        {...fieldControl(props)}
        className="ams-date-input"
        type="date"
        min={min}
        max={max}
        defaultValue={field.defaultValue}
      />
    </FieldFrame>
  );
}

/** A time of day on the Dutch clock, as `hh:mm`. */
export function TimeField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <input
        key={props.field.key}
        {...fieldControl(props)}
        className="ams-time-input"
        type="time"
        step={300}
        defaultValue={props.field.defaultValue}
      />
    </FieldFrame>
  );
}

/** An amount as people write it; `parseEuros` of ~/language/euros reads it. */
export function EurosField(props: FieldProps) {
  return (
    <FieldFrame {...props}>
      <span className="euros" dir="ltr">
        <span aria-hidden="true">€</span>
        <input
          key={props.field.key}
          {...fieldControl(props)}
          className="ams-text-input"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          size={12}
          defaultValue={props.field.defaultValue}
        />
      </span>
    </FieldFrame>
  );
}
