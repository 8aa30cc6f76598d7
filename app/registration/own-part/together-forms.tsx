import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { formatDay } from "~/language/dates";
import type { TogetherShown } from "~/registration/own-part/together.server";
import { WishFields } from "~/registration/own-part/wish-fields";
import type { Noted } from "~/registration/sealed-shapes";
import { languageName, spokenLanguages } from "~/registration/spoken-languages";
import { WishSentences } from "~/registration/wish-sentences";
import { Button } from "~/ui/button";
import { type FieldState, plainField, SelectField, TextAreaField } from "~/ui/fields";

const togetherParts = ["hopes", "reach", "wish", "confirm"] as const;
export type TogetherPart = (typeof togetherParts)[number];
export type TogetherPrincipal = TogetherShown & { onces: Record<TogetherPart, string> };

interface PartProps {
  one: TogetherPrincipal;
  /** What came back of this very form. */
  sent: SubmissionResult | undefined;
}

const fieldIn =
  (one: TogetherPrincipal, part: TogetherPart, sent: SubmissionResult | undefined) =>
  (name: string, known?: string | boolean | readonly string[] | null): FieldState => {
    const given = sent ? sent.initialValue?.[name] : known === true ? "on" : known || [];
    const values = (Array.isArray(given) ? given : [given]).filter((value): value is string => typeof value === "string" && value !== "");
    const errors = sent?.error?.[name];
    const id = `${part}-${one.id}-${name}`;
    return plainField(name, { id, values, ...(values[0] === undefined ? {} : { value: values[0] }), ...(errors ? { errors } : {}) });
  };

function useLanguages() {
  const reader = useLanguage();
  return spokenLanguages.map(({ code }) => ({ value: code as string, label: languageName(code, reader) }));
}

/** One form: who it is about, in which language he said it, and the button. */
function Part({ one, part, sent, save, children }: PartProps & { part: TogetherPart; save: string; children: ReactNode }) {
  const t = useText();
  const field = fieldIn(one, part, sent);
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="once" value={one.onces[part]} />
      <input type="hidden" name="intent" value={part} />
      <input type="hidden" name="principalId" value={one.id} />
      {children}
      <SelectField
        field={field("saidIn", one.spokenLanguage)}
        label={t("staff-together.said-in", { name: one.firstName })}
        options={useLanguages()}
      />
      <Button variant="secondary">{save}</Button>
    </Form>
  );
}

function NotedLine({ noted }: { noted: Noted | undefined }) {
  const t = useText();
  const language = useLanguage();
  if (!noted) return null;
  const values = { name: noted.by, language: languageName(noted.language, language), day: formatDay(language, noted.at) };
  return <p className="quiet">{t("staff-together.noted", values)}</p>;
}

/** What he wrote himself stands there to read; it is his to change. */
function WrittenHimself({ one, text }: { one: TogetherPrincipal; text: string }) {
  const t = useText();
  return (
    <>
      <blockquote dir="auto">{text}</blockquote>
      <p className="quiet">{t("staff-together.own", { name: one.firstName })}</p>
    </>
  );
}

export function HopesPart({ one, sent }: PartProps) {
  const t = useText();
  const { hopes, noted } = one.own;
  const name = one.firstName;
  return (
    <section className="stack">
      <h3>{t("staff-together.hopes", { name })}</h3>
      {hopes && !noted?.hopes ? (
        <WrittenHimself one={one} text={hopes} />
      ) : (
        <Part one={one} part="hopes" sent={sent} save={t("staff-together.save", { name })}>
          <TextAreaField
            field={fieldIn(one, "hopes", sent)("hopes", hopes)}
            label={t("staff-together.hopes", { name })}
            hint={t("staff-together.hopes-hint", { name })}
            rows={4}
            optional
          />
          <NotedLine noted={noted?.hopes} />
          <p className="quiet">{t("staff-together.hopes-who", { name })}</p>
        </Part>
      )}
    </section>
  );
}

export function ReachPart({ one, sent }: PartProps) {
  const t = useText();
  const { reach, noted } = one.own;
  const name = one.firstName;
  const field = fieldIn(one, "reach", sent);
  const languages = useLanguages();
  return (
    <section className="stack">
      <h3>{t("staff-together.reach", { name })}</h3>
      {reach && !noted?.reach ? (
        <WrittenHimself one={one} text={reach} />
      ) : (
        <Part one={one} part="reach" sent={sent} save={t("staff-together.save", { name })}>
          <SelectField field={field("spokenLanguage", one.spokenLanguage)} label={t("staff-together.spoken")} options={languages} />
          <SelectField
            field={field("readLanguage", one.readLanguage ?? "none")}
            label={t("staff-together.read")}
            options={[{ value: "none", label: t("staff-together.reads-nothing") }, ...languages]}
          />
          <TextAreaField field={field("reach", reach)} label={t("staff-together.reach-how", { name })} rows={2} optional />
          <NotedLine noted={noted?.reach} />
        </Part>
      )}
    </section>
  );
}

export function WishPart({ one, sent, confirmSent }: PartProps & { confirmSent: SubmissionResult | undefined }) {
  const t = useText();
  const { wish, firstName: name } = one;
  const field = fieldIn(one, "wish", sent);
  const languages = useLanguages();
  return (
    <section className="stack">
      <h3>{t("staff-together.wish")}</h3>
      {one.wishOnOwnLink ? <p>{t("staff-together.wish-own", { name })}</p> : null}
      {wish && !wish.confirmed ? (
        <Part one={one} part="confirm" sent={confirmSent} save={t("staff-together.wish-right", { name })}>
          <input type="hidden" name="wishId" value={wish.id} />
          <p>{t("staff-together.wish-waits", { name })}</p>
          <WishSentences wish={wish} />
        </Part>
      ) : null}
      {one.wishOnOwnLink ? null : (
        <Part one={one} part="wish" sent={sent} save={t("staff-together.save", { name })}>
          <WishFields
            field={field}
            wish={wish}
            languages={languages}
            mayUseBackground={one.mayUseBackground}
            backgroundHint={t("staff-together.wish-background-hint", { name })}
          />
          <NotedLine noted={wish?.noted} />
        </Part>
      )}
    </section>
  );
}
