import type { SerializeFrom } from "@remix-run/node";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatList } from "~/language/dates";
import { languageName } from "~/registration/spoken-languages";
import { Card } from "~/ui/card";
import { Table } from "~/ui/table";
import { type PoolState, poolStates } from "../pool-state";
import type { PoolPage, PoolSearch } from "./pool-list.server";

/** The same search with something else in it, as an address. */
function addressOf(search: PoolSearch, other: Partial<PoolSearch>): string {
  const { page, ...rest } = { ...search, page: 1, ...other };
  const asked = Object.entries({ ...rest, page: page > 1 ? String(page) : null }).flatMap(([name, value]) =>
    value ? [[name, String(value)]] : [],
  );
  const query = new URLSearchParams(asked).toString();
  return query ? `/pool?${query}` : "/pool";
}

/** Who wrote and waits to be read. */
export function Applications({ applications, count }: { applications: SerializeFrom<PoolPage>["applications"]; count: number }) {
  const t = useText();
  const language = useLanguage();
  if (applications.length === 0) return null;
  return (
    <Card title={t("staff-pool.pool-applications")} tone="next">
      <ul className="people-here">
        {applications.map(({ accountId, firstName, appliedAt }) => (
          <li key={accountId}>
            <a href={`/pool/${accountId}`}>
              <bdi>{firstName}</bdi>
            </a>{" "}
            <span className="quiet">{t("staff-pool.pool-applied-on", { day: formatDay(language, appliedAt) })}</span>
          </li>
        ))}
      </ul>
      {count > applications.length ? <a href="/pool?state=applied">{t("staff-pool.pool-more-applications", { count })}</a> : null}
    </Card>
  );
}

/** How many stand where, each the way to them. */
export function StateTabs({ counts, here, search }: { counts: PoolPage["counts"]; here: number; search: PoolSearch }) {
  const t = useText();
  const tabs: readonly (PoolState | null)[] = [null, ...poolStates];
  return (
    <nav className="links" aria-label={t("staff-pool.pool-states")}>
      {tabs.map((state) => (
        <a key={state ?? "all"} href={addressOf(search, { state })} aria-current={search.state === state ? "page" : undefined}>
          {t(state ? `staff-pool.state-${state}` : "staff-pool.pool-all")} ({state ? counts[state] : here})
        </a>
      ))}
    </nav>
  );
}

const tones: Record<PoolState, string> = {
  applied: "tag tag--attention",
  trained: "tag",
  active: "tag tag--done",
  resting: "tag",
  gone: "tag",
};

export const StateTag = ({ state }: { state: PoolState }) => {
  const t = useText();
  return <span className={tones[state]}>{t(`staff-pool.state-${state}`)}</span>;
};

interface PoolTableProps {
  rows: PoolPage["rows"];
  found: number;
  search: PoolSearch;
  pages: number;
}

/** One page of people, with the way to the next. */
export function PoolTable({ rows, found, search, pages }: PoolTableProps) {
  const t = useText();
  const language = useLanguage();
  const columns = (["name", "state", "town", "languages", "leads"] as const).map((key) => ({
    key,
    label: t(`staff-pool.pool-column-${key}`),
    number: key === "leads",
  }));
  const shown = rows.map((one) => ({
    key: one.accountId,
    cells: {
      name: (
        <a href={`/pool/${one.accountId}`}>
          <bdi>{one.firstName}</bdi>
        </a>
      ),
      state: <StateTag state={one.state} />,
      town: one.town,
      languages: formatList(
        language,
        one.languages.map((spoken) => languageName(spoken.language, language)),
      ),
      leads: t("staff-pool.pool-leads", { leads: one.leads, capacity: one.capacity }),
    },
  }));
  return (
    <>
      <Table caption={t("staff-pool.pool-found", { count: found })} columns={columns} rows={shown} />
      {pages > 1 ? (
        <nav className="links" aria-label={t("staff-pool.pool-pages")}>
          {search.page > 1 ? <a href={addressOf(search, { page: search.page - 1 })}>{t("staff-pool.pool-earlier")}</a> : null}
          <span>{t("staff-pool.pool-page", { page: search.page, pages })}</span>
          {search.page < pages ? <a href={addressOf(search, { page: search.page + 1 })}>{t("staff-pool.pool-later")}</a> : null}
        </nav>
      ) : null}
    </>
  );
}
