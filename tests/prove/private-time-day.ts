import { newId } from "~/access/ids";
import { inboundPath } from "~/messaging/hooks/hook-paths";
import { personOf } from "../builders/telling";
import { postSigned } from "../outside/twilio-webhooks";
import type { Fields } from "../setup/asking";
import type { Kring } from "../setup/server";
import { openForms } from "./private-time-open";
import { fingerprint } from "./private-time-sql";
import { type ContentForm, type Entry, table } from "./private-time-table";
import { type AskerName, askerNames, type Ground, isContent, meet, outsiders } from "./private-time-walk";

/** Where the day is, as far as the family's words are concerned. */
export type State = "before" | "closed" | "presented";

/** What the proof counts while it goes on. */
export interface Tally {
  problems: string[];
  looks: number;
  found: number;
  refusedWrites: number;
  allowedWrites: number;
}

const laterWords = (field: string): boolean => field.endsWith("in private time");
const isOutsider = (name: AskerName): boolean => (outsiders as readonly AskerName[]).includes(name);

/** The words of the family somebody must meet in a cell, and no other of them. */
function contentDue(entry: Entry, name: AskerName, state: State): string[] {
  if (state === "closed" && isOutsider(name)) return [];
  const { content = [], presented = [] } = entry.cells[name] ?? {};
  return [...content, ...(state === "presented" ? presented : [])].sort();
}

/** Looks at every route as everybody (or only at what private time closes, as those it closes it for) and notes what is not as written. */
export async function look(
  ground: Ground,
  state: State,
  label: string,
  tally: Tally,
  scope: "all" | "named" | "closing" = "all",
): Promise<void> {
  const cells = Object.entries(table).flatMap(([routeId, entry]) =>
    askerNames.flatMap((name) => {
      const cell = entry.cells[name];
      const closing = isOutsider(name) && (cell?.content || cell?.presented || entry.stream);
      if (scope === "closing" ? !closing : scope === "named" && !cell) return [];
      return [{ routeId, entry, name, cell }];
    }),
  );
  await inTurn(cells, 6, async ({ routeId, entry, name, cell }) => {
    const closes = isOutsider(name) && (cell?.content || cell?.presented);
    const met = await meet(ground, name, routeId, entry, cell !== undefined);
    tally.looks += met.statuses.length;
    const at = `${label}: ${routeId} as ${name}`;
    const content = met.fields.filter((field) => isContent(field) && !laterWords(field));
    const due = contentDue(entry, name, state);
    const leaked = content.filter((field) => !due.includes(field));
    const open = [...(cell?.always ?? []), ...(label.endsWith("next day") || label.endsWith("next morning") ? [] : (cell?.thatDay ?? []))];
    const missed = [...due, ...open].filter((field) => !met.fields.includes(field));
    tally.found += due.length + open.length - missed.length;
    if (leaked.length > 0) tally.problems.push(`${at} holds ${leaked.join(", ")} (${met.statuses})`);
    if (missed.length > 0) tally.problems.push(`${at} does not hold ${missed.join(", ")} (${met.statuses})`);
    if (state === "closed" && closes && met.statuses.some((status) => status !== 423))
      tally.problems.push(`${at} answered ${met.statuses} instead of 423`);
    if (met.statuses.some((status) => status >= 500)) tally.problems.push(`${at} broke`);
  });
}

/** Sends every form that writes the family's words, as those private time closes for; each must land, or be refused and leave no trace. */
export async function write(kring: Kring, ground: Ground, state: State, label: string, tally: Tally): Promise<void> {
  for (const [routeId, entry] of Object.entries(table)) {
    for (const [name, form] of Object.entries(entry.forms ?? {})) {
      if (state === "before" && form.presented) continue;
      const before = await fingerprint(kring.database);
      const { status } = await send(ground, entry, form);
      const landed = JSON.stringify(await fingerprint(kring.database)) !== JSON.stringify(before);
      const at = `${label}: ${name} at ${routeId}`;
      if (state === "closed") {
        if (landed || (status !== 423 && status !== 409)) tally.problems.push(`${at} answered ${status}${landed ? " and landed" : ""}`);
        else tally.refusedWrites += 1;
      } else if (!landed || status !== (form.lands ?? 302)) tally.problems.push(`${at} should land and answered ${status}`);
      else tally.allowedWrites += 1;
    }
  }
}

