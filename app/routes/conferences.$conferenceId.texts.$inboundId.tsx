import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { newOnce } from "~/access/deed.server";
import { notFound, requireConference } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { clock } from "~/clock";
import { TextBody } from "~/invitation/replies/text-body";
import { type WriteBackHindrance, WriteBackInput } from "~/invitation/replies/write-back";
import { textToAnswer, type WriteBackRefusal, wasHere, writeBack } from "~/invitation/replies/write-back.server";
import { WriteBackForm } from "~/invitation/replies/write-back-form";
import { type Fault, faultsOf } from "~/invitation/wording/faults";
import { sampleFor, smsPrice } from "~/invitation/wording/sample.server";
import { sizeOf } from "~/invitation/wording/size";
import wordingStyle from "~/invitation/wording/wording.css";
import { factOf } from "~/journey/conference.server";
import { ConferencePage } from "~/journey/conference-page";
import { staffHeadOf } from "~/journey/staff-head.server";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime, formatList } from "~/language/dates";
import { shownPhone } from "~/language/phone";
import { Notice } from "~/ui/notice";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: wordingStyle }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "writeBack");
  const { inboundId } = params;
  const head = await staffHeadOf(asker, clock.now());
  const { conferenceId } = asker;
  const text = isId(inboundId) ? await textToAnswer(asker.db, { conferenceId, inboundId, facts: head.facts }) : null;
  if (!text && !(isId(inboundId) && (await wasHere(asker.db, { conferenceId, inboundId })))) throw notFound();
  const writers = text?.writers.map(({ purpose: _, phone: __, invitationId: ___, ...writer }) => writer) ?? [];
  return {
    language: asker.language,
    head,
    text: text && { ...text, writers },
    sample: await sampleFor(asker, head),
    price: smsPrice(),
    once: newOnce(),
  };
}

interface Told {
  typed: { body: string; personId: string | null };
  faults: Fault[];
  refused: WriteBackRefusal | "privateTime" | null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const asker = await requireConference(request, params.conferenceId, "writeBack");
  const { inboundId } = params;
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: WriteBackInput });
  if (!isId(inboundId)) throw notFound();
  if (submission.status !== "success") throw new Response(null, { status: 400, statusText: "Bad Request" });
  const { once, body, personId } = submission.value;
  const now = clock.now();
  const { conferenceId } = asker;
  const told = (words: string, refused: Told["refused"] = null, faults: Fault[] = []): Told => ({
    typed: { body: words, personId: personId ?? null },
    faults,
    refused,
  });
  const faults = async () => {
    const text = await textToAnswer(asker.db, { conferenceId, inboundId, facts: await factOf(asker.db, conferenceId) });
    const writer = text?.writers.find((one) => one.personId === personId) ?? text?.writers[0];
    return faultsOf({ body, subject: "" }, { moment: null, channel: "sms", language: writer?.language ?? "nl" });
  };
  const intent = form.get("intent");
  if (intent === "plain") return data(told(sizeOf(body).plainer ?? body));
  if (intent === "look") return data(told(body, null, await faults()));
  if (intent !== "send") throw notFound();
  const outcome = await writeBack(asker, { inboundId, personId, body }, { once, now });
  if (outcome.refused === null) return redirect(outcome.redirect);
  if (outcome.refused === "faulty") return data(told(body, null, await faults()), { status: 400 });
  return data(told(body, outcome.refused), { status: outcome.refused === "whoWroteIt" ? 400 : 409 });
}

export default function WriteBack() {
  const t = useText();
  const language = useLanguage();
  const { head, text, sample, price, once } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  if (!text) return <Handled head={head} typed={told?.typed.body ?? ""} />;
  const names = formatList(
    language,
    text.writers.map(({ firstName }) => firstName),
  );
  const reachable = text.writers.filter(({ hindrance }) => hindrance === null);
  const only = reachable.length === 1 ? reachable[0] : undefined;
  const came = { number: shownPhone(text.from), at: formatDayTime(language, text.receivedAt) };
  const hindered = text.writers.flatMap(({ hindrance, firstName, personId }) => (hindrance ? [{ hindrance, firstName, personId }] : []));
  return (
    <ConferencePage head={head} room="invitations">
      <p>
        <Link to={`/conferences/${head.id}/invitations`}>{t("staff-texts.back-to-tray")}</Link>
      </p>
      <h2>{t("staff-texts.back-title")}</h2>
      <div className="stack">
        <p className="quiet">{names ? t("staff-texts.back-wrote", { ...came, name: names }) : t("staff-texts.back-number", came)}</p>
        <TextBody body={text.body} />
      </div>
      {reachable.length === 0 ? (
        <Notice tone="attention" word={t("staff-texts.back-not")}>
          {text.writers.length === 0 ? <p>{t("staff-texts.back-not-nobody")}</p> : <Hindrances hindered={hindered} />}
          <p>
            <a className="phone" href={`tel:${text.from}`}>
              {shownPhone(text.from)}
            </a>
          </p>
        </Notice>
      ) : (
        <>
          <p>{only ? t("staff-texts.back-lead", { name: only.firstName }) : t("staff-texts.back-lead-many")}</p>
          <Hindrances hindered={hindered} />
          <WriteBackForm
            key={told?.typed.body ?? ""}
            writers={reachable}
            typed={told?.typed ?? { body: "", personId: null }}
            faults={(told?.faults ?? []) as Fault[]}
            whoMissing={told?.refused === "whoWroteIt"}
            sample={{ ...sample, meeting: null }}
            price={price}
            once={once}
          />
        </>
      )}
    </ConferencePage>
  );
}

/** Somebody answered or read it meanwhile; what was typed is not lost. */
function Handled({ head, typed }: { head: Parameters<typeof ConferencePage>[0]["head"]; typed: string }) {
  const t = useText();
  return (
    <ConferencePage head={head} room="invitations">
      <h2>{t("staff-texts.back-title")}</h2>
      <Notice tone="attention" live>
        {t("staff-invitations.refused-notHere")}
      </Notice>
      {typed ? (
        <>
          <p>{t("staff-texts.back-typed")}</p>
          <blockquote dir="auto" className="as-typed">
            {typed}
          </blockquote>
        </>
      ) : null}
      <p>
        <Link to={`/conferences/${head.id}/invitations`}>{t("staff-texts.back-to-tray")}</Link>
      </p>
    </ConferencePage>
  );
}

/** Why some of those it may be from get no words back. */
function Hindrances({ hindered }: { hindered: readonly { personId: string; firstName: string; hindrance: WriteBackHindrance }[] }) {
  const t = useText();
  return hindered.map(({ personId, firstName, hindrance }) => (
    <p key={personId}>{t(`staff-texts.back-not-${hindrance}`, { name: firstName })}</p>
  ));
}
