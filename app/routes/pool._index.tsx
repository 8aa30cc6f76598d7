import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { logAccess } from "~/access/access-log.server";
import { requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { config } from "~/config.server";
import { countWithoutAccess } from "~/coordinator/pool/joining/without-access.server";
import { Applications, PoolTable, StateTabs } from "~/coordinator/pool/list/pool-list";
import { poolPage, poolPageSize, searchIn } from "~/coordinator/pool/list/pool-list.server";
import poolStyle from "~/coordinator/pool/pool.css";
import { useLanguage, useText } from "~/language/context";
import { languageName, spokenLanguages } from "~/registration/spoken-languages";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, SelectField, TextField } from "~/ui/fields";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links = () => [{ rel: "stylesheet", href: poolStyle }];

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  await logAccess(asker.db, { actor: asker, deed: "seePool", classes: ["id", "process", "name"], origin: asker.origin });
  const search = searchIn(new URL(request.url));
  const now = clock.now();
  const [pool, withoutAccess] = await Promise.all([
    poolPage(asker.db, asker.organisationId, search, now),
    countWithoutAccess(asker.db, asker.organisationId, now),
  ]);
  return {
    language: asker.language,
    account: pageAccount(asker),
    search,
    pool,
    withoutAccess,
    pages: Math.max(1, Math.ceil(pool.found / poolPageSize)),
    address: `${config().publicUrl}/become-coordinator`,
  };
}

export default function Pool() {
  const t = useText();
  const { account, pool, withoutAccess, search, pages, address } = useLoaderData<typeof loader>();
  const everybody = Object.values(pool.counts).reduce((sum, count) => sum + count, 0);
  const here = everybody - pool.counts.gone;
  if (everybody === 0)
    return (
      <StaffPage title={t("staff-pool.title")} account={account}>
        <Card title={t("staff-pool.pool-empty-title")}>
          <p>{t("staff-pool.pool-empty")}</p>
          <p className="break">{t("staff-pool.pool-apply-address", { address })}</p>
          <ButtonLink href="/pool/import">{t("staff-pool.pool-import")}</ButtonLink>
        </Card>
      </StaffPage>
    );
  return (
    <StaffPage title={t("staff-pool.title")} account={account} lead={t("staff-pool.pool-lead", { count: here })}>
      <p className="links">
        <a href="/pool/import">{t("staff-pool.pool-import")}</a>
        <a href="/places/postcodes">{t("staff-pool.pool-postcodes")}</a>
        {withoutAccess > 0 ? <a href="/pool/access">{t("staff-pool.pool-access", { count: withoutAccess })}</a> : null}
        <a href="/become-coordinator">{t("staff-pool.pool-apply-address", { address })}</a>
      </p>
      <Applications applications={pool.applications} count={pool.counts.applied} />
      <StateTabs counts={pool.counts} here={here} search={search} />
      <Search />
      {pool.rows.length === 0 ? (
        <p>
          {t("staff-pool.pool-none")} <a href="/pool">{t("staff-pool.pool-clear")}</a>
        </p>
      ) : (
        <PoolTable rows={pool.rows} found={pool.found} search={search} pages={pages} />
      )}
    </StaffPage>
  );
}

function Search() {
  const t = useText();
  const language = useLanguage();
  const { search } = useLoaderData<typeof loader>();
  const field = (name: "name" | "town" | "language") => plainField(name, search[name] ? { value: search[name] ?? "" } : {});
  return (
    <Form method="get" className="pool-search">
      {search.state ? <input type="hidden" name="state" value={search.state} /> : null}
      <TextField field={field("name")} label={t("staff-pool.pool-name")} optional />
      <SelectField
        field={field("language")}
        label={t("staff-pool.pool-language")}
        options={spokenLanguages.map(({ code }) => ({ value: code, label: languageName(code, language) }))}
        none={t("staff-pool.pool-any")}
        optional
      />
      <TextField field={field("town")} label={t("staff-pool.pool-town")} optional />
      <Button variant="secondary">{t("staff-pool.pool-find")}</Button>
    </Form>
  );
}
