import type { IncomingMessage, ServerResponse } from "node:http";

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

export function sendJson(response: ServerResponse, status: number, json: unknown) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(json));
}

export function sendError(response: ServerResponse, status: number, code: number, message: string) {
  sendJson(response, status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
}
