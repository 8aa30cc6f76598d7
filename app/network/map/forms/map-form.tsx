import { type FormEvent, type ReactNode, useState } from "react";
import type { TextKey } from "~/language/catalogue";
import { useText } from "~/language/context";
import type { NetworkMap } from "../model";
import { hrefOn } from "../path";
import type { FormState } from "./map-fields";
import { type DrawnBy, type Shown, shownIn } from "./shown";

/** What every form of the map is given. */
export interface MapFormProps {
  map: NetworkMap;
  /** The address of the page it stands on, with what it asks besides; the form posts to the page as it is. */
  path: string;
  once: string;
  by: DrawnBy;
  /** Of a form that came back: what was wrong, by field, and what was typed. */
  errors?: Readonly<Record<string, TextKey>> | undefined;
  given?: Shown | undefined;
  /** Where a script runs it may take the form over. */
  onSubmit?: ((event: FormEvent<HTMLFormElement>) => void) | undefined;
}

/**
 * What a form showed when it opened. The map may change beneath an open form, or between a form and its coming back; what is compared
 * and handed back stays what its reader saw. What another form of the page held is not for this one.
 */
export function useFormState(id: string, intent: string, props: MapFormProps, shown: Shown): FormState & { saw: number } {
  const given = props.given?.intent === intent ? props.given : undefined;
  const [first] = useState(() => ({ shown: (given && shownIn(given.shown)) ?? shown, saw: Number(given?.saw) || props.map.position }));
  return { id, ...first, given, errors: props.errors };
}

interface FrameProps {
  props: MapFormProps;
  intent: string;
  state: FormState & { saw: number };
  /** About whom it is. */
  about: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** A form with the marks that travel along. Posts to the page itself. */
export function MapForm({ props, intent, state, about, children }: FrameProps) {
  return (
    <form method="post" className="stack map-form" id={state.id} noValidate onSubmit={props.onSubmit}>
      <input type="hidden" name="once" value={props.once} readOnly autoComplete="off" />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="saw" value={String(state.saw)} readOnly autoComplete="off" />
      <input type="hidden" name="shown" value={JSON.stringify(state.shown)} readOnly autoComplete="off" />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}

/** What is still needed, at the head of a form that came back, each with a link to its field. */
export function Needed({ state: { id, errors } }: { state: FormState }) {
  const t = useText();
  const needed = Object.entries(errors ?? {});
  if (needed.length === 0) return null;
  return (
    <section className="ams-alert ams-alert--error ams-invalid-form-alert" role="alert" aria-labelledby={`${id}-errors`}>
      <div className="ams-alert__content">
        <h3 id={`${id}-errors`}>{t("family-map.errors-title")}</h3>
        <ul>
          {needed.map(([name, key]) => (
            <li key={name}>{name === "" ? t(key) : <a href={`#${id}-${name}`}>{t(key)}</a>}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The one button that keeps what was said, and the way back without. */
export function Keep({ path, children }: { path: string; children: ReactNode }) {
  const t = useText();
  return (
    <div className="row">
      <button type="submit" className="ams-button ams-button--primary">
        {children}
      </button>
      <a href={hrefOn(path, {})}>{t("family-map.back")}</a>
    </div>
  );
}

/** Something that takes away: it opens first, says what goes, and asks for a second press. */
export function Sure({
  summary,
  says,
  yes,
  children,
}: {
  summary: string;
  says: string;
  yes: string;
  children: (button: ReactNode) => ReactNode;
}) {
  return (
    <details className="map-sure">
      <summary>{summary}</summary>
      <div className="stack">
        <p>{says}</p>
        {children(
          <button type="submit" className="ams-button ams-button--secondary ams-button--danger">
            {yes}
          </button>,
        )}
      </div>
    </details>
  );
}
