import { useLanguage, useText } from "~/language/context";
import { formatDay, formatTime } from "~/language/dates";
import { ButtonLink } from "~/ui/button";
import { Notice } from "~/ui/notice";

/** The day as somebody behind his own link may see it. */
export interface ShownDay {
  off: boolean;
  over: boolean;
  /** The circle is asked which day suits. */
  pollOpen: boolean;
  day: { startsAt: Date | string; endsAt: Date | string; place: { place: string; address?: string | undefined } | null } | null;
}

/** When and where it is; with a safety flag a voice tells the place. Without a link nothing can be opened from here. */
export function WhenAndWhere({ page, caller, linkId }: { page: ShownDay; caller: string; linkId?: string }) {
  const t = useText();
  const language = useLanguage();
  const { day } = page;
  if (page.off) return <Notice>{t("family-invitation.off")}</Notice>;
  const poll =
    page.pollOpen && linkId ? (
      <ButtonLink href={`/k/${linkId}/poll`} variant="secondary">
        {t("family-poll.home")}
      </ButtonLink>
    ) : null;
  if (!day)
    return (
      <>
        <p>{t(poll ? "family-poll.ask" : "family-invitation.no-day")}</p>
        {poll}
      </>
    );
  return (
    <>
      <p>
        <strong>{formatDay(language, day.startsAt)}</strong>
        <br />
        {t("family-invitation.hours", { start: formatTime(language, day.startsAt), end: formatTime(language, day.endsAt) })}
        <br />
        {day.place ? (
          <bdi>
            {day.place.place}
            {day.place.address ? `, ${day.place.address}` : ""}
          </bdi>
        ) : (
          t("family-invitation.place-by-voice", { caller })
        )}
      </p>
      {page.over ? <p>{t("family-invitation.over")}</p> : null}
      {!page.over && linkId ? (
        <p>
          <a href={`/k/${linkId}/invitation.ics`}>{t("family-invitation.calendar")}</a>
        </p>
      ) : null}
      {poll}
    </>
  );
}
