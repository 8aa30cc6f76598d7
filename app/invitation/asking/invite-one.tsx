import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { CheckboxField, plainField, SelectField, TextAreaField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import { type AnnounceRefusal, announceFields, byCoordinator } from "./announcing";
import type { Road } from "./road";

export interface ToldTalk {
  /** A value of the form: a person, or the coordinator. */
  by: string;
  name: string | null;
  on: string;
}

export interface Invitable {
  personId: string;
  firstName: string;
  road: Road;
  undecided: readonly string[];
  told: ToldTalk | null;
}

export interface TellerOption {
  personId: string;
  firstName: string;
}

/** What became of this person's form, when it was just refused. */
export interface RefusedForm {
  announce: AnnounceRefusal | null;
  /** He is tied to somebody who must stay out: it can be ticked that this is known. */
  linked: boolean;
  given: Readonly<Record<string, string>>;
}

interface InviteOneProps {
  person: Invitable;
  tellers: readonly TellerOption[];
  once: string;
  /** False while nothing may leave. */
  open: boolean;
  /** The last day on which he can have been told. */
  today: string;
  refused: RefusedForm | null;
}

/** One person who may be invited: what to know first, who told him, and the button. */
export function InviteOne({ person, tellers, once, open, today, refused }: InviteOneProps) {
  const t = useText();
  const language = useLanguage();
  const { firstName: name, road, undecided, told } = person;
  return (
    <div className="stack">
      <h3>{name}</h3>
      {undecided.length > 0 ? (
        <Notice tone="attention">
          {t("staff-invitations.undecided", { names: formatList(language, undecided), count: undecided.length, name })}
        </Notice>
      ) : null}
      <p className="quiet">
        <ToldLine told={told} />
        {road === "sms" ? null : ` ${t("staff-invitations.by-call", { name, road: t(`staff-invitations.road-${road}`) })}`}
      </p>
      {open ? (
        <details className="stack" open={refused !== null}>
          <summary>{t("staff-invitations.invite-one", { name })}</summary>
          <InviteForm {...{ person, tellers, once, today, refused }} />
        </details>
      ) : null}
    </div>
  );
}

function ToldLine({ told }: { told: ToldTalk | null }) {
  const t = useText();
  const language = useLanguage();
  if (!told) return <>{t("staff-invitations.told-nobody-yet")}</>;
  const day = formatDay(language, `${told.on}T12:00:00Z`);
  return <>{told.name ? t("staff-invitations.told-by", { by: told.name, day }) : t("staff-invitations.told-by-you", { day })}</>;
}

function InviteForm({ person, tellers, once, today, refused }: Omit<InviteOneProps, "open">) {
  const t = useText();
  const { personId, firstName: name, told } = person;
  const field = (key: "announcedBy" | "announcedOn" | "anyway" | "knowing" | "agreed", known?: string) => {
    const value = refused ? refused.given[key] : known;
    const wrong = refused?.announce && announceFields[refused.announce] === key ? refused.announce : null;
    return plainField(key, {
      id: `${key}-${personId}`,
      ...(value ? { value } : {}),
      ...(wrong ? { errors: [`staff-invitations.refused-${wrong}`] } : {}),
    });
  };
  return (
    <Form method="post" className="stack" preventScrollReset>
      <Once value={once} />
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        field={field("announcedBy", told?.by)}
        label={t("staff-invitations.told-who", { name })}
        none={t("staff-invitations.told-nobody")}
        options={[
          ...tellers.filter((teller) => teller.personId !== personId).map(({ personId: value, firstName: label }) => ({ value, label })),
          { value: byCoordinator, label: t("staff-invitations.told-you") },
        ]}
        optional
      />
      <DateField field={field("announcedOn", told?.on)} label={t("staff-invitations.told-day")} max={today} optional />
      <CheckboxField field={field("anyway")} label={t("staff-invitations.anyway")} hint={t("staff-invitations.anyway-hint")} />
      {refused?.linked ? (
        <>
          <CheckboxField field={field("knowing")} label={t("staff-invitations.knowing")} />
          <TextAreaField
            field={field("agreed")}
            label={t("staff-invitations.agreed-about")}
            hint={t("staff-invitations.agreed-about-hint")}
            rows={2}
            optional
          />
        </>
      ) : null}
      <Button name="intent" value="invite" variant="secondary">
        {t("staff-invitations.invite-one", { name })}
      </Button>
    </Form>
  );
}
