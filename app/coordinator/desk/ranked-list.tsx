import { Form, Link } from "@remix-run/react";
import type { Line } from "~/coordinator/desk/beside";
import type { ShownRow } from "~/coordinator/desk/desk-page.server";
import { usePartWords, useReasonWords } from "~/coordinator/desk/reason-words";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";

interface RankedListProps {
  rows: readonly ShownRow[];
  /** Everybody who fits, also who is not shown. */
  fitting: number;
  chosen: readonly string[];
  onces: Readonly<Record<string, string>>;
  /** The first one's question is the main button of the page. */
  leads: boolean;
  /** How many can be shown besides what is. */
  shows: readonly number[];
}

const chooseForm = "choose";

/** The coordinators in their order, each with the reasons as sentences; what differs from the one above is marked. */
export function RankedList({ rows, fitting, chosen, onces, leads, shows }: RankedListProps) {
  const t = useText();
  return (
    <section className="stack ranked" aria-labelledby="fit">
      <header className="ranked-head">
        <h2 id="fit">{t("staff-matching.ranked-title")}</h2>
        {fitting > 0 ? (
          <p>
            {t(rows.length < fitting ? "staff-desk.fitting" : "staff-desk.fitting-all", { count: fitting, shown: rows.length })}{" "}
            {rows.length > 1 ? <span className="quiet">{t("staff-desk.legend")}</span> : null}
          </p>
        ) : (
          <p>{t("staff-matching.ranked-none")}</p>
        )}
      </header>
      <ol className="plain ranked-rows">
        {rows.map((row, index) => (
          <li key={row.accountId}>
            <RankedCard
              row={row}
              above={rows[index - 1]?.firstName ?? ""}
              once={onces[row.accountId] ?? ""}
              leads={leads && index === 0}
              isChosen={chosen.includes(row.accountId)}
              choosable={rows.length > 1}
            />
          </li>
        ))}
      </ol>
      {rows.length > 1 ? <ChooseBar /> : null}
      {fitting > rows.length || rows.length > 20 ? (
        <p className="row">
          {shows
            .filter(
              (many, index) => many !== rows.length && (shows[index - 1] ?? 0) < fitting && (many < rows.length || rows.length < fitting),
            )
            .map((many) => (
              <Link key={many} to={`?show=${many}#fit`} preventScrollReset>
                {t(many > rows.length ? "staff-desk.show-more" : "staff-desk.show-fewer", { count: Math.min(many, fitting) })}
              </Link>
            ))}
        </p>
      ) : null}
    </section>
  );
}

interface RankedCardProps {
  row: ShownRow;
  above: string;
  once: string;
  leads: boolean;
  isChosen: boolean;
  choosable: boolean;
}

function RankedCard({ row, above, once, leads, isChosen, choosable }: RankedCardProps) {
  const t = useText();
  const parts = usePartWords();
  const { accountId, firstName: name, town, place, score, lines, misses, inLine } = row;
  return (
    <article className={leads ? "card card--next candidate" : "card candidate"} aria-labelledby={`at-${accountId}`} id={accountId}>
      <header>
        <h3 id={`at-${accountId}`}>
          <span className="place">{place}</span> {name}
        </h3>
        <span className="quiet">{town}</span>
        {inLine === null ? null : <span className="tag">{t("staff-desk.in-line", { place: inLine })}</span>}
        <span className="points">{t("staff-desk.points", { points: score })}</span>
      </header>
      <ul className="reasons">
        {lines.map((line) => (
          <ReasonLine key={`${line.part}-${line.how}-${line.values.language ?? ""}`} line={line} above={above} />
        ))}
        {misses.length > 0 ? (
          <li data-differs="less">
            <span className="mark" aria-hidden="true">
              ▼
            </span>
            <span>{t("staff-desk.misses", { name: above, parts: parts(misses) })}</span>
            <span />
          </li>
        ) : null}
      </ul>
      <div className="candidate-deeds">
        <Form method="post">
          <Once value={once} />
          <input type="hidden" name="accountId" value={accountId} />
          <Button variant={leads ? "primary" : "secondary"} name="intent" value="offer">
            {t("staff-matching.offer", { name })}
          </Button>
        </Form>
        {choosable ? (
          <label className="choice">
            <input key={String(isChosen)} type="checkbox" name="compare" value={accountId} form={chooseForm} defaultChecked={isChosen} />
            <span>{t("staff-desk.choose", { name })}</span>
          </label>
        ) : null}
      </div>
    </article>
  );
}

const signs = { more: "▲", less: "▼" } as const;

function ReasonLine({ line, above }: { line: Line; above: string }) {
  const t = useText();
  const words = useReasonWords();
  const { differs, points } = line;
  return (
    <li data-differs={differs ?? undefined}>
      <span className="mark" aria-hidden="true">
        {differs ? signs[differs] : ""}
      </span>
      <span>
        {words(line)}
        {differs ? <span className="unseen"> ({t(`staff-desk.differs-${differs}`, { name: above })})</span> : null}
      </span>
      <span className="points">{points > 0 ? `+${points}` : points === 0 ? "" : `−${-points}`}</span>
    </li>
  );
}

/** What can be done with those who are ticked. Works without scripts: it asks for the same page again. */
function ChooseBar() {
  const t = useText();
  return (
    <Form method="get" id={chooseForm} className="choose-bar" preventScrollReset={false} aria-label={t("staff-desk.with-chosen")}>
      <span className="quiet">{t("staff-desk.with-chosen")}:</span>
      <Button variant="secondary" name="as" value="compare">
        {t("staff-desk.compare")}
      </Button>
      <Button variant="secondary" name="as" value="line">
        {t("staff-desk.line-ask")}
      </Button>
    </Form>
  );
}
