import { Form, Link } from "@remix-run/react";
import type { Beside } from "~/coordinator/desk/beside";
import type { Compared } from "~/coordinator/desk/desk-page.server";
import { usePartWords, useReasonWords } from "~/coordinator/desk/reason-words";
import type { Reason } from "~/coordinator/ranking/reason";
import { useText } from "~/language/context";
import { Button } from "~/ui/button";
import { Once } from "~/ui/once";
import { Table } from "~/ui/table";

/** Two coordinators part by part: their sentences, who is ahead in what, and why the one stands before the other. */
export function CompareCard({ compared, onces, leads }: { compared: Compared; onces: Readonly<Record<string, string>>; leads: boolean }) {
  const t = useText();
  const parts = usePartWords();
  const { one, other, rows, by } = compared;
  const sides = { one, other } as const;
  return (
    <section className="card compare" id="compared" aria-labelledby="compared-title" tabIndex={-1}>
      <h2 id="compared-title">{t("staff-desk.compare-title", { one: one.firstName, other: other.firstName })}</h2>
      <p>
        {by.length > 0
          ? t("staff-desk.compare-ahead", { name: one.firstName, parts: parts(by.slice(0, 3)) })
          : t("staff-desk.compare-equal", { name: one.firstName })}
      </p>
      <Table
        caption={t("staff-desk.compare-title", { one: one.firstName, other: other.firstName })}
        captionUnseen
        columns={[
          { key: "part", label: t("staff-desk.compare-part") },
          { key: "one", label: one.firstName },
          { key: "other", label: other.firstName },
        ]}
        rows={[
          ...rows.map((row) => ({
            key: row.aspect,
            cells: { part: parts([row.part]), one: <Side row={row} side="one" />, other: <Side row={row} side="other" /> },
          })),
          {
            key: "total",
            cells: {
              part: t("staff-desk.compare-total"),
              one: <strong>{t("staff-desk.points", { points: one.score })}</strong>,
              other: <strong>{t("staff-desk.points", { points: other.score })}</strong>,
            },
          },
        ]}
      />
      <div className="row">
        {(["one", "other"] as const).map((side) => {
          const { accountId, firstName } = sides[side];
          return (
            <Form method="post" key={accountId}>
              <Once value={onces[accountId] ?? ""} />
              <input type="hidden" name="accountId" value={accountId} />
              <Button variant={leads && side === "one" ? "primary" : "secondary"} name="intent" value="offer">
                {t("staff-matching.offer", { name: firstName })}
              </Button>
            </Form>
          );
        })}
        <Link to="?">{t("staff-desk.back")}</Link>
      </div>
    </section>
  );
}

function Side({ row, side }: { row: Beside; side: "one" | "other" }) {
  const t = useText();
  const words = useReasonWords();
  const reason: Reason | null = row[side];
  const better = row.ahead === side;
  return (
    <span className={better ? "side side--ahead" : "side"}>
      {better ? (
        <span className="mark" aria-hidden="true">
          ▲
        </span>
      ) : null}
      <span>
        {reason ? words(reason) : <span className="quiet">{t("staff-desk.compare-nothing")}</span>}
        {better ? <span className="unseen"> ({t("staff-desk.compare-better")})</span> : null}
      </span>
    </span>
  );
}
