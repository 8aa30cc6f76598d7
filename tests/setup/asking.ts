import http from "node:http";

/** What came back, byte for byte. */
export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
  /** The body as text. */
  text: string;
  /** Where it leads, when it leads somewhere: the path of a redirect, also of one that comes as data. */
  location: string | null;
}

export type Fields = Record<string, string | readonly string[]>;

interface Ask {
  method?: string;
  form?: Fields;
  headers?: Record<string, string>;
  /** Reads no body: for answers that never end. */
  headOnly?: boolean;
}

const connections = new http.Agent({ keepAlive: true, maxSockets: 16 });

/** Somebody's browser without scripts: it asks, keeps cookies, and follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(readonly baseUrl: string) {}

  /** A browser with the same cookies at hand, which then go their own way. */
  copy(): Browser {
    const other = new Browser(this.baseUrl);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** Takes a `Set-Cookie` line. */
  keep(line: string): void {
    const [pair = "", ...rest] = line.split("; ");
    const name = pair.slice(0, pair.indexOf("="));
    if (rest.includes("Max-Age=0")) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(name.length + 1));
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { headers });
  }

  post(path: string, form: Fields): Promise<Answer> {
    return this.ask(path, { method: "POST", form });
  }

  ask(path: string, asked: Ask = {}): Promise<Answer> {
    const { method = "GET", form, headers = {}, headOnly = false } = asked;
    const body = form ? encoded(form) : "";
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const sent = {
      ...(cookie ? { Cookie: cookie } : {}),
      ...(form
        ? { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": String(Buffer.byteLength(body)), Origin: this.baseUrl }
        : {}),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const request = http.request(this.baseUrl + path, { method, headers: sent, agent: connections }, (response) => {
        for (const line of response.headers["set-cookie"] ?? []) this.keep(line);
        const pieces: Buffer[] = [];
        const finish = () => {
          const whole = Buffer.concat(pieces);
          const { statusCode: status = 0, headers: given } = response;
          const text = whole.toString("utf8");
          resolve({ status, headers: given, body: whole, text, location: locationOf(status, given, text) });
        };
        if (headOnly || /event-stream/.test(response.headers["content-type"] ?? "")) {
          finish();
          response.destroy();
          return;
        }
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", finish);
        response.on("error", reject);
      });
      request.on("error", (error: NodeJS.ErrnoException) => {
        // The server had just let go of a connection that was kept: as a browser does, once more on a new one.
        if (request.reusedSocket && error.code === "ECONNRESET") resolve(this.ask(path, asked));
        else reject(error);
      });
      request.end(body);
    });
  }
}

function encoded(form: Fields): string {
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of typeof value === "string" ? [value] : value) fields.append(name, one);
  return fields.toString();
}

/** A redirect of a page is a header; asked for as data it is an answer of 202 that holds the path. */
function locationOf(status: number, headers: http.IncomingHttpHeaders, text: string): string | null {
  if (status >= 300 && status < 400) return headers.location ?? null;
  if (status !== 202) return null;
  return /"redirect"\s*,\s*"([^"]+)"/.exec(text)?.[1] ?? null;
}

/** The value of a hidden field of the first form that has it. */
export function hidden(page: string, name: string): string {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page)?.[0];
  const value = input && /value="([^"]*)"/.exec(input)?.[1];
  if (value === undefined) throw new Error(`No field ${name} on the page.`);
  return value;
}
