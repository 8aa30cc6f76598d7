import type { AddressInfo, Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { realNow } from "~/clock";

/** What becomes of one e-mail: taken, answered with a code where the address or the text is given, or cut off before or after that. */
export type MailFate = "accept" | 421 | 450 | 550 | "textRefused" | "textLater" | "closeBefore" | "closeAfter" | "hangAfter";

/** An e-mail as somebody reads it. */
export interface Mail {
  id: string;
  at: Date;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** By their names in small letters. */
  headers: Map<string, string>;
}

export interface MailStandIn {
  /** Give this as SMTP_URL. */
  url: string;
  /** Everything that was taken, oldest first. */
  mails(): Mail[];
  close(): Promise<void>;
}

interface MailOptions {
  fate?: (to: string) => MailFate;
  /** The time shown in the inboxes. */
  inboxClock?: () => Date;
  /** How many of the newest are kept. */
  most?: number;
}

const words: Record<number, string> = {
  421: "4.3.2 Come back later",
  450: "4.2.1 The mailbox is busy",
  550: "5.1.1 No such user here",
};

const refusal = (code: number, said: string) => Object.assign(new Error(said), { responseCode: code });

/** A server that speaks SMTP and keeps what it takes in memory. It never removes doubles. */
export async function startMailStandIn(options: MailOptions = {}): Promise<MailStandIn> {
  const { fate = () => "accept", inboxClock = realNow, most = 1_000 } = options;
  const mails: Mail[] = [];
  const fates = new Map<string, MailFate>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    closeTimeout: 100,
    onRcptTo({ address }, session, answer) {
      const what = fate(address);
      fates.set(session.id, what);
      if (what === "closeBefore") return socketOf(session.id)?.destroy();
      if (typeof what === "number") return answer(refusal(what, words[what] ?? "No"));
      answer();
    },
    onData(stream, session, answer) {
      const what = fates.get(session.id) ?? "accept";
      simpleParser(stream)
        .then((mail) => {
          if (what === "textRefused") return answer(refusal(554, "5.7.1 Not like this"));
          if (what === "textLater") return answer(refusal(451, "4.3.0 Try again"));
          keep(session, mail);
          if (what === "closeAfter") return socketOf(session.id)?.destroy();
          if (what !== "hangAfter") answer();
        })
        .catch(answer);
    },
  });
  server.on("error", () => {});

  function keep(session: { envelope: { rcptTo: { address: string }[] } }, mail: Awaited<ReturnType<typeof simpleParser>>) {
    const headers = new Map(
      mail.headerLines.map(({ key, line }) => [
        key,
        line
          .slice(line.indexOf(":") + 1)
          .replace(/\r?\n\s+/g, " ")
          .trim(),
      ]),
    );
    mails.push({
      id: mail.messageId ?? "",
      at: inboxClock(),
      from: mail.from?.text ?? "",
      to: session.envelope.rcptTo[0]?.address ?? "",
      subject: mail.subject ?? "",
      text: mail.text ?? "",
      html: mail.html || "",
      headers,
    });
    if (mails.length > most) mails.shift();
  }

  const socketOf = (id: string): Socket | undefined =>
    [...(server as unknown as { connections: Set<{ id: string; _socket: Socket }> }).connections].find((one) => one.id === id)?._socket;

  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: () => [...mails],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
