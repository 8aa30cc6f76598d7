import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import type { BoardStart } from "./board";

/** With which principal the coordinator draws, and who then sees what. */
export function WithWhom({ start: { map, met, page } }: { start: BoardStart }) {
  const t = useText();
  const language = useLanguage();
  const principals = map.people.filter(({ principalId }) => principalId !== null);
  const names = formatList(
    language,
    principals.map(({ firstName }) => firstName),
  );
  const [only] = principals;
  if (!only) return null;
  if (principals.length === 1) return <p className="quiet">{t("staff-board.one-sees", { name: only.firstName })}</p>;
  const beside = principals.find(({ principalId }) => principalId === met);
  return (
    <div className="board-with">
      <nav aria-label={t("staff-board.met-label")}>
        <span aria-hidden="true">{t("staff-board.met-label")}</span>
        <ul className="plain">
          <li>
            <a href={page} aria-current={beside ? undefined : "true"}>
              {t("staff-board.met-all")}
            </a>
          </li>
          {principals.map(({ id, principalId, firstName }) => (
            <li key={id}>
              <a href={`${page}?met=${principalId}`} aria-current={principalId === met ? "true" : undefined}>
                {t("staff-board.met-with", { name: firstName })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="quiet">
        {beside ? t("staff-board.met-one-sees", { name: beside.firstName }) : t("staff-board.met-all-sees", { names })}
      </p>
    </div>
  );
}
