import { newId } from "~/access/ids";
import type { Doors } from "../builders/askers";
import { plantEarlierSitting } from "../builders/earlier-sitting";
import { Marks } from "../builders/marks";
import { type Planted, plant } from "../builders/planted";
import { linkCookie, staffCookie } from "../builders/sessions";
import { add, personOf, question } from "../builders/telling";
import { Browser } from "../setup/asking";
import type { Entry } from "./private-time-table";

/** Who asks: colleagues by their work, the family and the guest by name. */
export const askerNames = ["nobody", "coordinator", "manager", "worker", "guest", "hatice", "cemal", "zeynep"] as const;
export type AskerName = (typeof askerNames)[number];
/** For whom private time closes. */
export const outsiders = ["nobody", "coordinator", "manager", "worker", "guest"] as const satisfies readonly AskerName[];

/** Tables whose marked words are the family's own; everything else stays open. */
const contentOf = [
  "MapChange",
  "Decision",
  "Approach",
  "AskedInPerson",
  "CentralQuestion",
  "Note",
  "AgreementWording",
  "Remark",
  "CheckIn",
  "Evaluation",
];
export const isContent = (field: string): boolean => contentOf.includes(field.split(" ")[0] ?? "");

/** A planted conference, and a browser for everybody around it. */
export interface Ground {
  planted: Planted;
  browsers: Record<AskerName, Browser>;
  links: Partial<Record<AskerName, string>>;
  caseId: string;
  /** The address of the coordinator's own calendar. */
  feed: string;
  /** Questions and people that may go, one for each time a form takes one away. */
  spareQuestions: string[];
  sparePeople: string[];
}

export async function layGround(doors: Doors, baseUrl: string, now: Date, { earlierSitting = true } = {}): Promise<Ground> {
  const planted = await plant(doors, new Marks(), now);
  if (earlierSitting) await plantEarlierSitting(planted);
  const browsers = {} as Record<AskerName, Browser>;
  const links: Ground["links"] = {};
  const opened = (name: AskerName, cookie?: string) => {
    browsers[name] = new Browser(baseUrl);
    if (cookie) browsers[name].keep(cookie);
  };
  opened("nobody");
  for (const name of ["coordinator", "manager", "worker"] as const) opened(name, await staffCookie(doors, planted[name]));
  for (const [name, person] of [
    ["guest", "Jan"],
    ["hatice", "Hatice"],
    ["cemal", "Cemal"],
    ["zeynep", "Zeynep"],
  ] as const) {
    const link = await linkCookie(doors, personOf(planted.telling, person), "word");
    opened(name, link.cookie);
    links[name] = link.linkId;
  }
  const { conferenceId } = planted.telling;
  const { caseId } = await doors.staff.caseConference.findFirstOrThrow({ where: { conferenceId } });
  await browsers.coordinator.post("/today", { once: newId() });
  const feed = /\/calendar\/[\w-]+\.ics/.exec((await browsers.coordinator.get("/today")).text)?.[0] ?? "";
  const spare = await spares(planted);
  return { planted, browsers, links, caseId, feed, ...spare };
}

/** What may be taken away later, put there beforehand. */
async function spares({ telling, now }: Planted): Promise<Pick<Ground, "spareQuestions" | "sparePeople">> {
  const spareQuestions: string[] = [];
  const sparePeople: string[] = [];
  for (let index = 0; index < 8; index++) {
    spareQuestions.push(await question(telling, `Nog een vraag ${index}?`, now));
    await add(telling, { firstName: `Weg${index}`, relation: "kennis" }, now);
    sparePeople.push(personOf(telling, `Weg${index}`));
  }
  return { spareQuestions, sparePeople };
}

/** What somebody met at an address, asked in every way: the fields whose words he read, and each status. */
export interface Met {
  fields: string[];
  statuses: number[];
}

/** Asks as page, as data and as data of this route alone; streams are read for a while. */
export async function meet(ground: Ground, name: AskerName, routeId: string, { at, plain, stream }: Entry, everyWay = true): Promise<Met> {
  const fields = new Set<string>();
  const statuses: number[] = [];
  const take = (text: string) => {
    for (const field of ground.planted.marks.in(text)) fields.add(field);
  };
  for (const path of at(ground, ground.links[name] ?? ground.links.hatice ?? "")) {
    if (stream) {
      const heard = await listen(ground, name, path);
      statuses.push(heard.status);
      take(heard.text);
      continue;
    }
    const [bare = "", query = ""] = path.split("?");
    const asPage = { path: bare };
    const ways = plain || !everyWay ? [asPage] : waysTo(routeId, bare);
    for (const way of ways) {
      const asked = query ? `${way.path}${way.path.includes("?") ? "&" : "?"}${query}` : way.path;
      const answer = await ground.browsers[name].get(asked);
      statuses.push(answer.status);
      take(answer.text + JSON.stringify(answer.headers));
    }
  }
  return { fields: [...fields].sort(), statuses };
}

function waysTo(routeId: string, path: string): { path: string }[] {
  const data = path === "/" ? "/_root.data" : `${path}.data`;
  return [{ path }, { path: data }, { path: `${data}?_routes=${encodeURIComponent(routeId)}` }];
}

/** Listens to a stream while something of the conference changes. */
async function listen({ browsers, planted }: Ground, name: AskerName, path: string): Promise<{ status: number; text: string }> {
  const { baseUrl, cookies } = browsers[name];
  const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  const leave = new AbortController();
  const answer = await fetch(baseUrl + path, { headers: { cookie }, redirect: "manual", signal: leave.signal });
  if (answer.status !== 200 || !answer.body) return { status: answer.status, text: await answer.text() };
  const called = { intent: "noteCall", personId: personOf(planted.telling, "Zeynep"), reached: "no", once: newId() };
  await browsers.coordinator.post(`/conferences/${planted.telling.conferenceId}/invitations`, called);
  let text = "";
  const timer = setTimeout(() => leave.abort(), 700);
  try {
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(piece).toString("utf8");
      if (text.includes("data:")) leave.abort();
    }
  } catch {
    // Left on purpose.
  }
  clearTimeout(timer);
  return { status: answer.status, text };
}
