import { Form } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, plainField, TextAreaField } from "~/ui/fields";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";
import { isSent, type Road } from "./road";

interface Invitable {
  personId: string;
  firstName: string;
  road: Road;
  undecided: readonly string[];
}

interface ToInviteProps {
  people: readonly Invitable[];
  anybodyInvited: boolean;
  onces: Record<string, string>;
  onceForAll: string;
  /** False while nothing may leave; the list is shown all the same. */
  open: boolean;
  /** Somebody who was just refused since he is tied to somebody who must stay out: it can be ticked that this is known. */
  warned: string | null;
}

/** Who is welcome and not invited yet: all at once, or one by one. */
export function ToInvite({ people, anybodyInvited, onces, onceForAll, open, warned }: ToInviteProps) {
  const t = useText();
  const nobody = anybodyInvited ? "staff-invitations.invite-nobody" : "staff-invitations.invite-nobody-yet";
  return (
    <Card title={t("staff-invitations.invite-title")}>
      {people.length === 0 ? <p>{t(nobody)}</p> : null}
      <ul className="plain stack">
        {people.map((person) => (
          <li key={person.personId}>
            <Person person={person} once={onces[person.personId] ?? ""} open={open} warned={warned === person.personId} />
          </li>
        ))}
      </ul>
      {open && people.length > 1 ? (
        <Form method="post" className="stack" preventScrollReset>
          <Once value={onceForAll} />
          <CheckboxField field={plainField("announced", { id: "all-announced" })} label={t("staff-invitations.announced")} />
          <CheckboxField field={plainField("anyway", { id: "all-anyway" })} label={t("staff-invitations.anyway")} />
          <Button name="intent" value="inviteAll">
            {t("staff-invitations.invite-all")}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}

function Person({ person, once, open, warned }: { person: Invitable; once: string; open: boolean; warned: boolean }) {
  const t = useText();
  const language = useLanguage();
  const { personId, firstName: name, road, undecided } = person;
  return (
    <div className="stack">
      <h3>{name}</h3>
      {undecided.length > 0 ? (
        <Notice tone="attention">
          {t("staff-invitations.undecided", { names: formatList(language, undecided), count: undecided.length, name })}
        </Notice>
      ) : null}
      {isSent(road) ? null : <p className="quiet">{t("staff-invitations.by-call", { name, road: t(`staff-invitations.road-${road}`) })}</p>}
      {open ? (
        <details className="stack" open={warned}>
          <summary>{t("staff-invitations.invite-one", { name })}</summary>
          <Form method="post" className="stack" preventScrollReset>
            <Once value={once} />
            <input type="hidden" name="personId" value={personId} />
            <CheckboxField
              field={plainField("announced", { id: `announced-${personId}` })}
              label={t("staff-invitations.announced-one", { name })}
            />
            <CheckboxField field={plainField("anyway", { id: `anyway-${personId}` })} label={t("staff-invitations.anyway")} />
            {warned ? (
              <>
                <CheckboxField field={plainField("knowing", { id: `knowing-${personId}` })} label={t("staff-invitations.knowing")} />
                <TextAreaField
                  field={plainField("agreed", { id: `agreed-${personId}` })}
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
        </details>
      ) : null}
    </div>
  );
}
