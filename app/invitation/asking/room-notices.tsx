import { Link } from "@remix-run/react";
import { isTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { LinkWarnings, type NamedLink } from "~/network/decision/link-warnings";
import { Notice } from "~/ui/notice";
import { isAnnounceRefusal } from "./announcing";
import type { ConferenceRefusal } from "./may-invite";

interface RoomNoticesProps {
  conferenceId: string;
  closed: ConferenceRefusal | null;
  /** Who is asked which day suits, while there is none. */
  asked: "principals" | "circle" | null;
  knots: readonly { firstName: string }[];
  /** What was just refused, and about whom. */
  refused: string | null;
  about: string | undefined;
  links: readonly NamedLink[];
}

/** What stands above everything in the room: what was just refused, why nothing can leave, and what only the coordinator knows. */
export function RoomNotices({ conferenceId, closed, asked, knots, refused, about, links }: RoomNoticesProps) {
  const t = useText();
  const language = useLanguage();
  // What belongs at a field is said there.
  const shown = refused === null || isAnnounceRefusal(refused) || refused === "note-missing" ? null : refused;
  const key = [`staff-invitations.refused-${shown}`, `staff-invitations.closed-${shown}`].find(isTextKey);
  const refusal = key ? t(key) : null;
  return (
    <>
      {refusal ? (
        <Notice tone="danger" live>
          {about ? `${about}: ${refusal}` : refusal}
        </Notice>
      ) : null}
      <LinkWarnings links={links} live />
      {closed && !(closed === "noDay" && asked) ? (
        <Notice tone={closed === "safetyOpen" ? "danger" : "attention"}>
          <p>
            {t(`staff-invitations.closed-${closed}`)}{" "}
            {closed === "voiceMissing" || closed === "unwilling" ? (
              <Link to={`/registrations/${conferenceId}/yes`}>{t("staff-invitations.to-yes")}</Link>
            ) : null}
          </p>
        </Notice>
      ) : null}
      {knots.length > 0 ? (
        <Notice tone="attention" word={t("staff-invitations.knot-title")}>
          {t("staff-invitations.knot", {
            names: formatList(
              language,
              knots.map(({ firstName }) => firstName),
            ),
          })}
        </Notice>
      ) : null}
    </>
  );
}

/** What has no tab of its own: an invitation that is spoken, for a language nobody reads. */
export function MoreAboutInviting({ conferenceId }: { conferenceId: string }) {
  const t = useText();
  return (
    <p className="no-print">
      <Link to={`/conferences/${conferenceId}/voice`}>{t("staff-invitations.to-voice")}</Link>
    </p>
  );
}
