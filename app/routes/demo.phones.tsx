import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { config } from "~/config.server";
import { text } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { askedStaffLanguage } from "~/language/languages";
import { shownPhone } from "~/language/phone";
import { type CallShown, Calls } from "~/messaging/calls/demo-calls";
import { handleTelephone, phonesShown } from "~/messaging/calls/demo-telephone.server";
import { linkedText } from "~/messaging/sms/linked-text";
import { isE164 } from "~/messaging/sms/phone-numbers";
import { standIn } from "~/server-stand-in.server";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { plainField, TextField } from "~/ui/fields";
import { newOnce, Once } from "~/ui/once";
import { StaffPage } from "~/ui/staff-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${text(data?.language ?? "nl", "demo-phones.title")} · kring` }];

/** The newest messages of a phone; older ones have scrolled away. */
const mostMessages = 6;
const lookAgainAfter = 3_000;

export async function loader({ request }: LoaderFunctionArgs) {
  if (!config().isDemo) throw new Response(null, { status: 404 });
  const stand = standIn();
  return {
    language: askedStaffLanguage(request, "nl"),
    phones:
      stand &&
      phonesShown(stand).map(({ number, messages, calls }) => ({
        number,
        shown: shownPhone(number),
        once: newOnce(),
        messages: messages.slice(0, mostMessages).map((message) => ({ ...message, at: message.at.toISOString() })),
        calls,
      })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const phones = standIn();
  if (!config().isDemo || !phones) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const number = String(form.get("number") ?? "");
  if (form.has("call")) {
    await handleTelephone(phones, number, form);
    return redirect(`/demo/phones#${anchor(number)}`);
  }
  const body = String(form.get("body") ?? "").trim();
  const once = String(form.get("once") ?? "").replaceAll("-", "");
  if (!isE164(number) || !/^[0-9a-f]{32}$/.test(once)) throw new Response(null, { status: 400 });
  if (body === "") return data({ number, error: "demo-phones.reply-missing" }, { status: 400 });
  const { status } = await phones.reply(number, config().twilio.from, body.slice(0, 1600), `SM${once}`);
  if (status !== 200) return data({ number, error: "demo-phones.reply-lost" }, { status: 409 });
  return redirect(`/demo/phones#${anchor(number)}`);
}

function anchor(number: string): string {
  return `phone-${number.slice(1)}`;
}

/** The simulated phones of the demonstration: what arrived on each, and a box to write back. */
export default function Phones() {
  const { phones } = useLoaderData<typeof loader>();
  const t = useText();
  const revalidator = useRevalidator();

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && revalidator.state === "idle") revalidator.revalidate();
    }, lookAgainAfter);
    return () => clearInterval(timer);
  }, [revalidator]);

  return (
    <StaffPage title={t("demo-phones.title")} lead={t("demo-phones.lead")}>
      {phones && phones.length > 0 ? (
        <ul className="cards">
          {phones.map((phone) => (
            <li key={phone.number} id={anchor(phone.number)}>
              <Phone {...phone} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(phones ? "demo-phones.empty" : "demo-phones.elsewhere")}</p>
      )}
      <p>
        <a href="/demo/phones">{t("demo-phones.refresh")}</a> · <a href="/demo/inbox">{t("demo-phones.inbox-link")}</a>
      </p>
    </StaffPage>
  );
}

interface PhoneProps {
  number: string;
  shown: string;
  once: string;
  calls: readonly CallShown[];
  messages: { sid: string; at: string; direction: "inbound" | "outbound"; body: string; status: keyof typeof statusWords }[];
}

const statusWords = {
  queued: "demo-phones.status-queued",
  sent: "demo-phones.status-sent",
  delivered: "demo-phones.status-delivered",
  undelivered: "demo-phones.status-undelivered",
  failed: "demo-phones.status-failed",
  received: "demo-phones.status-received",
} as const;

/** How many texts a phone shows before the older ones are folded away. */
const newest = 3;

function Texts({ messages }: Pick<PhoneProps, "messages">) {
  const t = useText();
  const language = useLanguage();
  return (
    <ol className="plain stack">
      {messages.map((message) => (
        <li key={message.sid}>
          <p className="quiet small">
            {t(message.direction === "outbound" ? "demo-phones.received" : "demo-phones.sent")},{" "}
            <time dateTime={message.at}>{formatDayTime(language, message.at)}</time>, {t(statusWords[message.status])}
          </p>
          <p dir="auto" style={{ overflowWrap: "anywhere" }}>
            {linkedText(message.body).map((part) =>
              part.href ? (
                <a key={part.href} href={part.href}>
                  {part.text}
                </a>
              ) : (
                part.text
              ),
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Phone({ number, shown, once, messages, calls }: PhoneProps) {
  const t = useText();
  const refused = useActionData<typeof action>();
  const field = plainField("body", {
    id: `reply-${number.slice(1)}`,
    ...(refused?.number === number ? { errors: [refused.error] } : {}),
  });
  return (
    <Card title={<span dir="ltr">{shown}</span>}>
      <Calls calls={calls} number={number} shown={shown} />
      <Texts messages={messages.slice(0, newest)} />
      {messages.length > newest ? (
        <details className="stack">
          <summary>{t("demo-phones.older", { count: messages.length - newest })}</summary>
          <Texts messages={messages.slice(newest)} />
        </details>
      ) : null}
      <form method="post" action="/demo/phones" className="stack">
        <Once value={once} />
        <input type="hidden" name="number" value={number} />
        <TextField key={messages[0]?.sid} field={field} label={t("demo-phones.reply", { number: shown })} maxLength={1600} />
        <Button variant="secondary">{t("demo-phones.send")}</Button>
      </form>
    </Card>
  );
}
