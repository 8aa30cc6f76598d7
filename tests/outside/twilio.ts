import { appendFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { realNow } from "~/clock";
import { CallLine } from "./twilio-calls";
import { readForm, sendError, sendJson } from "./twilio-http";
import {
  type AcceptedMessage,
  isFinal,
  MessageStore,
  messageJson,
  newSid,
  type ProviderMessage,
  type ProviderStatus,
} from "./twilio-messages";
import type { StandInOptions, TwilioStandIn } from "./twilio-options";
import { postSigned } from "./twilio-webhooks";

export type { StandInOptions, TwilioStandIn } from "./twilio-options";

const stopWords = new Set(["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"]);
const startWords = new Set(["START", "YES", "UNSTOP"]);

/** A server that speaks Twilio's HTTP for messages, so that the official SDK can talk to it. It never removes doubles. */
export async function startTwilioStandIn(options: StandInOptions): Promise<TwilioStandIn> {
  const store = new MessageStore();
  const phoneClock = options.phoneClock ?? realNow;
  for (const { sid, direction, number, body, at } of options.remembered ?? []) {
    const outbound = direction === "outbound";
    store.add({
      sid,
      direction: outbound ? "outbound-api" : "inbound",
      from: outbound ? "" : number,
      to: outbound ? number : "",
      body: "",
      shownBody: body,
      status: outbound ? "delivered" : "received",
      errorCode: null,
      dateCreated: at,
      dateSent: at,
      dateUpdated: at,
      at,
      statusCallback: null,
    });
  }
  const line = new CallLine(options);
  const callbacks = new Set<Promise<unknown>>();
  const messagesPath = `/2010-04-01/Accounts/${options.accountSid}/Messages`;
  const authorization = `Basic ${Buffer.from(`${options.accountSid}:${options.authToken}`).toString("base64")}`;
  let fate = options.fate;
  let calls = 0;
  let waiting = 0;
  let acceptedUnanswered = 0;
  let closed = false;

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) sendError(response, 500, 20500, String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", "http://stand-in");
    if (request.headers.authorization !== authorization) return sendError(response, 401, 20003, "Authenticate");
    if (line.isAbout(url.pathname)) return line.answer(request, response, url);
    const one = url.pathname.match(/\/Messages\/(\w+)\.json$/);
    if (url.pathname === `${messagesPath}.json`) {
      if (request.method === "POST") return create(await readForm(request), response);
      if (request.method === "GET") return list(url.searchParams, response);
    } else if (one && url.pathname.startsWith(messagesPath)) {
      const message = store.get(one[1] as string);
      if (!message) return sendError(response, 404, 20404, `The requested resource ${url.pathname} was not found`);
      if (request.method === "GET") return sendJson(response, 200, messageJson(options.accountSid, message));
      if (request.method === "POST") return redact(message, await readForm(request), response);
      if (request.method === "DELETE") return store.remove(message.sid) && response.writeHead(204).end();
    }
    return sendError(response, 404, 20404, `The requested resource ${url.pathname} was not found`);
  }

  async function create(form: URLSearchParams, response: ServerResponse) {
    const to = form.get("To") ?? "";
    const from = form.get("From") ?? "";
    const body = form.get("Body") ?? "";
    if (!to) return sendError(response, 400, 21604, "A 'To' phone number is required.");
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return sendError(response, 400, 21211, `Invalid 'To' Phone Number: ${to}`);
    if (!from) return sendError(response, 400, 21603, "A 'From' phone number is required.");
    if (!body) return sendError(response, 400, 21602, "Message body is required.");
    if (body.length > 1600) return sendError(response, 400, 21617, "The concatenated message body exceeds the 1600 character limit");
    if (store.optedOut.has(to)) return sendError(response, 400, 21610, "Attempt to send to unsubscribed recipient");

    const what = fate?.({ to, from, body, number: ++calls }) ?? "accept";
    if (typeof what === "number") {
      if (options.retryAfter !== undefined && (what === 429 || what === 503)) response.setHeader("Retry-After", String(options.retryAfter));
      return sendError(response, what, what === 429 ? 20429 : what === 404 ? 20404 : 20500, "Try again later");
    }
    waiting += 1;
    await wait(milliseconds(options.acceptAfter));
    waiting -= 1;
    if (what === "closeBefore") return response.destroy();
    if (what === "hangBefore" || (response.destroyed && options.keepsAbandoned?.() === false)) return;

    const now = realNow();
    const message = store.add({
      sid: newSid(),
      direction: "outbound-api",
      from,
      to,
      body,
      shownBody: body,
      status: "queued",
      errorCode: null,
      dateCreated: now,
      dateSent: null,
      dateUpdated: now,
      at: phoneClock(),
      statusCallback: form.get("StatusCallback"),
    });
    const entry: AcceptedMessage = { sid: message.sid, from, to, body, statusCallback: message.statusCallback, acceptedAt: now };
    store.acceptedLog.push(entry);
    if (options.logFile) appendFileSync(options.logFile, `${JSON.stringify(entry)}\n`);
    const json = messageJson(options.accountSid, message);
    follow(deliver(message));

    acceptedUnanswered += 1;
    await wait(milliseconds(options.answerAfter));
    acceptedUnanswered -= 1;
    if (what === "closeAfter") return response.destroy();
    if (what === "hangAfter") return;
    return sendJson(response, 201, json);
  }

  /** The message's way after acceptance, each step told to its own callback address, in order. */
  async function deliver(message: ProviderMessage) {
    const end = options.outcome?.({ to: message.to, body: message.shownBody }) ?? { status: "delivered" as const };
    const steps: ProviderStatus[] = end.status === "failed" ? ["failed"] : ["sent", end.status];
    for (const status of steps) {
      await wait(options.deliverAfter ?? 20);
      if (closed) return;
      message.status = status;
      message.dateUpdated = realNow();
      if (status !== "failed") message.dateSent ??= realNow();
      if (status === end.status) message.errorCode = ("errorCode" in end && end.errorCode) || null;
      if (message.statusCallback && options.tellsStatus !== false) await tellStatus(message);
    }
  }

  async function tellStatus(message: ProviderMessage) {
    await postSigned(options.authToken, message.statusCallback as string, {
      MessageSid: message.sid,
      SmsSid: message.sid,
      MessageStatus: message.status,
      SmsStatus: message.status,
      AccountSid: options.accountSid,
      From: message.from,
      To: message.to,
      ApiVersion: "2010-04-01",
      ...(message.errorCode ? { ErrorCode: String(message.errorCode) } : {}),
    });
  }

  function list(query: URLSearchParams, response: ServerResponse) {
    const day = query.get("DateSent");
    const sentFrom = asDate(query.get("DateSent>") ?? day);
    const sentUntil = day ? new Date((asDate(day)?.getTime() ?? 0) + 86_399_000) : asDate(query.get("DateSent<"), true);
    const found = store.list({ to: query.get("To"), from: query.get("From"), sentFrom, sentUntil });
    const size = Math.min(Number(query.get("PageSize") ?? 50) || 50, 1000);
    const page = Number(query.get("Page") ?? 0) || 0;
    const next = new URLSearchParams(query);
    next.set("PageSize", String(size));
    next.set("Page", String(page + 1));
    next.set("PageToken", newSid("PA"));
    const more = (page + 1) * size < found.length;
    return sendJson(response, 200, {
      messages: found.slice(page * size, (page + 1) * size).map((message) => messageJson(options.accountSid, message)),
      page,
      page_size: size,
      start: page * size,
      end: Math.min((page + 1) * size, found.length) - 1,
      uri: `${messagesPath}.json?${query}`,
      first_page_uri: `${messagesPath}.json?PageSize=${size}&Page=0`,
      next_page_uri: more ? `${messagesPath}.json?${next}` : null,
      previous_page_uri: null,
    });
  }

  function redact(message: ProviderMessage, form: URLSearchParams, response: ServerResponse) {
    if (form.get("Body") !== "") return sendError(response, 400, 20001, "Body may only be emptied");
    if (!isFinal(message.status)) return sendError(response, 409, 20009, "Resource not complete");
    message.body = "";
    message.dateUpdated = realNow();
    return sendJson(response, 200, messageJson(options.accountSid, message));
  }

  async function reply(from: string, to: string, body: string, sid: string = newSid()) {
    const now = realNow();
    const word = body.trim().toUpperCase();
    if (stopWords.has(word)) store.optedOut.add(from);
    if (startWords.has(word)) store.optedOut.delete(from);
    const message: ProviderMessage = {
      sid,
      direction: "inbound",
      from,
      to,
      body,
      shownBody: body,
      status: "received",
      errorCode: null,
      dateCreated: now,
      dateSent: now,
      dateUpdated: now,
      at: phoneClock(),
      statusCallback: null,
    };
    if (!store.get(sid)) store.add(message);
    if (!options.inboundUrl) return { sid, status: 0 };
    const status = await postSigned(options.authToken, options.inboundUrl, {
      MessageSid: sid,
      SmsSid: sid,
      SmsMessageSid: sid,
      AccountSid: options.accountSid,
      From: from,
      To: to,
      Body: body,
      NumMedia: "0",
      NumSegments: "1",
      SmsStatus: "received",
      ApiVersion: "2010-04-01",
    });
    return { sid, status };
  }

  function follow(work: Promise<unknown>) {
    const followed = work.catch(() => undefined).finally(() => callbacks.delete(followed));
    callbacks.add(followed);
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accepted: () => [...store.acceptedLog],
    acceptedCount: () => store.acceptedLog.length,
    phones: () => store.phones(),
    messagesFor: (number) => store.messagesFor(number),
    reply,
    line,
    underWay: () => ({ waiting, acceptedUnanswered }),
    setFate: (next) => {
      fate = next;
    },
    settled: async () => {
      await line.settled();
      while (callbacks.size > 0) await Promise.all(callbacks);
    },
    close: async () => {
      closed = true;
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function milliseconds(latency: number | (() => number) | undefined): number {
  return typeof latency === "function" ? latency() : (latency ?? 0);
}

function asDate(text: string | null, endOfDay = false): Date | null {
  if (!text) return null;
  return new Date(text.length > 10 ? text : `${text}T${endOfDay ? "23:59:59" : "00:00:00"}Z`);
}
