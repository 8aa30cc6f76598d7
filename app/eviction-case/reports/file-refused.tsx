import type { FileReason } from "~/eviction-case/reports/report-file";
import { useLanguage, useText } from "~/language/context";
import { formatList } from "~/language/dates";
import { Notice } from "~/ui/notice";

/** Why a whole file was refused, and what to do about it. */
export function FileRefused({ reason, fields, line }: { reason: FileReason; fields: readonly string[]; line: number | null }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Notice tone="danger" word={t("staff-reports.batch-refused-title")} live>
      <p>
        {t(`staff-reports.file-${reason}`, { fields: formatList(language, fields) })}
        {line ? ` ${t("staff-reports.file-line", { line })}` : null}
      </p>
      <p>{t("staff-reports.batch-nothing-kept")}</p>
    </Notice>
  );
}
