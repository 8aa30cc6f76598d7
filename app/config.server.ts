import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { keyringProblems } from "~/access/keyring-files.server";

export type Config = ReturnType<typeof readConfig>;

/** The demo's account at the stand-in: 34 characters, as Twilio's own are. */
const DEMO_ACCOUNT_SID = "ACdemo".padEnd(34, "0");

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  });
const postgresUrl = url(["postgres:", "postgresql:"]);
const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .refine((text) => /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to, { error: `must be a number from ${from} to ${to}` })
    .transform(Number);

const always = {
  HOST: z.string().optional(),
  PORT: wholeNumber(0, 65_535).default(3000),
  ROLE: z.enum(["web", "worker", "all"], { error: "must be web, worker or all" }).default("all"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"], { error: "must be debug, info, warn, error or silent" }).default("info"),
  DATABASE_URL: postgresUrl,
  DATABASE_URL_STAFF: postgresUrl,
  DATABASE_URL_FAMILY: postgresUrl,
  POOL: wholeNumber(1, 100).default(5),
  SMS_PRICE: z
    .string()
    .regex(/^\d(\.\d{1,4})?$/, { error: "must be euros for one text message, such as 0.095" })
    .transform((euros) => Number(euros) * 1000)
    .optional(),
  CENTRALE_PHONE: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, { error: "must be a number people can call, such as +31201234567" })
    .optional(),
};

const Demo = z.object({
  ...always,
  PUBLIC_URL: url(["http:", "https:"]).optional(),
  KEYRING: z.string().optional(),
  TWILIO_ACCOUNT_SID: z.string().default(DEMO_ACCOUNT_SID),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().default("+31970100000"),
  TWILIO_API_URL: url(["http:", "https:"]).optional(),
  TWILIO_RATE: wholeNumber(1, 1_000).optional(),
  TWILIO_CALL_RATE: wholeNumber(1, 100).default(1),
  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.string().default("kring <kring@example.org>"),
});

const Production = z.object({
  ...always,
  PUBLIC_URL: url(["http:", "https:"]).refine(
    (text) =>
      !URL.canParse(text) || new URL(text).protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(new URL(text).hostname),
    { error: "must begin with https://, or lead to this machine itself" },
  ),
  KEYRING: z.string().superRefine((folder, context) => {
    for (const message of keyringProblems(folder)) context.addIssue({ code: "custom", message });
  }),
  TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-zA-Z]{32}$/, { error: "must be AC and 32 characters" }),
  TWILIO_AUTH_TOKEN: z.string(),
  TWILIO_FROM: z.string().regex(/^\+[1-9]\d{6,14}$/, { error: "must be a number that can receive, such as +31612345678" }),
  TWILIO_API_URL: url(["http:", "https:"]).default("https://api.twilio.com"),
  TWILIO_RATE: wholeNumber(1, 1_000).default(10),
  TWILIO_CALL_RATE: wholeNumber(1, 100).default(1),
  SMTP_URL: url(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z.string().optional(),
});

/** Everything that is wrong with the environment, said at once. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`Kring cannot start:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

let known: Config | null = null;

/** The settings of this process, read from the environment the first time anybody asks. */
export function config(): Config {
  known ??= readConfig(process.env);
  return known;
}

/** Lets the next `config()` read the environment again, for a test that changed it. */
export function forgetConfig(): void {
  known = null;
}

/** Reads and checks an environment; an empty value counts as none. */
export function readConfig(environment: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""));
  const mode = given.MODE ?? (given.DATABASE_URL ? "production" : "demo");
  if (mode !== "demo" && mode !== "production") throw new ConfigError([`MODE must be demo or production, not "${mode}"`]);

  const read = (mode === "demo" ? Demo : Production).safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map((issue) => problem(issue, given)));
  const env = read.data;
  const dataDir = path.resolve(".data");

  return {
    mode,
    isDemo: mode === "demo",
    host: env.HOST ?? (mode === "demo" ? "127.0.0.1" : "0.0.0.0"),
    port: env.PORT,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    databaseUrls: { owner: env.DATABASE_URL, staff: env.DATABASE_URL_STAFF, family: env.DATABASE_URL_FAMILY },
    /** Connections for each database role and process. */
    pool: env.POOL,
    dataDir,
    /** The folder of keys. */
    keyring: path.resolve(env.KEYRING ?? path.join(dataDir, "keyring")),
    /** Whom somebody without a link may call. */
    centralePhone: env.CENTRALE_PHONE ?? env.TWILIO_FROM,
    smsPrice: env.SMS_PRICE,
    twilio: {
      accountSid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN ?? demoToken(dataDir),
      from: env.TWILIO_FROM,
      /** Undefined in a demo that brings its own stand-in: only the server knows where it listens. */
      apiUrl: env.TWILIO_API_URL,
      /** Messages a second the provider takes from our number; as many as there are when undefined. */
      rate: env.TWILIO_RATE,
      /** Calls a second the provider begins for our account; beyond it they wait in its own line, where nobody can take them back. */
      callRate: env.TWILIO_CALL_RATE,
    },
    /** Undefined without a mail server. */
    smtp: env.SMTP_URL === undefined ? undefined : { url: env.SMTP_URL, from: env.MAIL_FROM },
    mailFrom: env.MAIL_FROM,
  };
}

function problem(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0]);
  return name in given ? `${name} ${issue.message}` : `${name} is missing`;
}

/** The stand-in signs its callbacks with this token, in every process of one checkout the same. */
function demoToken(dataDir: string): string {
  const file = path.join(dataDir, "twilio-token");
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataDir, { recursive: true });
    try {
      fs.writeFileSync(file, randomBytes(16).toString("hex"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return fs.readFileSync(file, "utf8");
}
