import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { notFound, requireAccount } from "~/access/guards.server";
import { clock } from "~/clock";
import { renewFeed } from "~/conference/calendar-feed.server";
import { useLanguage, useText } from "~/language/context";
import { formatDay, formatDayTime, formatList, formatTime } from "~/language/dates";
import { ReceiptForm, type ReceiptIntent } from "~/registration/promise/receipt-forms";
import { firstOf, type Sentence } from "~/today/sentences";
import { todayOf } from "~/today/today.server";
import { type When, whenOf } from "~/today/when";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { newOnce, Once } from "~/ui/once";
import { pageAccount } from "~/ui/page-account";
import { StaffPage } from "~/ui/staff-page";

export async function loader({ request }: LoaderFunctionArgs) {
  const asker = await requireAccount(request);
  const now = clock.now();
  const { sentences, feed } = await todayOf(asker, now);
  if (asker.role === "landlord") throw redirect("/landlord");
  const { shown, more } = firstOf(sentences, new URL(request.url).searchParams.get("show") === "all");
  return {
    language: asker.language,
    account: pageAccount(asker),
    more,
    sentences: shown.map((one) => ({
      ...one,
      when: whenOf(one, now),
      presses: one.presses.map((intent) => ({ intent, once: newOnce() })),
    })),
    feed,
    now,
    mayFeed: asker.role === "coordinator",
    once: newOnce(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const asker = await requireAccount(request, "coordinator");
  const form = await request.formData();
  const outcome = await renewFeed(asker, { once: String(form.get("once")), now: clock.now() });
  if (outcome.refused) throw notFound();
  return redirect(outcome.redirect);
}

type Shown = Omit<Sentence, "presses"> & { when: When; presses: { intent: ReceiptIntent; once: string }[] };

export default function TodayPage() {
  const t = useText();
  const language = useLanguage();
  const { account, sentences, more, feed, mayFeed, now, once } = useLoaderData<typeof loader>();
  const mine = sentences.filter(({ who }) => who === "me");
  const others = sentences.filter(({ who }) => who !== "me");
  return (
    <StaffPage title={t("staff-today.title")} account={account} lead={formatDay(language, now)}>
      {sentences.length === 0 ? (
        <Card title={t("staff-today.empty-title")}>
          <p>{t("staff-today.empty-text")}</p>
        </Card>
      ) : null}
      {others.length > 0 ? <h2>{t("staff-today.me-title")}</h2> : null}
      {mine.length > 0 ? <Sentences sentences={mine} /> : null}
      {others.length > 0 && mine.length === 0 ? <p>{t("staff-today.nothing-for-you")}</p> : null}
      {others.length > 0 ? (
        <>
          <h2>{t("staff-today.others-title")}</h2>
          <Sentences sentences={others} />
        </>
      ) : null}
      {more > 0 ? (
        <p>
          {t("staff-today.more", { count: more })} <Link to="?show=all">{t("staff-today.show-all")}</Link>
        </p>
      ) : null}
      {mayFeed ? <FeedCard feed={feed} once={once} /> : null}
    </StaffPage>
  );
}

function Sentences({ sentences }: { sentences: readonly Shown[] }) {
  return (
    <ul className="cards">
      {sentences.map((sentence, index) => (
        <li
          key={`${sentence.key}-${sentence.to}-${sentence.names.join()}`}
          className={index === 0 && sentence.who === "me" ? "card card--next" : "card"}
        >
          <SentenceLine sentence={sentence} />
        </li>
      ))}
    </ul>
  );
}

const timed = ["answerOffer", "answerWho", "dayToday", "dayRunning", "firstContact", "waitsContact"];

function SentenceLine({ sentence }: { sentence: Shown }) {
  const t = useText();
  const language = useLanguage();
  const { key, names, day, count, to, tone, who, other, when, presses } = sentence;
  const time = day ? formatTime(language, day) : "";
  const shown = day ? (timed.includes(key) ? formatDayTime(language, day) : formatDay(language, day)) : "";
  return (
    <>
      {tone ? (
        <p>
          <span className={tone === "danger" ? "tag tag--danger" : "tag tag--attention"}>
            {t(tone === "danger" ? "staff-today.cannot-wait" : "staff-today.attention")}
          </span>
        </p>
      ) : null}
      {who === "me" ? null : (
        <p>
          <span className="tag">{t(`staff-today.who-${who}`)}</span>
        </p>
      )}
      <p>
        <Link to={to}>{t(`staff-today.say-${key}`, { names: formatList(language, names), day: shown, time, when, count, other })}</Link>
      </p>
      {presses.map(({ intent, once }) => (
        <ReceiptForm key={intent} intent={intent} conferenceId={to.replace("/conferences/", "")} once={once} from="/today" />
      ))}
    </>
  );
}

function FeedCard({ feed, once }: { feed: string | null; once: string }) {
  const t = useText();
  return (
    <section id="agenda" className="card">
      <h2>{t("staff-today.feed-title")}</h2>
      <p>{t("staff-today.feed-text")}</p>
      <p>{t("staff-today.feed-not-in")}</p>
      {feed ? (
        <p>
          <a href={feed} className="break" dir="ltr">
            {feed}
          </a>
        </p>
      ) : null}
      <Form method="post">
        <Once value={once} />
        <Button variant="secondary">{t(feed ? "staff-today.feed-renew" : "staff-today.feed-make")}</Button>
      </Form>
    </section>
  );
}
