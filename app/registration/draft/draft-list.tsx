import { Link } from "@remix-run/react";
import { useEffect } from "react";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList, formatShortDay } from "~/language/dates";
import { dropCopiesExcept } from "~/registration/draft/device-copy";
import { Card } from "~/ui/card";

export interface DraftShown {
  id: string;
  names: readonly string[];
  savedAt: Date | string;
  eraseAfter: Date | string;
  lastStep: string;
}

/** What its writer has not sent yet. Nobody else has such a list. */
export function DraftList({ drafts }: { drafts: readonly DraftShown[] }) {
  const t = useText();
  const language = useLanguage();
  useEffect(() => dropCopiesExcept(drafts.map(({ id }) => id)), [drafts]);
  if (drafts.length === 0) return null;
  return (
    <Card title={t("staff-register.drafts-title")}>
      <p className="quiet">{t("staff-register.drafts-lead")}</p>
      <ul className="cards">
        {drafts.map((draft) => {
          const who =
            draft.names.length > 0
              ? t("staff-register.draft-of", { names: formatList(language, draft.names) })
              : t("staff-register.draft-nameless");
          return (
            <li key={draft.id}>
              <Link to={`/registrations/drafts/${draft.id}/${draft.lastStep}`}>
                {who}: {t("staff-register.draft-go-on")}
              </Link>
              <p className="quiet small">
                {t("staff-register.draft-saved", {
                  day: formatDayTime(language, draft.savedAt),
                  erased: formatShortDay(language, draft.eraseAfter),
                })}{" "}
                <Link to={`/registrations/drafts/${draft.id}/discard`} aria-label={`${t("staff-register.draft-discard")}: ${who}`}>
                  {t("staff-register.draft-discard")}
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
