import { Link } from "@remix-run/react";
import { AgainForm, EndCaseForm, ExtendForm, OutcomeForm } from "~/eviction-case/ending/ending-forms";
import type { EndingRoom } from "~/eviction-case/ending/ending-room.server";
import { DueTag } from "~/eviction-case/ending/last-chance-parts";
import type { KeepFormProps } from "~/eviction-case/folded-form";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatEuros, formatShortDay } from "~/language/dates";
import { Card } from "~/ui/card";
import { Notice } from "~/ui/notice";

interface PartProps {
  room: EndingRoom;
  formOf: (about: string) => KeepFormProps;
}

/** The case is open: what to look at before it ends, and the form that ends it. */
export function StillOpen({ room, formOf }: PartProps) {
  const t = useText();
  return (
    <Card title={t("staff-last-chance.end-title")}>
      <p>{t("staff-last-chance.end-lead")}</p>
      <p className="quiet">{t("staff-last-chance.silence-no-end")}</p>
      {room.meetings.length > 0 ? <p>{t("staff-last-chance.meeting-goes-on")}</p> : null}
      <EndCaseForm key={formOf("end").once} {...formOf("end")} />
    </Card>
  );
}

/** How it ended, and how it was six and twelve months later. */
export function Outcomes({ room, formOf }: PartProps) {
  const t = useText();
  const language = useLanguage();
  const said = ({ outcome, arrearsCents }: EndingRoom["outcomes"][number]) =>
    [
      t(`staff-last-chance.outcome-${outcome}`),
      arrearsCents === null
        ? t("staff-last-chance.arrears-unknown")
        : t("staff-last-chance.arrears-was", { amount: formatEuros(language, arrearsCents) }),
    ].join(", ");
  const closing = room.outcomes.find(({ moment }) => moment === "closing");
  return (
    <Card title={t("staff-last-chance.outcomes")}>
      <ul className="plain">
        {closing ? (
          <li>
            {formatShortDay(language, closing.on)}: {t("staff-last-chance.moment-closing")}. {said(closing)}
          </li>
        ) : null}
        {room.due.map((due) => {
          const noted = room.outcomes.find(({ moment }) => moment === due.moment);
          return (
            <li key={due.moment}>
              {formatShortDay(language, noted?.on ?? due.dueOn)}: {t(`staff-last-chance.moment-${due.moment}`)} <DueTag state={due.state} />
              {noted ? <p>{said(noted)}</p> : null}
              {due.state === "due" || due.state === "late" ? <OutcomeForm due={due} {...formOf(`outcome-${due.moment}`)} /> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** After the end the meeting is still the family's; after an eviction there is much to ask again. */
export function MeetingsGoOn({ room }: { room: EndingRoom }) {
  const t = useText();
  const evicted = room.outcomes.some(({ outcome }) => outcome === "evicted");
  if (room.meetings.length === 0) return null;
  return (
    <Card title={t("staff-last-chance.meetings")}>
      <Notice>{t(evicted ? "staff-last-chance.meeting-after-eviction" : "staff-last-chance.meeting-goes-on")}</Notice>
      <ul>
        {room.meetings.map((one) => (
          <li key={one.id}>{one.mine ? <Link to={`/registrations/${one.id}`}>{one.reference}</Link> : one.reference}</li>
        ))}
      </ul>
      {evicted ? (
        <>
          <h3>{t("staff-last-chance.ask-again")}</h3>
          <ul>
            {(["address", "phone", "question", "place", "belongings", "post", "children", "pets"] as const).map((what) => (
              <li key={what}>{t(`staff-last-chance.ask-${what}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

/** When what stands here is erased, and what stays. */
export function Erasing({ room, formOf, ended }: PartProps & { ended: boolean }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t("staff-last-chance.erasing")}>
      <p>
        {room.endsOn ? t("staff-last-chance.erased-on", { day: formatDay(language, room.endsOn) }) : t("staff-last-chance.erased-not-set")}
      </p>
      <p>{t("staff-last-chance.what-goes")}</p>
      <p className="quiet">{t("staff-last-chance.what-stays")}</p>
      {room.extensions.length > 0 ? (
        <ul>
          {room.extensions.map((one) => (
            <li key={one.id}>
              {t("staff-last-chance.extended", { on: formatShortDay(language, one.on), until: formatShortDay(language, one.until) })}{" "}
              {one.reason}
            </li>
          ))}
        </ul>
      ) : null}
      {ended ? null : <ExtendForm key={formOf("extend").once} {...formOf("extend")} />}
    </Card>
  );
}

/** The cases of the same household before and after this one. */
export function Household({ room, formOf, ended }: PartProps & { ended: boolean }) {
  const t = useText();
  if (!ended && !room.earlier && room.later.length === 0) return null;
  return (
    <Card title={t("staff-last-chance.household")}>
      {room.earlier ? (
        <p>
          {t("staff-last-chance.earlier")} <Link to={`/cases/${room.earlier.id}/ending`}>{room.earlier.reference}</Link>
        </p>
      ) : null}
      {room.later.map((one) => (
        <p key={one.id}>
          {t("staff-last-chance.later")} <Link to={`/cases/${one.id}`}>{one.reference}</Link>
        </p>
      ))}
      {ended ? (
        <>
          <p>{t("staff-last-chance.again-lead")}</p>
          <AgainForm key={formOf("again").once} room={room} {...formOf("again")} />
        </>
      ) : null}
    </Card>
  );
}
