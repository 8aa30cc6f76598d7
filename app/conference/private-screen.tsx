import { Link } from "@remix-run/react";
import { useLanguage, useText } from "~/language/context";
import { formatTime } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Once } from "~/ui/once";
import { WithMember } from "./next-step";

interface PrivateScreenProps {
  conferenceId: string;
  coffee: boolean;
  place: string | null;
  present: readonly { id: string; firstName: string; phone: string | null; stays: boolean }[];
  family: readonly { id: string; firstName: string }[];
  since: Date | null;
  once: { step: string; back: string; outcome: string };
}

/** What the coordinator has while the family talks: nothing but a drawer. */
export function PrivateScreen({ conferenceId, coffee, place, present, family, since, once }: PrivateScreenProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {since ? <p>{t("staff-day.part-private", { time: formatTime(language, since) })}</p> : null}
      <p>{t("staff-day.private-closed")}</p>
      <div role="status">
        {coffee ? (
          <Card title={t("staff-day.coffee-asked")}>
            <p>{t("staff-day.coffee-asked-hint")}</p>
            <form method="post" className="stack">
              <Once value={once.outcome} />
              <Button name="deed" value="coffee">
                {t("staff-day.coffee-done")}
              </Button>
            </form>
          </Card>
        ) : null}
      </div>
      <details className="card">
        <summary>{t("staff-day.drawer")}</summary>
        <div className="stack">
          <h2>{t("staff-day.present")}</h2>
          {present.length === 0 ? <p>{t("staff-day.present-none")}</p> : null}
          <ul>
            {present.map((person) => (
              <li key={person.id}>
                {person.firstName}:{" "}
                {person.phone ? (
                  <a href={`tel:${person.phone}`} dir="ltr">
                    {shownPhone(person.phone)}
                  </a>
                ) : (
                  t("staff-day.no-number")
                )}
                {person.stays ? ` (${t("staff-day.stays")})` : null}
              </li>
            ))}
          </ul>
          {place ? <p>{t("staff-day.place", { place })}</p> : null}
          <p>
            <Link to={`/conferences/${conferenceId}/safety`}>{t("staff-day.safety-card")}</Link>
          </p>
          <p>{t("staff-day.phone-112")}</p>
          <h2>{t("staff-day.end-together")}</h2>
          <p>{t("staff-day.end-together-hint")}</p>
          <form method="post" className="stack">
            <Once value={once.step} />
            <WithMember id="end-with" family={family} />
            <Button variant="secondary" name="deed" value="end">
              {t("staff-day.end-button")}
            </Button>
          </form>
          <form method="post" className="stack">
            <Once value={once.back} />
            <Button variant="tertiary" name="deed" value="pause">
              {t("staff-day.pause-button")}
            </Button>
          </form>
          <p className="quiet">{t("staff-day.ends-itself")}</p>
        </div>
      </details>
      <a className="back" href={`/conferences/${conferenceId}/day`}>
        {t("staff-day.refresh")}
      </a>
    </>
  );
}
