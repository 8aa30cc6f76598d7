import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Choosable } from "~/coordinator/leading/choices.server";
import type { Leading } from "~/coordinator/leading/leading-page.server";
import { useLanguage, useText } from "~/language/context";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField, type Choice, plainField, RadioField, SelectField, TextField } from "~/ui/fields";
import { Once } from "~/ui/once";

/** What went wrong with the form that was sent: its name, and the words at its fields. */
export interface Sent {
  intent: string;
  errors: Record<string, string[] | undefined>;
}

interface FormPart {
  once: string;
  sent: Sent | undefined;
}

const errorsOf = (sent: Sent | undefined, intent: string, name: string) =>
  sent?.intent === intent && sent.errors[name] ? { errors: sent.errors[name] } : {};

function RoomForm({ intent, once, children }: { intent: string; once: string; children: ReactNode }) {
  return (
    <Form method="post" className="stack">
      <Once value={once} />
      <input type="hidden" name="intent" value={intent} />
      {children}
    </Form>
  );
}

const named = (one: Choosable): { value: string; label: string } => ({ value: one.accountId, label: `${one.firstName} (${one.town})` });

/** Who stands ready for the day, and asking somebody. */
export function Substitutes({
  leading,
  choices,
  once,
  sent,
  main,
}: FormPart & { leading: Leading; choices: Choosable[] | null; main: boolean }) {
  const t = useText();
  return (
    <Card title={t("staff-leading.substitutes-title")}>
      <p className="quiet">{t("staff-leading.substitutes-lead")}</p>
      {leading.substitutes.length === 0 ? <p>{t("staff-leading.substitutes-none")}</p> : null}
      <ul className="plain">
        {leading.substitutes.map(({ id, firstName, state }) => (
          <li key={id} className="stack">
            <span>
              {firstName}: {t(`staff-leading.state-${state}`)}
            </span>
            {choices ? (
              <RoomForm intent="end" once={once}>
                <input type="hidden" name="substituteId" value={id} />
                <Button variant="tertiary">{t("staff-leading.end-submit", { name: firstName })}</Button>
              </RoomForm>
            ) : null}
          </li>
        ))}
      </ul>
      {choices && leading.substitutes.length < 2 ? (
        choices.length === 0 ? (
          <p>{t("staff-leading.name-empty")}</p>
        ) : (
          <RoomForm intent="name" once={once}>
            <SelectField
              field={plainField("accountId", { id: "name-accountId", ...errorsOf(sent, "name", "accountId") })}
              label={t("staff-leading.name-label")}
              hint={t("staff-leading.name-hint")}
              options={choices.map(named)}
            />
            <Button variant={main ? "primary" : "secondary"}>{t("staff-leading.name-submit")}</Button>
          </RoomForm>
        )
      ) : null}
    </Card>
  );
}

/** Handing over: to who stands ready, and for the manager to anybody who fits and told him yes. */
export function HandOver({
  leading,
  choices,
  manages,
  once,
  sent,
}: FormPart & { leading: Leading; choices: Choosable[]; manages: boolean }) {
  const t = useText();
  const ready = leading.substitutes.filter(({ state, accountId }) => state !== "ended" && accountId);
  const options = [
    ...ready.map(({ accountId: value, firstName: name, state }) => ({
      value,
      label: state === "agreed" ? t("staff-leading.hand-to-agreed", { name }) : name,
    })),
    ...(manages ? choices.map(named) : []),
  ];
  const why: Choice[] = (["ill", "stopped"] as const).map((value) => ({ value, label: t(`staff-leading.why-${value}`) }));
  return (
    <Card title={t("staff-leading.hand-title")}>
      <p>{t("staff-leading.hand-lead")}</p>
      {options.length === 0 ? (
        <p>{t("staff-leading.hand-nobody")}</p>
      ) : (
        <RoomForm intent="handOver" once={once}>
          <SelectField
            field={plainField("to", { id: "hand-to", ...errorsOf(sent, "handOver", "to") })}
            label={t("staff-leading.hand-to")}
            options={options}
          />
          <RadioField
            field={plainField("why", { id: "hand-why", ...errorsOf(sent, "handOver", "why") })}
            label={t("staff-leading.hand-why")}
            options={why}
          />
          {manages ? <CheckboxField field={plainField("spoken", { id: "hand-spoken" })} label={t("staff-leading.hand-spoken")} /> : null}
          <Button variant="secondary">{t("staff-leading.hand-submit")}</Button>
        </RoomForm>
      )}
    </Card>
  );
}

