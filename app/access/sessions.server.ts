import { createHash, createHmac, randomBytes } from "node:crypto";
import type { AccountRole } from "@generated/client";
import { hash, verify } from "@node-rs/argon2";
import { newId } from "~/access/ids";
import { blindIndex, purposeKey } from "~/access/keyring.server";
import { realNow } from "~/clock";
import { config } from "~/config.server";
import { type Db, dbOf } from "~/db.server";

const sessionHours = 12;
const deviceDays = 180;
/** OWASP's advice for argon2id: 19 MiB, two passes, one lane. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashToken = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash("sha256").update(token).digest());
export const hashWord = (word: string): Promise<string> => hash(normalWord(word), argon);
export const verifyWord = (stored: string, word: string): Promise<boolean> => verify(stored, normalWord(word));
export const hashPassword = (password: string): Promise<string> => hash(password, argon);

/** An agreed word is spoken aloud, so case, accents and spaces do not count. */
const normalWord = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\s]/g, "")
    .toLowerCase();

const secure = (): boolean => config().publicUrl.startsWith("https:");
/** "form" belongs to a device that fills in something nobody has sent yet. */
type CookieName = "session" | "device" | "form";
const cookieName = (name: CookieName): string => (secure() ? `__Host-kring-${name}` : `kring-${name}`);

function readCookie(request: Request, name: CookieName): string | undefined {
  const wanted = `${cookieName(name)}=`;
  return request.headers
    .get("cookie")
    ?.split("; ")
    .find((part) => part.startsWith(wanted))
    ?.slice(wanted.length);
}

function writeCookie(name: CookieName, value: string, maxAgeSeconds: number): string {
  return `${cookieName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure() ? "; Secure" : ""}`;
}

export const sessionToken = (request: Request): string | undefined => readCookie(request, "session");
export const deviceToken = (request: Request): string | undefined => readCookie(request, "device");
export const formToken = (request: Request): string | undefined => readCookie(request, "form");

/** The secret of a device that fills in a form of its own: made from the mark of the page it began on, so that beginning twice is beginning once. */
export const formTokenFrom = (once: string): string =>
  createHmac("sha256", purposeKey("form of a device")).update(once).digest("base64url").slice(0, 32);
export const formCookie = (token: string, seconds: number): string => writeCookie("form", token, seconds);

/** The cookies that make a device forget the pages of families it opened, and the form somebody filled in on it. */
export const forgottenDevice = (): string[] => [writeCookie("device", "", 0), formCookie("", 0)];

/** Starts a staff session; returns the cookie to set. */
export async function startSession(db: Db, accountId: string): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const createdAt = realNow();
  await db.accountSession.create({
    data: {
      id: newId(),
      accountId,
      tokenHash: hashToken(token),
      createdAt,
      expiresAt: new Date(createdAt.getTime() + sessionHours * 3_600_000),
    },
  });
  return writeCookie("session", token, sessionHours * 3600);
}

/** Ends the session of this request, if any; returns the cookie that clears it. */
export async function endSession(request: Request): Promise<string> {
  const token = sessionToken(request);
  if (token)
    await dbOf("staff").accountSession.updateMany({ where: { tokenHash: hashToken(token), endedAt: null }, data: { endedAt: realNow() } });
  return writeCookie("session", "", 0);
}

const triesPerQuarter = 10;
/** Any number of its own. */
const signInLock = 727_277;
/** A hash of nothing anybody knows, so an unknown address costs as long as a wrong password. */
let decoy: Promise<string> | undefined;

export type SignInRefusal = "wrong" | "tooManyTries";

/** Signs a colleague in by e-mail address and password; ten tries a quarter of an hour per address. */
export async function signIn(email: string, password: string): Promise<{ cookie: string; role: AccountRole } | { refused: SignInRefusal }> {
  const db = dbOf("staff");
  const emailHash = blindIndex("email", email.trim().toLowerCase());
  const attemptId = await takeTry(db, emailHash);
  if (!attemptId) return { refused: "tooManyTries" };
  const account = await db.account.findFirst({ where: { emailHash, endedAt: null }, select: { id: true, passwordHash: true, role: true } });
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const right = await verify(account?.passwordHash ?? (await decoy), password);
  if (!right || !account) return { refused: "wrong" };
  await db.signInAttempt.update({ where: { id: attemptId }, data: { succeeded: true } });
  return { cookie: await startSession(db, account.id), role: account.role };
}

/** Counts under a lock on the address, so that tries sent at the same moment come one after the other; null when there are none left. */
function takeTry(db: Db, emailHash: Uint8Array<ArrayBuffer>): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${signInLock}::int, hashtext(encode(${emailHash}, 'hex')))`;
    const at = realNow();
    const tries = await tx.signInAttempt.count({
      where: { emailHash, at: { gte: new Date(at.getTime() - 15 * 60_000) }, succeeded: false },
    });
    if (tries >= triesPerQuarter) return null;
    const { id } = await tx.signInAttempt.create({ data: { id: newId(), emailHash, at, succeeded: false } });
    return id;
  });
}

/** This device's session, made when missing; with the cookie that keeps it. */
export async function deviceSession(request: Request, db: Pick<Db, "deviceSession">): Promise<{ sessionId: string; cookie: string }> {
  const now = realNow();
  const known = deviceToken(request);
  const held = known
    ? await db.deviceSession.findFirst({ where: { tokenHash: hashToken(known), expiresAt: { gt: now } }, select: { id: true } })
    : null;
  const token = held && known ? known : randomBytes(24).toString("base64url");
  const sessionId = held?.id ?? newId();
  if (!held) {
    const expiresAt = new Date(now.getTime() + deviceDays * 86_400_000);
    await db.deviceSession.create({ data: { id: sessionId, tokenHash: hashToken(token), createdAt: now, expiresAt } });
  }
  return { sessionId, cookie: writeCookie("device", token, deviceDays * 86_400) };
}

/** Adds a proven link to this device's session; returns the cookie to set. */
export async function proveLink(
  request: Request,
  link: { id: string; version: number },
  proof: "lastFour" | "word",
  db: Pick<Db, "deviceSession" | "deviceSessionLink">,
): Promise<string> {
  const { sessionId, cookie } = await deviceSession(request, db);
  const provenAt = realNow();
  await db.deviceSessionLink.upsert({
    where: { sessionId_linkId: { sessionId, linkId: link.id } },
    create: { sessionId, linkId: link.id, linkVersion: link.version, proof, provenAt },
    update: { linkVersion: link.version, proof, provenAt },
  });
  return cookie;
}
