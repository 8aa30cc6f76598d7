import { useEffect, useId, useRef, useState } from "react";
import { useText } from "~/language/context";
import { useCommonText } from "~/ui/audience";
import { FieldFrame, type FieldProps, fieldControl, TextField } from "~/ui/fields";

const waitBeforeAsking = 150;

/**
 * A town or city district, typed. What stands in it is checked where it is sent to; where scripts run the list is offered while typing.
 * `meant`: what an unknown name may have been, to choose from.
 */
export function PlaceField(props: FieldProps & { meant?: readonly string[] }) {
  const { field, meant = [] } = props;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [found, setFound] = useState<readonly string[]>([]);

  useEffect(() => {
    if (asked === null || asked.trim().length < 2) return;
    const stop = new AbortController();
    const later = setTimeout(async () => {
      // Without an answer the field is what it was: a place to type in.
      const answer = await fetch(`/places.json?q=${encodeURIComponent(asked)}`, { signal: stop.signal }).catch(() => null);
      if (answer?.ok) setFound(((await answer.json()) as { places: string[] }).places);
    }, waitBeforeAsking);
    return () => {
      clearTimeout(later);
      stop.abort();
    };
  }, [asked]);

  function choose(name: string) {
    if (!input.current) return;
    input.current.value = name;
    // A form that keeps what is typed must hear of it.
    input.current.dispatchEvent(new Event("input", { bubbles: true }));
    input.current.focus();
  }

  return (
    <FieldFrame {...props}>
      <input
        key={field.key}
        {...fieldControl(props)}
        className="ams-text-input"
        type="text"
        autoComplete="off"
        maxLength={100}
        dir="auto"
        list={list}
        ref={input}
        defaultValue={field.defaultValue}
        onChange={({ currentTarget }) => setAsked(currentTarget.value)}
      />
      <datalist id={list}>
        {[...new Set([...found, ...meant])].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Meant names={meant} choose={choose} />
    </FieldFrame>
  );
}

/** The names he may have meant, to take over with one press. Only where scripts run: the sentence at the field names them too. */
function Meant({ names, choose }: { names: readonly string[]; choose: (name: string) => void }) {
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  if (!awake || names.length === 0) return null;
  return (
    <p className="row">
      {names.map((name) => (
        <button key={name} type="button" className="ams-button ams-button--secondary" onClick={() => choose(name)}>
          {name}
        </button>
      ))}
    </p>
  );
}

/** The four digits of a postcode, beside the town; for a Centrale that has a table of them. */
export function PostcodeField({ field }: Pick<FieldProps, "field">) {
  const common = useCommonText();
  return (
    <TextField
      field={field}
      label={common("postcode")}
      hint={common("postcode-hint")}
      inputMode="numeric"
      maxLength={7}
      size={6}
      optional
    />
  );
}

/** Whose list of places it is. Stands where a distance is shown. */
export function PlacesCredit() {
  const t = useText();
  return (
    <p className="ams-hint">
      {t("staff-places.credit")} <a href="https://www.geonames.org/">GeoNames</a> (CC BY 4.0)
    </p>
  );
}
