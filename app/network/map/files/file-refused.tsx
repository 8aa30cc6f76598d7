import { useText } from "~/language/context";
import { Notice } from "~/ui/notice";
import type { FileFault } from "./fault";

/** Why a file was refused, and the place of the fault. */
export function FileRefusedNotice({ fault: { reason, line, column, at, who, most } }: { fault: FileFault }) {
  const t = useText();
  const where = [
    line && column ? t("staff-files.refused-line", { line, column }) : null,
    at ? t("staff-files.refused-at", { at }) : null,
    who ? t("staff-files.refused-who", { who }) : null,
  ].filter((one) => one !== null);
  return (
    <Notice tone="danger" word={t("staff-files.refused-title")} live>
      <p>{t(`staff-files.fault-${reason}`, { most: most ?? 0 })}</p>
      {where.length > 0 ? <p>{where.join(" ")}</p> : null}
      <p>{t("staff-files.refused-kept")}</p>
    </Notice>
  );
}
