import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { blindIndex } from "~/access/keyring.server";
import { open } from "~/access/sealing.server";
import { realNow } from "~/clock";
import { connect, type Db } from "~/db.server";
import type { SealedInbound } from "~/messaging/inbound/inbound.server";
import { type EndState, modelOf, type Told } from "./hooks-model";
import { type Post, postsOf, tellAll } from "./hooks-posts";
import { makeWorld, type World } from "./hooks-world";

export type HookProof = {
  urls: { owner: string; staff: string };
  /** Callbacks in all, repetitions and forgeries among them. */
  posts: number;
  /** How many are under way at any time. */
  atATime: number;
  seed: number;
  progress?: (done: number, of: number) => void;
};

export type HookProofResult = {
  passed: boolean;
  problems: string[];
  seed: number;
  posts: number;
  genuine: number;
  repeated: number;
  forged: number;
  unknown: number;
  messages: number;
  inbound: number;
  statuses: Record<string, number>;
  atATime: number;
  perSecond: number;
  p50: number;
  p99: number;
  slowest: number;
  /** Seconds from the last answer until all of it was worked. */
  workedAfter: number;
};

const authToken = "proof";
const publicUrl = "https://kring.example";

/**
 * Tells a serving process what a provider would tell it, in any order, some of it several times and some of it lies, and compares how
 * everything ends with a model that knows only the set of what was truly said.
 */
export async function proveHooks({ urls, posts: total, atATime, seed, progress }: HookProof): Promise<HookProofResult> {
  const random = seeded(seed);
  const db = connect(urls.staff, 4);
  const server = startServer(urls);
  try {
    const [repeats, forged, genuine] = [total * 0.3, total * 0.1, total * 0.6].map(Math.round) as [number, number, number];
    const world = await makeWorld(db, { messages: Math.round(genuine / 3.5), now: realNow(), random });
    const said = tellAll(world, { total: genuine, random });
    const posts = postsOf(world, said, { authToken, publicUrl, ourNumber: "+3197010000000", random, repeats, forged });
    const [port] = (await once(server, "message")) as [number];

    const begun = performance.now();
    const { took, statuses, wrong } = await postAll(posts, { port, atATime, progress });
    const seconds = (performance.now() - begun) / 1000;
    const workedAfter = await allWorked(db);
    const problems = [...wrong, ...(await differences(db, world, modelOf(world, said)))];
    took.sort((a, b) => a - b);
    const round = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
    return {
      passed: problems.length === 0,
      problems: problems.slice(0, 10),
      seed,
      posts: posts.length,
      genuine: said.length,
      repeated: repeats,
      forged,
      unknown: unknownOf(world, said),
      messages: world.messages.length,
      inbound: said.filter(({ kind }) => kind === "inbound").length,
      statuses,
      atATime,
      perSecond: Math.round(posts.length / seconds),
      p50: round(took[Math.floor(took.length * 0.5)]),
      p99: round(took[Math.floor(took.length * 0.99)]),
      slowest: round(took.at(-1)),
      workedAfter: round(workedAfter),
    };
  } finally {
    await ended(server);
    await db.$disconnect();
  }
}

function startServer(urls: HookProof["urls"]): ChildProcess {
  const file = fileURLToPath(new URL("./hooks-server.ts", import.meta.url));
  const proof = JSON.stringify({ ownerUrl: urls.owner, staffUrl: urls.staff, authToken, publicUrl });
  return spawn(process.execPath, ["--import", "tsx", file], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "production", LOG_LEVEL: "error", PROOF: proof },
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await Promise.race([gone, wait(10_000).then(() => child.kill("SIGKILL"))]);
}

type Posting = { port: number; atATime: number; progress?: HookProof["progress"] };
type Answers = { took: number[]; statuses: Record<string, number>; wrong: string[] };

