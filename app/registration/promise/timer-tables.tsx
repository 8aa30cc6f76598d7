import { useText } from "~/language/context";
import { shownFigures } from "~/registration/promise/small-figures";
import type { TimerFigures } from "~/registration/promise/timer-figures";
import { type ProposalFigures, proposalParts } from "~/registration/proposal/proposal-figures";
import { Table } from "~/ui/table";

/** How promises were kept, without anybody in it. */
export function KeptTable({ figures }: { figures: readonly TimerFigures[] }) {
  const t = useText();
  const shown = (count: number | null, done: number | null) => count ?? t(done === null ? "staff-timers.too-few" : "staff-timers.hidden");
  return (
    <Table
      caption={t("staff-timers.figures-caption")}
      columns={[
        { key: "timer", label: t("staff-timers.column-timer") },
        { key: "done", label: t("staff-timers.column-done"), number: true },
        { key: "onTime", label: t("staff-timers.column-onTime"), number: true },
        { key: "late", label: t("staff-timers.column-late"), number: true },
        { key: "inTarget", label: t("staff-timers.column-target"), number: true },
        { key: "median", label: t("staff-timers.column-median"), number: true },
      ]}
      rows={figures.map(({ name, done, onTime, late, inTarget, median }) => ({
        key: name,
        cells: {
          timer: t(`staff-timers.${name}`),
          done: shown(done, null),
          onTime: shown(onTime, done),
          late: shown(late, done),
          inTarget: shown(inTarget, done),
          median: median ? t(`staff-timers.in-${median.in}`, { count: median.count }) : t("staff-timers.too-few"),
        },
      }))}
    />
  );
}

/** What each organisation proposed, without anybody in it; one with fewer than five is not there. */
export function ProposedTable({ organisations }: { organisations: readonly { organisation: string; figures: ProposalFigures }[] }) {
  const t = useText();
  const rows = organisations.flatMap(({ organisation, figures }) => {
    const { total, parts } = shownFigures(figures.parts);
    if (!total) return [];
    const registered = shownFigures({ registered: figures.registered, not: figures.asked - figures.registered }).parts?.registered;
    const hidden = t("staff-timers.hidden");
    const cells = {
      organisation,
      asked: total,
      registered: registered ?? hidden,
      ...Object.fromEntries(proposalParts.map((part) => [part, parts?.[part] ?? hidden])),
    };
    return [{ key: organisation, cells }];
  });
  if (rows.length === 0) return <p>{t("staff-timers.proposals-none")}</p>;
  return (
    <Table
      caption={t("staff-timers.proposals-title")}
      captionUnseen
      columns={[
        { key: "organisation", label: t("staff-timers.column-organisation") },
        { key: "asked", label: t("staff-proposals.figures-asked"), number: true },
        ...proposalParts.map((part) => ({ key: part, label: t(`staff-proposals.figures-${part}`), number: true })),
        { key: "registered", label: t("staff-proposals.figures-registered"), number: true },
      ]}
      rows={rows}
    />
  );
}