/** On the day itself the family chooses by telephone. */
export function OnTheDay({ conferenceId, once }: { conferenceId: string; once: string }) {
  const t = useText();
  return (
    <Card title={t("staff-leading.today-title")}>
      <p>{t("staff-leading.today-lead")}</p>
      <ul>
        <li>{t("staff-leading.today-other")}</li>
        <li>
          <Link to={`/conferences/${conferenceId}/invitations`}>{t("staff-leading.today-later")}</Link>
        </li>
      </ul>
      <RoomForm intent="alone" once={once}>
        <Button variant="secondary">{t("staff-leading.today-alone")}</Button>
      </RoomForm>
    </Card>
  );
}

/** "Rather somebody else", said by voice. */
export function RatherSomebodyElse({ leading, once, sent }: FormPart & { leading: Leading }) {
  const t = useText();
  const options = leading.principals.map(({ id: value, firstName: label }) => ({ value, label }));
  return (
    <Card title={t("staff-leading.rather-title")}>
      <p>{t("staff-leading.rather-lead")}</p>
      <RoomForm intent="rather" once={once}>
        <RadioField
          field={plainField("principalId", { id: "rather-who", ...errorsOf(sent, "rather", "principalId") })}
          label={t("staff-leading.rather-who")}
          options={options}
        />
        <Button variant="secondary">{t("staff-leading.rather-submit")}</Button>
      </RoomForm>
    </Card>
  );
}

/** What principals said about an interpreter; what one said himself is not asked here again. */
export function InterpreterAnswers({ told, open, once }: { told: Leading["told"]; open: boolean; once: string }) {
  const t = useText();
  const reader = useLanguage();
  return (
    <Card title={t("staff-leading.told-title")} {...(open ? { tone: "next" as const } : {})}>
      {open ? <p className="quiet">{t("staff-leading.told-lead")}</p> : null}
      {told.map(({ id, firstName: name, language: code, answer, himself }) => (
        <div key={id} className="stack">
          <p>{t(`staff-leading.told-${answer ?? "open"}`, { name, language: languageName(code, reader) })}</p>
          {open && !himself ? (
            <RoomForm intent="answer" once={once}>
              <input type="hidden" name="fallbackId" value={id} />
              {(["withInterpreter", "ratherWait"] as const).map((value) => (
                <Button key={value} name="answer" value={value} variant="secondary">
                  {t(`staff-leading.told-answer-${value}`)}
                </Button>
              ))}
            </RoomForm>
          ) : null}
        </div>
      ))}
    </Card>
  );
}

interface BarProps extends FormPart {
  leads: { accountId: string; firstName: string } | undefined;
  /** The manager may look for anybody of the pool: what he typed, and who is called so. */
  search: { name: string; found: Choosable[] } | null;
}

/** For safety: not this coordinator. No field for why. */
export function Bar({ leads, search, once, sent }: BarProps) {
  const t = useText();
  const found = (search?.found ?? []).filter(({ accountId }) => accountId !== leads?.accountId);
  const options = [...(leads ? [{ value: leads.accountId, label: leads.firstName }] : []), ...found.map(named)];
  return (
    <Card title={t("staff-leading.bar-title")}>
      <p>{t("staff-leading.bar-lead")}</p>
      {search ? (
        <Form method="get" action="#bar-name" className="find-form">
          <TextField
            field={plainField("name", { id: "bar-name", value: search.name })}
            label={t("staff-leading.bar-find")}
            maxLength={40}
          />
          <Button variant="secondary">{t("staff-leading.bar-find-submit")}</Button>
        </Form>
      ) : null}
      {search?.name && search.found.length === 0 ? <p role="status">{t("staff-leading.bar-find-none")}</p> : null}
      {options.length > 0 ? (
        <RoomForm intent="bar" once={once}>
          <SelectField
            field={plainField("accountId", { id: "bar-accountId", ...errorsOf(sent, "bar", "accountId") })}
            label={t("staff-leading.bar-who")}
            options={options}
          />
          <Button variant="danger">{t("staff-leading.bar-submit")}</Button>
        </RoomForm>
      ) : null}
    </Card>
  );
}