/** Posts all, so many at a time; what somebody wrote second waits until the first was answered. */
async function postAll(posts: readonly Post[], { port, atATime, progress }: Posting): Promise<Answers> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atATime });
  const answers: Answers = { took: [], statuses: {}, wrong: [] };
  const answered = new Set<string>();
  const waiting = new Map<string, Post[]>();
  const ready: Post[] = [];
  let next = 0;

  const take = (): Post | undefined => {
    for (;;) {
      const post = ready.pop() ?? posts[next++];
      if (!post?.after || answered.has(post.after)) return post;
      waiting.set(post.after, [...(waiting.get(post.after) ?? []), post]);
    }
  };

  async function postOnAndOn(): Promise<void> {
    for (let post = take(); post; post = take()) {
      const begun = performance.now();
      const status = await send(agent, port, post);
      answers.took.push(performance.now() - begun);
      answers.statuses[status] = (answers.statuses[status] ?? 0) + 1;
      if (post.forged ? status !== 403 : status >= 300)
        answers.wrong.push(`${status} to a ${post.forged ? "forged" : "genuine"} ${post.path}`);
      if (post.first) {
        answered.add(post.first);
        ready.push(...(waiting.get(post.first) ?? []));
        waiting.delete(post.first);
      }
      if (answers.took.length % 1_000 === 0) progress?.(answers.took.length, posts.length);
    }
  }

  await Promise.all(Array.from({ length: atATime }, postOnAndOn));
  agent.destroy();
  const left = [...waiting.values()].flat().length;
  if (left > 0) answers.wrong.push(`${left} were never posted`);
  return answers;
}

function send(agent: http.Agent, port: number, { path, body, signature }: Post): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
      "Content-Length": Buffer.byteLength(body),
      "X-Twilio-Signature": signature,
    };
    const request = http.request({ host: "127.0.0.1", port, path, method: "POST", agent, headers }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    request.once("error", reject).end(body);
  });
}

/** Waits until everything that was stored is worked; gives the seconds it took. */
async function allWorked(db: Db): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const [row] = await db.$queryRaw<{ left: number }[]>`
      select (select count(*)::int from "DeliveryReport" r where r."workedAt" is null
          and exists (select 1 from "OutgoingMessage" m where m."id" = r."messageId"))
        + (select count(*)::int from "InboundMessage" where "state" = 'new') as "left"`;
    const seconds = (performance.now() - begun) / 1000;
    if (row?.left === 0) return seconds;
    if (seconds > 300) throw new Error(`${row?.left} are still to be worked.`);
    await wait(50);
  }
}

function unknownOf(world: World, said: readonly Told[]): number {
  const ids = new Set(world.messages.map(({ id }) => id));
  return said.filter((one) => one.kind === "status" && !ids.has(one.messageId)).length;
}

/** Everything that ended otherwise than the model says: messages, silences, trays, and how many reports are kept. */
async function differences(db: Db, world: World, end: EndState): Promise<string[]> {
  const problems: string[] = [];
  const compare = (what: string, is: unknown, ought: unknown) => {
    if (!isDeepStrictEqual(is, ought)) problems.push(`${what} is ${JSON.stringify(is)} and ought to be ${JSON.stringify(ought)}`);
  };
  const rows = await db.outgoingMessage.findMany({ select: { id: true, state: true, failure: true, providerId: true } });
  compare("messages", rows.length, end.messages.size);
  for (const { id, ...row } of rows) compare(`message ${id}`, row, end.messages.get(id));

  const silences = await db.numberSilence.findMany({ where: { liftedAt: null }, select: { phoneNumber: { select: { hash: true } } } });
  const indexOf = new Map(world.numbers.map(({ e164 }, index) => [Buffer.from(blindIndex("phone", e164)).toString("hex"), index]));
  const silenced = silences.map(({ phoneNumber }) => indexOf.get(Buffer.from(phoneNumber.hash).toString("hex")) ?? -1);
  const ordered = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
  compare("silenced numbers", ordered(silenced), ordered(end.silenced));

  const keys = new Map((await db.dataKey.findMany()).map((key) => [key.id, key]));
  const inbound = await db.inboundMessage.findMany();
  compare("messages in", inbound.length, end.inbound.size);
  for (const { id, providerId, state, meaning, conferenceId, contactSealed, dataKeyId } of inbound) {
    const key = keys.get(dataKeyId);
    if (!key) throw new Error(`No key ${dataKeyId}`);
    const { body } = open<SealedInbound>(key, { model: "InboundMessage", field: "contactSealed", id }, contactSealed);
    compare(`message in ${providerId}`, { state, meaning, conferenceId, body }, end.inbound.get(providerId));
  }
  compare("reports kept", await db.deliveryReport.count(), end.reports);
  return problems;
}

/** The same numbers for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
