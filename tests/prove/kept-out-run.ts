import { newId } from "~/access/ids";
import { linkAddress } from "~/access/links.server";
import { firstDay } from "~/clock.server";
import { dbOf } from "~/db.server";
import { templates } from "~/jobs/templates.server";
import { drain } from "~/messaging/line/drain.server";
import { Browser, type Fields } from "../setup/asking";
import type { Kring } from "../setup/server";
import { linesMeant } from "./kept-out-meant";
import { listenToAll } from "./kept-out-streams";
import { differences, marksSince, type Walked, walkAll } from "./kept-out-walk";
import { type KeptOutScene, type KeptOutWorld, keepOut, keptOutWorld, type Planted, scenes, tracesOf } from "./kept-out-world";

export interface KeptOutResult {
  problems: string[];
  /** Routes of the app, those walked, askers, and answers compared. */
  routes: number;
  askers: number;
  answers: number;
  unwalked: string[];
  streams: number;
  /** Where the welcomed person's name was met, as `who at route`. */
  welcomedMet: string[];
  messages: number;
  logBytes: number;
}

/** Who may meet somebody kept out: who kept him out, and the coordinator. */
const deciding = ["otherPrincipal", "coordinator"];

/**
 * Walks every page of the app as everybody, before and after people are kept out: nobody but the principal who said it and the
 * coordinator meets them, and for nobody else a byte changes. What the server logs and what goes out by text message is searched too.
 */
export async function proveKeptOut(kring: Kring, { full }: { full: boolean }): Promise<KeptOutResult> {
  const problems: string[] = [];
  const ground = await keptOutWorld(firstDay);
  const { world, walkers, known, invited } = ground;
  marksSince();
  const nobody = "019f0000-0000-7000-8000-000000000000";
  const ids = (full ? [known.prepared.id, known.agreed.id, nobody] : [known.prepared.id, known.agreed.id]) as string[];
  const others = walkers.filter(({ name }) => !deciding.includes(name));
  const before = await atOneMoment(kring, () => walkAll(kring.baseUrl, world, others, ids, full));
  const streams = await listenToAll(kring.baseUrl, world, walkers);
  const own = await keepOut(ground, new Date(firstDay.getTime() + 1000));
  const heard = await streams.stop();
  for (const one of heard)
    if (one.pieces > 0 && !deciding.includes(one.who)) problems.push(`${one.who} hears on ${one.path} that something was decided`);
  const after = await atOneMoment(kring, () => walkAll(kring.baseUrl, world, walkers, ids, full));

  problems.push(...differences(before, after, () => false));
  problems.push(...strangersSame(before, ids));
  problems.push(...(await metBy(after, ground, own)));
  problems.push(...(await oldLink(kring, ground)));
  problems.push(...(await forged(kring, ground, own)));
  for (const routeId of after.unwalked) problems.push(`${routeId} was not walked`);

  const sent = await messagesSent();
  const traces = [...Object.values(known), ...Object.values(invited), ...Object.values(own)].flatMap(tracesOf);
  for (const { to, body } of sent) {
    if ([...Object.values(known), ...Object.values(invited), ...Object.values(own)].some(({ phone }) => phone === to))
      problems.push(`A message went to ${to}`);
    for (const trace of traces) if (body.includes(trace)) problems.push(`A message to ${to} holds ${trace}`);
  }
  if (sent.length === 0) problems.push("No message was sent, so none was read.");
  const said = kring.said();
  if (!said.includes("request")) problems.push("The server logged nothing, so nothing was searched there.");
  // An id that somebody typed into an address is his own word; everything else would be ours.
  for (const trace of traces.filter((one) => !/^[0-9a-f-]{36}$/.test(one)))
    if (said.includes(trace)) problems.push(`The log holds ${trace}`);
  problems.push(...(await refsTell(kring, traces)));

  const welcomedMet = new Set<string>();
  for (const { routeId, who, scene, body } of after.met.values())
    if (body.includes(world[scene].cast.member)) welcomedMet.add(`${scene}: ${who} at ${routeId.replace("routes/", "")}`);
  for (const line of linesMeant) if (!welcomedMet.has(line)) problems.push(`The welcomed person is not met: ${line}`);
  return {
    problems,
    routes: after.routes.size,
    askers: new Set(walkers.map(({ name, scene }) => `${name} ${scene}`)).size,
    answers: after.met.size + before.met.size,
    unwalked: after.unwalked,
    streams: heard.length,
    welcomedMet: [...welcomedMet].sort(),
    messages: sent.length,
    logBytes: said.length,
  };
}

