import MailComposer from "nodemailer/lib/mail-composer";
import { linkSecret } from "~/access/keyring.server";
import { text } from "~/language/catalogue";
import { type Language, languageInfo } from "~/language/languages";
import type { Carried } from "../line/carrier";
import { linkedText } from "../sms/linked-text";

type House = { from: string; publicUrl: string };

/** Where somebody stops our e-mail: the same address for a mail program's own button and for whoever taps it. */
export const stopPath = (messageId: string): string => `/stop-email/${messageId}/${linkSecret("stopEmail", messageId, 1)}`;

/**
 * One e-mail as it goes over the wire: the same words plain and in simple HTML, in its language and the way that runs. No picture, no
 * script, nothing that tells us whether it was read. The Message-ID is made of the row's id, so the same row is the same message anywhere.
 */
export async function letterOf(
  { from, publicUrl }: House,
  message: Carried & { id: string },
  language: Language,
): Promise<{ raw: Buffer; envelope: { from: string; to: string }; messageId: string }> {
  const house = /<([^>]+)>/.exec(from)?.[1] ?? from.trim();
  const messageId = `<${message.id}@${house.split("@").at(-1)}>`;
  const stop = new URL(stopPath(message.id), publicUrl).toString();
  const below = [text(language, "email.no-reply"), `${text(language, "email.stop")} ${stop}`];
  const raw = await new MailComposer({
    from,
    to: message.to,
    subject: message.subject ?? text(language, "email.subject"),
    messageId,
    text: `${message.body}\n\n${below.join("\n\n")}\n`,
    html: htmlOf(message.body, below, language),
    textEncoding: "quoted-printable",
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": language,
      "List-Unsubscribe": `<${stop}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  return { raw, envelope: { from: house, to: message.to }, messageId };
}

function htmlOf(body: string, below: readonly string[], language: Language): string {
  const { dir } = languageInfo(language);
  const paragraph = (words: string, style: string) => `<p style="${style}">${linked(words)}</p>`;
  const said = body.split(/\n{2,}/).map((words) => paragraph(words, "margin:0 0 1em"));
  const quiet = below.map((words) => paragraph(words, "margin:0 0 1em;font-size:14px;color:#4a4a4a"));
  return [
    `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><title>kring</title></head>',
    `<body dir="${dir}" style="margin:0;padding:16px;font:18px/1.6 sans-serif;color:#1a1a1a;background:#fff">`,
    `<div style="max-width:34em">${said.join("")}<hr style="border:0;border-top:1px solid #bbb;margin:2em 0 1em">${quiet.join("")}</div>`,
    "</body></html>",
  ].join("");
}

/** Words with their links and line ends, and nothing in them that a mail program would run. */
const linked = (words: string): string =>
  linkedText(words)
    .map((part) => (part.href ? `<a href="${safe(part.href)}">${safe(part.text)}</a>` : safe(part.text).replaceAll("\n", "<br>")))
    .join("");

const safe = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
