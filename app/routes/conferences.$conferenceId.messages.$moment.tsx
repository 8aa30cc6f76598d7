import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { clock } from "~/clock";
import { type Fault, faultsOf, type TypedWords, type WrittenRoad, writtenRoads } from "~/invitation/wording/faults";
import { ourWords } from "~/invitation/wording/our-words";
import { sampleFor, smsPrice, withSomeDay } from "~/invitation/wording/sample.server";
import { sizeOf } from "~/invitation/wording/size";
import { WordForm } from "~/invitation/wording/word-form";
import { type History, WordHistory } from "~/invitation/wording/word-history";
import wordingStyle from "~/invitation/wording/wording.css";
import { keepWords, standing, wordingsOf } from "~/invitation/wording/wording.server";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useText } from "~/language/context";
import { isLanguage, type Language, languages } from "~/language/languages";
import { isMoment, type Moment } from "~/messaging/moments";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Once } from "~/ui/once";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: wordingStyle }];

/** Which words are looked at: `?in=tr&road=email`; Dutch text messages unless said. */
function chosenIn(request: Request): { language: Language; channel: WrittenRoad } {
  const search = new URL(request.url).searchParams;
  const language = search.get("in");
  return { language: isLanguage(language) ? language : "nl", channel: search.get("road") === "email" ? "email" : "sms" };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "wordMessages");
  const moment = params.moment ?? "";
  if (!isMoment(moment)) throw notFound();
  const now = clock.now();
  const head = await staffHeadOf(asker, now);
  const [kept, sample] = await Promise.all([wordingsOf(asker, moment), sampleFor(asker, head)]);
  const chosen = chosenIn(request);
  const own = standing(kept, { moment, ...chosen });
  const words: TypedWords = own
    ? { body: own.body, subject: own.subject ?? "" }
    : ourWords(moment, chosen.channel, chosen.language, head.principals.length);
  return {
    language: asker.language,
    head,
    moment,
    chosen,
    words,
    isOwn: own !== null,
    justKept: new URL(request.url).searchParams.has("kept"),
    sample: withSomeDay(sample, now),
    price: smsPrice(),
    history: kept.filter(({ language, channel }) => language === chosen.language && channel === chosen.channel),
    onces: { form: newOnce(), back: newOnce(), again: newOnce() },
  };
}

interface Told {
  typed: TypedWords;
  faults: Fault[];
  /** Words of before that were put back into the field. */
  again?: string;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "wordMessages");
  const moment = params.moment ?? "";
  if (!isMoment(moment)) throw notFound();
  const form = await request.formData();
  const { language, channel } = chosenIn(request);
  const at = { once: String(form.get("once") ?? ""), now: clock.now() };
  const intent = form.get("intent");
  if (intent === "back") {
    const outcome = await keepWords(asker, { moment, language, channel, words: null }, at);
    if (outcome.refused === null) return redirect(outcome.redirect);
    throw notFound();
  }
  // A browser sends every new line as two letters; counted as one, as a phone does.
  const field = (name: string) => String(form.get(name) ?? "").replaceAll("\r\n", "\n");
  const typed: TypedWords = { body: field("body"), subject: channel === "email" ? field("subject") : "" };
  const about = { moment, channel, language };
  if (intent === "plain") return data<Told>({ typed: { ...typed, body: sizeOf(typed.body).plainer ?? typed.body }, faults: [] });
  if (intent === "again") {
    const before = (await wordingsOf(asker, moment)).find(({ id, words }) => id === form.get("wordingId") && words);
    if (!before?.words) throw notFound();
    return data<Told>({ typed: { body: before.words.body, subject: before.words.subject ?? "" }, faults: [], again: before.id });
  }
  if (intent === "look") return data<Told>({ typed, faults: faultsOf(typed, about) });
  if (intent !== "save") throw notFound();
  const outcome = await keepWords(asker, { moment, language, channel, words: typed }, at);
  if (outcome.refused === null) return redirect(outcome.redirect);
  return data<Told>({ typed, faults: faultsOf(typed, about) }, { status: 400 });
}

export default function MessageWords() {
  const t = useText();
  const { head, moment, chosen, words, isOwn, justKept, sample, price, history, onces } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const meeting = sample.meeting && { startsAt: new Date(sample.meeting.startsAt), endsAt: new Date(sample.meeting.endsAt) };
  return (
    <ConferencePage head={head} room="messages" lead={t("staff-messages.word-lead")}>
      <p>
        <Link to={`/conferences/${head.id}/messages`}>{t("staff-messages.back-to-list")}</Link>
      </p>
      <h2>{t("staff-messages.word-title", { moment: t(`staff-messages.moment-${moment}`) })}</h2>
      {justKept && !told ? (
        <Notice tone="done" live>
          {isOwn ? t("staff-messages.word-kept") : t("staff-messages.word-ours")}
        </Notice>
      ) : (
        <p className="quiet">{isOwn ? t("staff-messages.word-own") : t("staff-messages.word-ours")}</p>
      )}
      {told?.again ? <Notice live>{t("staff-messages.history-again-done")}</Notice> : null}
      <Tabs chosen={chosen} />
      <WordForm
        key={`${chosen.language} ${chosen.channel} ${words.subject} ${words.body} ${told?.again ?? ""}`}
        moment={moment as Moment}
        {...chosen}
        typed={told?.typed ?? words}
        faults={(told?.faults ?? []) as Fault[]}
        sample={{ ...sample, meeting: meeting ?? null }}
        price={price}
        once={onces.form}
      />
      {isOwn ? (
        <Form method="post" className="stack">
          <Once value={onces.back} />
          <p className="quiet">{t("staff-messages.word-back-hint")}</p>
          <p>
            <Button variant="secondary" name="intent" value="back">
              {t("staff-messages.word-back")}
            </Button>
          </p>
        </Form>
      ) : null}
      <WordHistory history={history as History} language={chosen.language} once={onces.again} />
    </ConferencePage>
  );
}

function Tabs({ chosen }: { chosen: { language: Language; channel: WrittenRoad } }) {
  const t = useText();
  return (
    <>
      <nav className="word-tabs" aria-label={t("staff-messages.word-language")}>
        {languages.map(({ code, endonym }) => (
          <Link
            key={code}
            to={`?in=${code}&road=${chosen.channel}`}
            lang={code}
            aria-current={code === chosen.language ? "page" : undefined}
          >
            {endonym}
          </Link>
        ))}
      </nav>
      <nav className="word-tabs" aria-label={t("staff-messages.word-road")}>
        {writtenRoads.map((road) => (
          <Link key={road} to={`?in=${chosen.language}&road=${road}`} aria-current={road === chosen.channel ? "page" : undefined}>
            {t(`staff-messages.road-${road}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