/** Walks while the clock is put back again and again, so that a long walk ends in the minute in which it began. */
async function atOneMoment<Walk>(kring: Kring, walk: () => Promise<Walk>): Promise<Walk> {
  await again(kring);
  let putBack = Promise.resolve();
  const timer = setInterval(() => {
    putBack = again(kring);
  }, 30_000);
  try {
    return await walk();
  } finally {
    clearInterval(timer);
    await putBack;
  }
}

/** Puts the clock back to the same second, so that two walks read the same day and hour. */
async function again({ database }: Kring): Promise<void> {
  await database.query(`update "DemoClock" set "now" = $1, "realAt" = now()`, [firstDay]);
  await database.query("notify kring_clock");
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** An address with the id of somebody who will be kept out answers, to whoever may not meet him, as with an id nobody has. */
function strangersSame({ met }: Walked, ids: readonly string[]): string[] {
  const problems: string[] = [];
  const unknown = ids.at(-1) ?? "";
  for (const [key, one] of met) {
    const id = ids.slice(0, -1).find((known) => one.path.includes(known));
    if (!id || one.who === "principal") continue;
    const other = met.get(key.replaceAll(id, unknown));
    if (other && (other.status !== one.status || other.body.replaceAll(unknown, id) !== one.body))
      problems.push(`${key}: answers otherwise than with an id nobody has`);
  }
  return problems;
}

/** Nobody meets a trace of somebody kept out but who may; the deciding principal and the coordinator do. */
async function metBy({ met }: Walked, { known, invited }: KeptOutWorld, own: Record<KeptOutScene, Planted>): Promise<string[]> {
  const problems: string[] = [];
  const everybody = [...Object.values(known), ...Object.values(invited), ...Object.values(own)];
  const seen = new Map<string, Set<string>>();
  for (const { who, path, scene, body, headers } of met.values()) {
    for (const person of everybody) {
      const { words } = person;
      for (const trace of tracesOf(person)) {
        // What he asked with himself is given back to nobody, but stands in the address of the answer.
        if (path.includes(trace)) continue;
        if (!body.includes(trace) && !headers.includes(trace)) continue;
        if (deciding.includes(who)) {
          seen.set(person.name, (seen.get(person.name) ?? new Set()).add(who));
          // What only the coordinator keeps, no principal reads.
          if (who === "otherPrincipal" && (trace === words.other || (trace === words.note && !Object.values(own).includes(person))))
            problems.push(`${who} meets ${trace} at ${path} (${scene})`);
          continue;
        }
        // The other principal welcomed him: his name and his own word stay on his own pages, and nothing else of him does.
        const his = !Object.values(own).includes(person) && [person.name, person.id, words.relation, words.other].includes(trace);
        if (who === "principal" && his && /\/(circle|map|approach|wider)/.test(path)) continue;
        problems.push(`${who} meets ${trace} at ${path} (${scene})`);
      }
    }
  }
  for (const person of everybody)
    for (const who of deciding)
      if (!seen.get(person.name)?.has(who)) problems.push(`${who} nowhere meets ${person.name}, so nothing was planted`);
  return problems;
}

/** Whoever was invited and is kept out since: his old link answers him as one nobody was given. */
async function oldLink({ baseUrl }: Kring, ground: KeptOutWorld): Promise<string[]> {
  const { doors } = ground;
  const [invited, invitedLink] = [ground.invited.prepared, ground.invitedLinks.prepared];
  const problems: string[] = [];
  const browser = new Browser(baseUrl);
  browser.keep(invitedLink.cookie);
  for (const page of ["", "/invitation", "/invitation.ics", "/practical", "/word", "/circle", "/day", "/plan", "/map", "/my-data"]) {
    const [his, unknown] = await Promise.all([
      browser.get(`/k/${invitedLink.linkId}${page}`),
      browser.get(`/k/019f0000-0000-7000-8000-000000000000${page}`),
    ]);
    if (his.status !== 404 || unknown.status !== 404) problems.push(`/k/<his old link>${page} answers ${his.status}`);
    const bare = (text: string) => text.replaceAll(/nonce="[^"]*"/g, "").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
    if (bare(his.text) !== bare(unknown.text)) problems.push(`/k/<his old link>${page} answers otherwise than an unknown one`);
  }
  const link = await doors.staff.personalLink.findUniqueOrThrow({ where: { id: invitedLink.linkId } });
  const opened = new URL(linkAddress(link)).pathname;
  const [his, unknown] = await Promise.all([browser.get(opened), browser.get("/o/AAAAAAAAAAAAAAAAAAAAAA")]);
  if (his.status !== unknown.status || his.text.length !== unknown.text.length)
    problems.push("His old address opens otherwise than one nobody has");
  const state = await doors.staff.$queryRaw<{ queued: number; standing: number }[]>`
    select (select count(*)::int from "OutgoingMessage" where "personId" = ${invited.id}::uuid and "state" = 'queued') as "queued",
      (select count(*)::int from "Invitation" where "personId" = ${invited.id}::uuid and "withdrawnAt" is null) as "standing"`;
  if (link.revokedAt === null || state[0]?.queued !== 0 || state[0]?.standing !== 0)
    problems.push("His invitation, link or message still stands");
  return problems;
}

/** Forms about somebody kept out, sent by who may not know of him, answer as forms about an id nobody has. */
async function forged({ baseUrl }: Kring, { walkers, invited }: KeptOutWorld, own: Record<KeptOutScene, Planted>): Promise<string[]> {
  const problems: string[] = [];
  for (const scene of scenes) {
    for (const walker of walkers.filter((one) => one.scene === scene && ["principal", "member", "guest"].includes(one.name))) {
      const browser = new Browser(baseUrl);
      for (const cookie of walker.cookies) browser.keep(cookie);
      const forms = (personId: string): { at: string; fields: Fields }[] => [
        { at: `/k/${walker.linkId}/circle`, fields: { once: newId(), personId, kind: "welcome" } },
        { at: `/k/${walker.linkId}/approach`, fields: { once: newId(), intent: "plan", personId, by: "principal" } },
        {
          at: `/k/${walker.linkId}/approach`,
          fields: { once: newId(), intent: "asked", personId, outcome: "open", talkedOn: "2026-09-09" },
        },
        { at: `/k/${walker.linkId}/wider`, fields: { once: newId(), personId } },
        { at: `/k/${walker.linkId}/day`, fields: { once: newId(), deed: "write", ownerPersonId: personId, horizon: "now", what: "x" } },
      ];
      const strangers = walker.name === "principal" ? [own[scene].id] : [own[scene].id, invited[scene].id];
      for (const id of strangers) {
        const unknown = forms(newId());
        for (const [index, { at, fields }] of forms(id).entries()) {
          const his = await browser.post(at, fields);
          const other = await browser.post(at, unknown[index]?.fields ?? {});
          if (his.status !== other.status)
            problems.push(`${walker.name} posts ${at}: ${his.status}, and with an unknown id ${other.status}`);
        }
      }
    }
  }
  return problems;
}

/** Hands over everything that waits, to nobody: what would have gone out. */
async function messagesSent(): Promise<{ to: string; body: string }[]> {
  const sent: { to: string; body: string }[] = [];
  const provider = {
    send: async ({ to, body }: { to: string; body: string }) => {
      sent.push({ to, body });
      return { kind: "accepted" as const, providerId: `SM${newId()}` };
    },
  };
  await drain({
    db: dbOf("staff"),
    carriers: { sms: provider as never },
    // All of them, whatever the hour and however many a person got.
    templates: templates.map((template) => ({ ...template, atAnyHour: true, beyondLimit: true })),
    worker: newId(),
    now: () => new Date(firstDay.getTime() + 60 * 86_400_000),
  });
  return sent;
}

/** References of events, messages and the log hold ids and nothing that could be read. */
async function refsTell({ database }: Kring, traces: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ where: string; text: string }>(
    `select 'TimelineEvent' as "where", "refs"::text as "text" from "TimelineEvent"
     union all select 'OutgoingMessage', "refs"::text || "template" from "OutgoingMessage"
     union all select 'AccessLog', to_jsonb(l)::text from "AccessLog" l`,
  );
  const words = traces.filter((one) => !/^[0-9a-f-]{36}$/.test(one));
  return rows.flatMap(({ where, text }) => words.filter((word) => text.includes(word)).map((word) => `${where} holds ${word}`));
}
