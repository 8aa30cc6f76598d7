import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Notice } from "~/ui/notice";
import type { ImportFileRefusal } from "./columns";

/** Why a whole file was refused, and what to do about it. */
export function ImportRefused({ file: { reason, fields = [], line, lines = 0 } }: { file: ImportFileRefusal }) {
  const t = useText();
  const language = useLanguage();
  const named = formatList(
    language,
    fields.map((field) => t(`staff-pool-import.field-${field}`)),
  );
  return (
    <Notice tone="danger" word={t("staff-pool-import.refused-title")} live>
      <p>
        {t(`staff-pool-import.file-${reason}`, { fields: named, lines })}
        {line ? ` ${t("staff-pool-import.refused-line", { line })}` : null}
      </p>
      <p>{t("staff-pool-import.refused-kept")}</p>
    </Notice>
  );
}
