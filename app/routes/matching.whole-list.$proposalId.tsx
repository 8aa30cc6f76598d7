import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { notFound, requireAccount, requireConference } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { acceptPair, PairInput } from "~/coordinator/whole-list/accept-pair.server";
import { gainOf } from "~/coordinator/whole-list/gain";
import { PairCard } from "~/coordinator/whole-list/pair-card";
import { pairsOnPage, proposalPage } from "~/coordinator/whole-list/proposal-page.server";
import style from "~/coordinator/whole-list/whole-list.css";
import type { StaffTextKey } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { Notice } from "~/ui/notice";
import { newOnce } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: style }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireAccount(request, "regionalManager");
  const query = new URL(request.url).searchParams;
  const now = clock.now();
  const page = Math.min(10_000, Math.max(1, Math.trunc(Number(query.get("page"))) || 1));
  const without = query.get("show") === "without";
  const shown = await proposalPage(asker, params.proposalId, { without, page }, now);
  const many = without ? shown.proposal.without : shown.proposal.helped;
  return {
    ...{ language: asker.language, account: pageAccount(asker), now, page, without, ...shown },
    pages: Math.max(1, Math.ceil(many / pairsOnPage)),
    onces: shown.pairs.map(newOnce),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const asker = await requireConference(request, String(form.get("conferenceId")), "offerCoordinator");
  const submission = parseWithZod(form, { schema: PairInput });
  if (submission.status !== "success" || !isId(params.proposalId)) throw notFound();
  const at = { once: String(form.get("once")), now: clock.now() };
  const outcome = await acceptPair(asker, { proposalId: params.proposalId, ...submission.value }, at);
  if (outcome.refused === "privateTime") throw notFound();
  if (outcome.refused) return data<{ key: StaffTextKey }>({ key: `staff-whole-list.refused-${outcome.refused}` }, { status: 409 });
  return redirect(outcome.redirect);
}

export default function WholeListProposal() {
  const t = useText();
  const language = useLanguage();
  const { account, now, proposal, pairs, onces, page, pages, without } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const first = pairs.findIndex(({ fate }) => fate.is === "open");
  useNextQuestion();
  const { helped, helpedOneByOne } = proposal;
  const gain = gainOf(proposal);
  return (
    <StaffPage
      title={t("staff-whole-list.title-one", { count: proposal.registrations })}
      account={account}
      back={{ to: "/matching/whole-list", label: t("staff-whole-list.title") }}
      lead={t("staff-whole-list.made-by", { when: formatDayTime(language, proposal.at), name: proposal.by })}
    >
      {refused ? (
        <Notice tone="danger" live>
          {t(refused.key)}
        </Notice>
      ) : null}
      <section className="stack" aria-labelledby="gain">
        <h2 id="gain">{t("staff-whole-list.gain")}</h2>
        <p>{t(gain, { helped, oneByOne: helpedOneByOne, more: helped - helpedOneByOne, points: proposal.gain })}</p>
        <p className="quiet">{t("staff-whole-list.places", { places: proposal.places })}</p>
      </section>
      <nav className="parts" aria-label={t("staff-whole-list.tabs")}>
        <Link to="?" aria-current={without ? undefined : "page"}>
          {t("staff-whole-list.tab-pairs", { count: helped })}
        </Link>
        <Link to="?show=without" aria-current={without ? "page" : undefined}>
          {t("staff-whole-list.tab-without", { count: proposal.without })}
        </Link>
      </nav>
      <section className="stack" aria-labelledby="pairs">
        <h2 id="pairs">{t("staff-whole-list.to-decide", { count: proposal.open })}</h2>
        {pairs.length === 0 ? <p>{t(without ? "staff-whole-list.none-without" : "staff-whole-list.none-pairs")}</p> : null}
        <ol className="pairs">
          {pairs.map((pair, at) => (
            <PairCard key={pair.id} pair={pair} now={now} page={page} once={onces[at] ?? ""} first={at === first} />
          ))}
        </ol>
      </section>
      <Pages page={page} pages={pages} show={without ? "&show=without" : ""} />
    </StaffPage>
  );
}

/** After a question went out the next one is at hand: Enter asks again, Tab goes on. */
function useNextQuestion(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash.startsWith("#pair-")) return;
    const pair = document.getElementById(hash.slice(1));
    if (!pair) return;
    const buttons = [...document.querySelectorAll<HTMLButtonElement>(".pair-ask button")];
    const next = buttons.find((button) => pair.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) ?? pair;
    next.focus();
  }, [hash]);
}

function Pages({ page, pages, show }: { page: number; pages: number; show: string }) {
  const t = useText();
  if (pages === 1) return null;
  return (
    <nav className="parts" aria-label={t("staff-whole-list.pages")}>
      {page > 1 ? <Link to={`?page=${page - 1}${show}`}>{t("staff-whole-list.page-before")}</Link> : null}
      <span>{t("staff-whole-list.page-of", { page, pages })}</span>
      {page < pages ? <Link to={`?page=${page + 1}${show}`}>{t("staff-whole-list.page-next")}</Link> : null}
    </nav>
  );
}
