import type { SerializeFrom } from "@remix-run/node";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { languageName } from "~/registration/spoken-languages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { CheckboxField } from "~/ui/fields";
import { DateField } from "~/ui/fields-measured";
import { FormErrors } from "~/ui/form-errors";
import { Once } from "~/ui/once";
import { type Answered, fieldsOf } from "../form-answer";
import type { OneCoordinator } from "./one-coordinator.server";

/** A coordinator as the manager's page gets him. */
export type ShownCoordinator = SerializeFrom<OneCoordinator>;
type Props = { one: ShownCoordinator; once: string };

function Press({ once, intent, main, children }: { once: string; intent: string; main?: boolean; children: ReactNode }) {
  return (
    <Form method="post">
      <Once value={once} />
      <Button name="intent" value={intent} variant={main ? "primary" : "secondary"}>
        {children}
      </Button>
    </Form>
  );
}

/** What the manager does next: read and train, then make active. */
export function NextStep({ one, once }: Props) {
  const t = useText();
  const { state, firstName: name, motivation, missing } = one;
  if (state !== "applied" && state !== "trained") return null;
  const applied = state === "applied";
  return (
    <Card tone="next" title={t(`staff-pool.one-next-${state}`)}>
      {motivation ? (
        <>
          <p className="quiet">{t("staff-pool.one-motivation", { name })}</p>
          <p className="as-typed">
            <bdi>{motivation}</bdi>
          </p>
        </>
      ) : null}
      {!applied && missing.length > 0 ? (
        <>
          <p>{t("staff-pool.one-still")}:</p>
          <ul>
            {missing.map((why) => (
              <li key={why}>{t(`staff-pool.why-${why}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {applied ? (
        <Press once={once} intent="trained" main>
          {t("staff-pool.one-train")}
        </Press>
      ) : null}
      {!applied && missing.length === 0 ? (
        <Press once={once} intent="activate" main>
          {t("staff-pool.one-activate")}
        </Press>
      ) : null}
    </Card>
  );
}

/** How to reach him, what he says of himself, and how it went. */
export function Facts({ one }: { one: ShownCoordinator }) {
  const t = useText();
  const language = useLanguage();
  const name = one.firstName;
  const list = (items: readonly string[]) => formatList(language, items);
  const said: [string, string][] = [
    [
      t("staff-pool.one-languages"),
      list(one.languages.map((it) => `${languageName(it.language, language)} (${t(`staff-pool.level-${it.level}`)})`)),
    ],
    [t("staff-pool.one-place"), t("staff-pool.travel-said", { town: one.town, km: one.travelsKm })],
    [t("staff-pool.one-time"), one.capacity > 0 ? timeOf(t, one) : ""],
    [t("staff-pool.one-experience"), list(one.experience.map((kind) => t(`staff-pool.experience-${kind}`)))],
    [t("staff-pool.one-organisations"), list(one.organisations)],
    [t("staff-pool.one-known"), list(one.knownIn)],
    [t("staff-pool.age"), one.ageGroup ? t(`staff-pool.age-${one.ageGroup}`) : ""],
  ];
  const dates = (["applied", "confirmed", "trained", "active", "resting", "gone"] as const).flatMap((which): [string, string][] => {
    const date = one.dates[which];
    const until =
      which === "resting" && one.restingUntil ? ` ${t("staff-pool.one-until", { day: formatDay(language, one.restingUntil) })}` : "";
    return date ? [[t(`staff-pool.one-${which}`), `${formatDay(language, date)}${until}`]] : [];
  });
  const contact: [string, ReactNode][] = [
    [
      t("staff-pool.one-phone"),
      one.phone ? <Mark key="phone" href={`tel:${one.phone}`} text={shownPhone(one.phone)} /> : t("staff-pool.one-no-phone"),
    ],
    [t("staff-pool.one-email"), <Mark key="email" href={`mailto:${one.email}`} text={one.email} />],
  ];
  return (
    <>
      <Card title={t("staff-pool.one-contact")}>
        <Lines lines={contact} />
      </Card>
      <Card title={t("staff-pool.one-about", { name })}>
        <Lines lines={said.filter(([, value]) => value !== "")} />
        {one.wroteForHimself ? <p className="quiet">{t("staff-pool.one-own-words", { name })}</p> : null}
      </Card>
      <Card title={t("staff-pool.one-dates")}>
        <Lines lines={dates} />
      </Card>
    </>
  );
}

const Mark = ({ href, text }: { href: string; text: string }) => <a href={href}>{text}</a>;

function timeOf(t: ReturnType<typeof useText>, one: ShownCoordinator): string {
  const when = [...(one.evenings ? [t("staff-pool.one-evenings")] : []), ...(one.weekends ? [t("staff-pool.one-weekends")] : [])];
  return [t("staff-pool.capacity-said", { count: one.capacity }), t("staff-pool.one-daytime"), ...when].join(", ");
}

function Lines({ lines }: { lines: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="stack">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt className="quiet">{label}</dt>
          <dd className="break">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What he leads and is asked. */
export function Leads({ one }: { one: ShownCoordinator }) {
  const t = useText();
  const language = useLanguage();
  if (one.leads.length === 0 && (one.state === "applied" || one.state === "trained")) return null;
  return (
    <Card title={t("staff-pool.one-leads")}>
      {one.leads.length === 0 ? <p>{t("staff-pool.one-leads-none")}</p> : null}
      {one.leads.length > 0 ? (
        <ul>
          {one.leads.map(({ conferenceId, names }) => (
            <li key={conferenceId}>
              <a href={`/conferences/${conferenceId}`}>{formatList(language, names)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {one.offers > 0 ? <p>{t("staff-pool.one-offers", { count: one.offers })}</p> : null}
    </Card>
  );
}

/** Whether he can sign in, and the link that lets him. */
export function Access({ one, once }: Props) {
  const t = useText();
  const language = useLanguage();
  const { access, firstName: name } = one;
  if (one.state === "gone") return null;
  return (
    <Card title={t("staff-pool.one-access")}>
      <p>{t(access.has ? "staff-pool.one-access-has" : "staff-pool.one-access-none", { name })}</p>
      {access.sent ? (
        <p>
          {t("staff-pool.one-access-sent", { day: formatDay(language, access.sent.at), until: formatDay(language, access.sent.until) })}
        </p>
      ) : null}
      {one.phone ? (
        <Press once={once} intent="welcome">
          {t(access.has || access.sent ? "staff-pool.one-send-again" : "staff-pool.one-send")}
        </Press>
      ) : (
        <p>{t("staff-pool.refusal-noPhone")}</p>
      )}
    </Card>
  );
}

/** A while without questions, and back. */
export function Resting({ one, once, today, refused }: Props & { today: string; refused: Answered | undefined }) {
  const t = useText();
  const field = fieldsOf("one", refused);
  if (one.state === "resting")
    return (
      <Press once={once} intent="wake">
        {t("staff-pool.one-wake")}
      </Press>
    );
  if (one.state !== "active") return null;
  return (
    <details open={refused !== undefined}>
      <summary>{t("staff-pool.one-rest")}</summary>
      <Form method="post" className="stack" noValidate>
        <FormErrors form={{ id: "one", allErrors: refused?.errors ?? {} }} />
        <Once value={once} />
        <DateField field={field("until")} label={t("staff-pool.rest-until")} min={today} optional />
        <Button variant="secondary" name="intent" value="rest">
          {t("staff-pool.one-rest")}
        </Button>
      </Form>
    </details>
  );
}

/** The end of it: an application that does not go on, or somebody who stops; and the way back. */
export function Leaving({ one, once, refused }: Props & { refused: Answered | undefined }) {
  const t = useText();
  const name = one.firstName;
  if (one.state === "gone")
    return (
      <Card title={t("staff-pool.one-back")}>
        <p>{t("staff-pool.one-back-text", { name })}</p>
        <Press once={once} intent="back">
          {t("staff-pool.one-back")}
        </Press>
      </Card>
    );
  const intent = one.state === "applied" ? "refuse" : "leave";
  const leads = one.leads.length > 0;
  return (
    <details open={refused !== undefined}>
      <summary>{t(intent === "refuse" ? "staff-pool.one-refuse-title" : "staff-pool.one-leave-title")}</summary>
      <Form method="post" className="stack" noValidate>
        <FormErrors form={{ id: "one", allErrors: refused?.errors ?? {} }} />
        <Once value={once} />
        <p>
          {t(intent === "refuse" ? "staff-pool.one-refuse-text" : leads ? "staff-pool.one-leave-first" : "staff-pool.one-leave-text", {
            name,
          })}
        </p>
        {leads ? null : (
          <>
            <CheckboxField field={fieldsOf("one", refused)("sure")} label={t("staff-pool.one-sure")} />
            <Button variant="danger" name="intent" value={intent}>
              {t(intent === "refuse" ? "staff-pool.one-refuse" : "staff-pool.one-leave")}
            </Button>
          </>
        )}
      </Form>
    </details>
  );
}