const send = (ground: Ground, entry: Entry, { as, at, fields }: ContentForm) => {
  const path = at?.(ground) ?? entry.at(ground, ground.links[as] ?? "")[0] ?? "";
  return ground.browsers[as].post(path, { once: newId(), ...fields(ground) });
};

/** Any form at all, sent to every route by everybody private time closes for: nothing of the family's words may change. */
export async function writeAnything(kring: Kring, ground: Ground, label: string, tally: Tally): Promise<void> {
  const before = JSON.stringify(await fingerprint(kring.database));
  const words = ["write", "remove", "agree", "place", "decide", "add", "word", "retire", "remark"];
  const about = {
    personId: personOf(ground.planted.telling, "Zeynep"),
    agreementId: ground.planted.lines.all,
    text: "x",
    what: "x",
    horizon: "now",
    about: "safety",
  };
  const tries = Object.values(table).flatMap((entry) => outsiders.flatMap((name) => words.map((word) => ({ entry, name, word }))));
  await inTurn(
    tries.filter(({ entry }) => !/sign-|demo|today/.test(entry.at(ground, "")[0] ?? "")),
    6,
    async ({ entry, name, word }) => {
      const path = entry.at(ground, ground.links[name] ?? ground.links.hatice ?? "")[0] ?? "";
      await ground.browsers[name].copy().post(path, { once: newId(), deed: word, intent: word, ...about });
      tally.refusedWrites += 1;
    },
  );
  if (JSON.stringify(await fingerprint(kring.database)) !== before) tally.problems.push(`${label}: some form of an outsider landed`);
}

/** What stays open in the same hour: logistics, the safety card, STOP, the eviction case and the family's page, each with a word of its own. */
export async function goOn(kring: Kring, ground: Ground, tally: Tally): Promise<void> {
  for (const [name, { as, at, fields, readAt, field }] of Object.entries(openForms)) {
    const { status } = await ground.browsers[as].post(at(ground), { once: newId(), ...fields(ground) } as Fields);
    const read = readAt && field ? ground.planted.marks.in((await ground.browsers[as].get(readAt(ground))).text).includes(field) : true;
    if (status !== 302 || !read)
      tally.problems.push(`In the same hour ${name} answered ${status}${read ? "" : ", and its word is not there"}`);
    else tally.allowedWrites += 1;
  }
  const { marks, telling } = ground.planted;
  const [came] = await kring.database.query<{ here: number }>(`select count(*)::int as here from "Attendance" where "personId" = $1`, [
    personOf(telling, "Mehmet"),
  ]);
  if (came?.here !== 1) tally.problems.push("The attendance was not kept.");
  const stop = {
    MessageSid: `SM${newId().replaceAll("-", "")}`,
    From: marks.number("PersonPhone other member"),
    To: "+31970100000",
    Body: "STOP",
  };
  const answered = await postSigned("test", `${kring.baseUrl}${inboundPath}`, stop);
  const silenced = await until(async () => {
    const [row] = await kring.database.query<{ silences: number }>(
      `select count(*)::int as silences from "NumberSilence" where "liftedAt" is null`,
    );
    return row?.silences === 1;
  });
  if (answered !== 200 || !silenced) tally.problems.push(`STOP answered ${answered}, the number is ${silenced ? "" : "not "}silent`);
  else tally.allowedWrites += 1;
}

/** What the jobs sent meanwhile, as the phones show it: nothing the family said. */
export async function listenToPhones(ground: Ground, tally: Tally): Promise<void> {
  for (const [field, to] of ground.planted.marks.all()) {
    if (!to.startsWith("+")) continue;
    const { text } = await ground.browsers.nobody.get(`/demo/phones.json?to=${encodeURIComponent(to)}`);
    const said = ground.planted.marks.in(text).filter(isContent);
    if (said.length > 0) tally.problems.push(`A message to ${field} holds ${said.join(", ")}`);
  }
}

/** Waits for something to become true, for ten seconds at most. */
export async function until(isTrue: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    if (await isTrue()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Does something with each, so many at a time. */
async function inTurn<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
