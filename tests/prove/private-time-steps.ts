import { newId } from "~/access/ids";
import { moveDemoClock } from "~/clock.server";
import { dbOf } from "~/db.server";
import { on, personOf } from "../builders/telling";
import { routeIds } from "../routes/walk";
import type { Kring } from "../setup/server";
import { goOn, listenToPhones, look, type Tally, until, write, writeAnything } from "./private-time-day";
import { table } from "./private-time-table";
import { type Ground, layGround } from "./private-time-walk";

/** The afternoon of the day, and where the server's clock stands when it begins. */
export const dayBegins = on(new Date("2026-09-10T12:00:00Z"), 0, "14:00");
export const clockAt = new Date(dayBegins.getTime() + 1_800_000);

export interface Result extends Tally {
  passed: boolean;
  routes: number;
  /** Ways private time ended in this run. */
  endings: string[];
  race: { sent: number; landed: number; refused: number };
}

/** The whole day over HTTP: found before, closed from the first second, through pauses and three endings, open after each presentation. */
export async function provePrivateTime(kring: Kring, { full, writes }: { full: boolean; writes: number }): Promise<Result> {
  const tally: Tally = { problems: [], looks: 0, found: 0, refusedWrites: 0, allowedWrites: 0 };
  const missing = routeIds().filter((id) => !table[id]);
  const unknown = Object.keys(table).filter((id) => !routeIds().includes(id));
  for (const id of missing) tally.problems.push(`${id} has no entry in the table`);
  for (const id of unknown) tally.problems.push(`${id} stands in the table and is no route`);

  const ground = await layGround({ staff: dbOf("staff"), family: dbOf("family") }, kring.baseUrl, dayBegins);
  const press = pressing(ground, tally);
  const endings: string[] = [];
  const lookAll = full ? "all" : "named";
  const lookClosed = full ? "all" : "closing";

  await look(ground, "before", "before", tally, lookAll);
  await write(kring, ground, "before", "before", tally);

  const race = await raceTheStart(kring, ground, writes, tally);
  await look(ground, "closed", "first second", tally, "closing");
  await look(ground, "closed", "private time", tally, lookAll);
  await write(kring, ground, "closed", "private time", tally);
  await goOn(kring, ground, tally);
  if (full) await writeAnything(kring, ground, "private time", tally);

  await press("hatice", "pause");
  await look(ground, "closed", "pause", tally, lookClosed);
  await press("coordinator", "resume");
  await look(ground, "closed", "resumed", tally, lookClosed);
  await press("zeynep", "end");
  endings.push(await endedHow(kring));
  await look(ground, "closed", "ended by the family", tally, lookClosed);
  await write(kring, ground, "closed", "ended by the family", tally);
  await press("coordinator", "presentation");
  await look(ground, "presented", "presented", tally, lookAll);
  await write(kring, ground, "presented", "presented", tally);

  const withMember = personOf(ground.planted.telling, "Zeynep");
  await press("hatice", "resume");
  await look(ground, "closed", "a second sitting", tally, lookClosed);
  await press("coordinator", "end", { withMember });
  endings.push(await endedHow(kring));
  await look(ground, "closed", "ended by the coordinator with a member", tally, lookClosed);
  await write(kring, ground, "closed", "ended by the coordinator with a member", tally);
  await press("coordinator", "presentation");
  await look(ground, "presented", "presented again", tally, lookClosed);

  await press("cemal", "resume");
  await look(ground, "closed", "a third sitting", tally, lookClosed);
  await moveDemoClock(kring.database.urls.owner, "+20h");
  if (!(await until(async () => (await endedHow(kring)) === "nextMorning"))) tally.problems.push("The next morning ended nothing.");
  endings.push(await endedHow(kring));
  await look(ground, "closed", "ended by the next morning", tally, lookClosed);
  await write(kring, ground, "closed", "ended by the next morning", tally);
  await press("coordinator", "presentation", { withMember });
  await look(ground, "presented", "presented the next day", tally, lookClosed);
  await write(kring, ground, "presented", "presented the next day", tally);
  await listenToPhones(ground, tally);

  const ways = [...new Set(endings)].sort();
  if (ways.join() !== "byCoordinatorWithMember,byFamily,nextMorning") tally.problems.push(`Endings: ${ways}`);
  return { ...tally, passed: tally.problems.length === 0, routes: Object.keys(table).length, endings, race };
}

/** Presses a button of the day on the page where it stands. */
const pressing =
  ({ browsers, links, planted }: Ground, tally: Tally) =>
  async (name: "coordinator" | "hatice" | "cemal" | "zeynep", deed: string, more: Record<string, string> = {}) => {
    const path = name === "coordinator" ? `/conferences/${planted.telling.conferenceId}/day` : `/k/${links[name]}/day`;
    const { status } = await browsers[name].post(path, { deed, once: newId(), ...more });
    if (status !== 302) tally.problems.push(`${name} pressed ${deed} and got ${status}`);
  };

/** How the newest private time ended. */
async function endedHow(kring: Kring): Promise<string> {
  const [row] = await kring.database.query<{ how: string | null }>(
    `select "endedHow"::text as how from "PhaseEntry" where "phase" = 'privateTime' order by "startedAt" desc limit 1`,
  );
  return row?.how ?? "runs";
}

/** Colleagues word questions, eight at a time, while private time starts in the middle of it; none lands after the start was answered. */
async function raceTheStart(kring: Kring, { browsers, planted }: Ground, writes: number, tally: Tally): Promise<Result["race"]> {
  const { conferenceId } = planted.telling;
  const questions = async () => {
    const [row] = await kring.database.query<{ many: number }>(
      `select count(*)::int as many from "CentralQuestion" where "conferenceId" = $1`,
      [conferenceId],
    );
    return row?.many ?? 0;
  };
  const before = await questions();
  let sent = 0;
  let landed = 0;
  let refused = 0;
  let started: Promise<{ status: number }> | undefined;
  let atTheStart = -1;
  const start = async () => {
    const answer = await browsers.coordinator.post(`/conferences/${conferenceId}/day`, {
      deed: "privateTime",
      once: newId(),
      signalAgreed: "on",
    });
    atTheStart = await questions();
    return answer;
  };
  const writer = async () => {
    while (sent < writes) {
      sent += 1;
      if (sent === Math.floor(writes / 3)) started = start();
      const { status } = await browsers.coordinator.post(`/conferences/${conferenceId}/question`, { once: newId(), text: "Wie komt er?" });
      if (status === 302) landed += 1;
      else if (status === 423 || status === 409) refused += 1;
      else tally.problems.push(`A question in the race got ${status}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, writer));
  const status = (await started)?.status;
  const after = await questions();
  if (status !== 302) tally.problems.push(`Private time did not start: ${status}`);
  if (after !== atTheStart) tally.problems.push(`${after - atTheStart} questions landed after private time had started`);
  if (after - before !== landed) tally.problems.push(`${landed} questions were said to land, ${after - before} did`);
  if (refused === 0 || landed === 0) tally.problems.push(`No race: ${landed} landed, ${refused} refused`);
  return { sent, landed, refused };
}
