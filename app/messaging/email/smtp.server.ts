import { Readable } from "node:stream";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Language } from "~/language/languages";
import type { Carrier, SendOutcome } from "../line/carrier";
import { letterOf } from "./mail.server";

export type SmtpSettings = {
  /** smtp:// or smtps://, with who we are there when the server asks for it. */
  url: string;
  /** Name and address of the house: answers are not read, and bounces come back here. */
  from: string;
  publicUrl: string;
  /** The language of a message, which decides the words below it and the way it runs. */
  languageOf: (messageId: string) => Promise<Language>;
  /** Milliseconds one conversation with the server may stand still. Must stay under the rest of rows in doubt. */
  timeout?: number;
};

const houseFaults = ["CONN", "EHLO", "HELO", "STARTTLS", "AUTH"];

/**
 * E-mail through SMTP, one conversation for each message. What went wrong before the text was asked for is certain: it was not taken.
 * Afterwards only the server's own answer is; without one it is a doubt, and a doubt can be looked up nowhere, so it is never sent again.
 * Signing (DKIM) is left to the server.
 */
export function smtpCarrier(settings: SmtpSettings): Carrier {
  return {
    channel: "email",
    find: async () => null,
    send: async (message) => {
      const { raw, envelope, messageId } = await letterOf(settings, message, await settings.languageOf(message.id));
      const outcome = await converse(settings, envelope, raw);
      return outcome === null ? { kind: "accepted", providerId: messageId } : outcome;
    },
  };
}

/** One conversation; null when the server took the message. */
function converse(
  { url, timeout = 15_000 }: SmtpSettings,
  envelope: { from: string; to: string },
  raw: Buffer,
): Promise<SendOutcome | null> {
  const { auth, ...server } = parseConnectionUrl(url);
  const local = ["localhost", "127.0.0.1", "[::1]", "::1"].includes(server.host ?? "");
  const connection = new SMTPConnection({
    requireTLS: !local,
    ...server,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
  });
  let asked = false;
  const text = new Readable({
    read() {
      asked = true;
      this.push(raw);
      this.push(null);
    },
  });
  return new Promise((resolve) => {
    const end = (outcome: SendOutcome | null) => {
      resolve(outcome);
      connection.close();
    };
    const fail = (error: unknown) => end(outcomeOf(error as SmtpError, asked));
    const send = () =>
      connection.send({ from: envelope.from, to: envelope.to }, text, (error) => {
        if (error) return fail(error);
        resolve(null);
        connection.quit();
      });
    connection.on("error", fail);
    connection.on("end", () => fail({ command: "CONN" }));
    connection.connect((error) => {
      if (error) return fail(error);
      if (!auth?.user) return send();
      connection.login({ user: auth.user, pass: auth.pass ?? "" } as SMTPConnection.AuthenticationType, (refused) =>
        refused ? fail({ ...refused, command: "AUTH" }) : send(),
      );
    });
  });
}

interface SmtpError {
  responseCode?: number;
  response?: string;
  command?: string;
  rejectedErrors?: SmtpError[];
}

/** Only the address's own refusal ends a message; what is wrong with us or the server can heal. */
function outcomeOf(error: SmtpError, asked: boolean): SendOutcome {
  const said = error.responseCode === undefined ? (error.rejectedErrors?.[0] ?? error) : error;
  const { responseCode, response = "" } = said;
  if (responseCode === undefined) return asked ? { kind: "doubt" } : { kind: "later" };
  if (responseCode < 500 || (!asked && houseFaults.includes(error.command ?? ""))) return { kind: "later" };
  const why = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0];
  return { kind: "refused", code: why ? `${responseCode} ${why}` : String(responseCode), silenced: false };
}
