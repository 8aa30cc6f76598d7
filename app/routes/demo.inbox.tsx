import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { config } from "~/config.server";
import { text } from "~/language/catalogue";
import { useLanguage, useText } from "~/language/context";
import { formatDayTime } from "~/language/dates";
import { askedStaffLanguage } from "~/language/languages";
import { linkedText } from "~/messaging/sms/linked-text";
import { mailStandIn } from "~/server-stand-in.server";
import { Card } from "~/ui/card";
import { StaffPage } from "~/ui/staff-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${text(data?.language ?? "nl", "demo-phones.inbox-title")} · kring` },
];

/** The newest e-mails of an inbox; older ones lie further down. */
const most = 6;

/** Everything that came in, by address, the newest first. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!config().isDemo) throw new Response(null, { status: 404 });
  const mails = mailStandIn()?.mails().toReversed();
  const addresses = [...new Set(mails?.map(({ to }) => to))];
  return {
    language: askedStaffLanguage(request, "nl"),
    inboxes: mails
      ? addresses.map((address) => ({
          address,
          mails: mails
            .filter(({ to }) => to === address)
            .slice(0, most)
            .map(({ id, at, from, subject, text: words, headers }) => {
              return {
                id,
                at: at.toISOString(),
                from: from.replaceAll('"', ""),
                subject,
                words: words.trim(),
                language: headers.get("content-language") ?? "nl",
              };
            }),
        }))
      : null,
  };
}

/** The simulated inboxes of the demonstration. */
export default function Inbox() {
  const { inboxes } = useLoaderData<typeof loader>();
  const t = useText();
  return (
    <StaffPage title={t("demo-phones.inbox-title")} lead={t("demo-phones.inbox-lead")}>
      {inboxes && inboxes.length > 0 ? (
        <ul className="cards">
          {inboxes.map((inbox) => (
            <li key={inbox.address}>
              <OneInbox {...inbox} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t(inboxes ? "demo-phones.inbox-empty" : "demo-phones.inbox-elsewhere")}</p>
      )}
      <p>
        <a href="/demo/inbox">{t("demo-phones.refresh")}</a> · <a href="/demo/phones">{t("demo-phones.inbox-phones")}</a>
      </p>
    </StaffPage>
  );
}

interface InboxProps {
  address: string;
  mails: { id: string; at: string; from: string; subject: string; words: string; language: string }[];
}

function OneInbox({ address, mails }: InboxProps) {
  const language = useLanguage();
  return (
    <Card
      title={
        <span dir="ltr" style={{ overflowWrap: "anywhere" }}>
          {address}
        </span>
      }
    >
      <ol className="plain stack">
        {mails.map((mail) => (
          <li key={mail.id}>
            <p className="quiet small">
              {mail.from}, <time dateTime={mail.at}>{formatDayTime(language, mail.at)}</time>
            </p>
            <p dir="auto" lang={mail.language}>
              <strong>{mail.subject}</strong>
            </p>
            <p dir="auto" lang={mail.language} style={{ overflowWrap: "anywhere", whiteSpace: "pre-line" }}>
              {linkedText(mail.words).map((part) =>
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
    </Card>
  );
}
