import { newId } from "~/access/ids";
import { moveDemoClock } from "~/clock.server";
import { inboundPath } from "~/messaging/hooks/hook-paths";
import type { Telling } from "../builders/telling";
import { dayOn, on, personOf, register, withoutWorry } from "../builders/telling";
import { postSigned } from "../outside/twilio-webhooks";
import type { Fields } from "../setup/asking";
import type { Kring } from "../setup/server";
import { typeWhatWaits } from "./canaries-drafts";
import { typeTheEnding } from "./canaries-ending";
import { typeTheLandlord } from "./canaries-landlord";
import { typeTheMoney } from "./canaries-money";
import { takeInPool } from "./canaries-pool";
import { typeThePool } from "./canaries-profile";
import { deliverReport } from "./canaries-reports";
import { typeTheSteps } from "./canaries-steps";
import { typeTheYes } from "./canaries-yes";
import { batchAbout } from "./private-time-rows";
import { table } from "./private-time-table";
import { type AskerName, askerNames, type Ground } from "./private-time-walk";

/** Where each marked field was read back: "somebody at an address". */
export type ReadBack = Map<string, Set<string>>;

/** Types something and stops when it does not land. */
async function type(ground: Ground, as: AskerName, path: string, fields: Fields, lands = 302): Promise<void> {
  const { status, text } = await ground.browsers[as].post(path, { once: newId(), ...fields });
  if (status !== lands)
    throw new Error(
      `${as} at ${path} got ${status}: ${text
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/\s+/g, " ")
        .slice(0, 400)}`,
    );
}

/** Pages nobody will be shown as this asker, whatever happens: once refused, not asked again. */
const refused = new Set<string>();

/** Opens every page as everybody and keeps which marked field stands where. */
export async function readPages(ground: Ground, back: ReadBack): Promise<void> {
  const pages = Object.entries(table)
    .filter(([, entry]) => !entry.stream)
    .flatMap(([, entry]) => askerNames.flatMap((as) => entry.at(ground, ground.links[as] ?? "").map((path) => ({ as, path }))))
    .filter(({ as, path }) => as !== "nobody" && !path.startsWith("/demo") && !path.startsWith("/sign-") && !path.includes("/k//"));
  await read(
    ground,
    back,
    pages.filter(({ as, path }) => !refused.has(`${as} ${path}`)),
  );
}

/** Opens these pages, six at a time. */
async function read(ground: Ground, back: ReadBack, pages: readonly { as: AskerName; path: string }[]): Promise<void> {
  const left = [...pages];
  const reader = async () => {
    for (let page = left.shift(); page; page = left.shift()) {
      const { as, path } = page;
      const { text, status } = await ground.browsers[as].get(path);
      if (status === 404) refused.add(`${as} ${path}`);
      if (status !== 200) continue;
      for (const field of ground.planted.marks.in(text)) {
        back.set(field, (back.get(field) ?? new Set()).add(`${as} at ${path.replaceAll(/[0-9a-f-]{36}/g, "…")}`));
      }
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6].map(reader));
}

/** Two more registrations of the same worker: one that will not start, one that starts and is not held. */
export async function typeOtherEnds(ground: Ground, back: ReadBack, leader: (telling: Telling) => Promise<void>): Promise<void> {
  const { marks, telling, worker, now } = ground.planted;
  const wished = {
    ...withoutWorry,
    firstName: "Nadia",
    familyName: marks.word("Person waiting family name"),
    phone: marks.number("PersonPhone waiting"),
    consentBackground: true,
    wishWords: marks.word("Wish waiting words"),
    wishBackground: `${marks.word("Wish waiting background")} ${marks.word("CoordinatorProfile background")}`,
    wishConfirmed: true,
  };
  const about = {
    problemAreas: ["home" as const],
    situation: marks.word("Registration waiting situation"),
    children: "no" as const,
    housing: "none" as const,
  };
  const waiting = await register(telling.doors, worker, { principals: [wished], ...about }, on(now, -3));
  await read(ground, back, [
    { as: "manager", path: `/matching/${waiting.conferenceId}` },
    { as: "worker", path: `/registrations/${waiting.conferenceId}/read` },
  ]);
  await type(ground, "worker", `/registrations/${waiting.conferenceId}`, {
    intent: "notStarted",
    reason: "other",
    words: marks.word("NotStarted own words"),
  });
  await read(ground, back, [
    { as: "worker", path: `/registrations/${waiting.conferenceId}` },
    { as: "worker", path: `/registrations/${waiting.conferenceId}/read` },
    { as: "manager", path: `/conferences/${waiting.conferenceId}` },
    { as: "manager", path: `/conferences/${waiting.conferenceId}/history` },
  ]);

  // Somebody who goes on waiting, so that a wish is there to be looked for at the end: those of who stops are erased.
  const { wishWords, wishConfirmed, phone } = wished;
  await register(
    telling.doors,
    worker,
    { principals: [{ ...withoutWorry, firstName: "Hanan", phone, wishWords, wishConfirmed }], ...about },
    on(now, -3),
  );

  const led = await register(
    telling.doors,
    worker,
    { principals: [{ ...withoutWorry, firstName: "Omar", phone: marks.number("PersonPhone led") }], ...about },
    on(now, -3),
  );
  await leader(led);
  await type(ground, "coordinator", `/conferences/${led.conferenceId}/end`, {
    reason: "withdrew",
    words: marks.word("Stranding own words"),
  });
  await read(ground, back, [
    { as: "coordinator", path: `/registrations/${led.conferenceId}/read` },
    ...["", "/history", "/end"].map((room) => ({ as: "coordinator" as const, path: `/conferences/${led.conferenceId}${room}` })),
    { as: "worker", path: `/registrations/${led.conferenceId}` },
  ]);
}

/** What a worker notes of somebody he only proposed it to. */
export async function typeProposal(ground: Ground, back: ReadBack): Promise<void> {
  const { marks } = ground.planted;
  await type(ground, "worker", "/proposals/new", {
    firstName: marks.word("Proposal first name"),
    note: marks.word("Proposal note"),
    answer: "no",
    ownWords: marks.word("Proposal own words"),
  });
  const story = `${ground.planted.marks.word("ProposalStory words")}, en zo ging het verder.`;
  await type(ground, "worker", "/proposals/stories", { words: story, looked: "on" });
  await read(ground, back, [{ as: "worker", path: "/proposals/stories" }]);
  const [row] = await rowsOf(ground, "proposal");
  await read(ground, back, [{ as: "worker", path: `/proposals/${row}` }]);
}

/** What has not been sent, and a request to call. */
export async function typeUnsent(ground: Ground, back: ReadBack): Promise<void> {
  await read(ground, back, await typeWhatWaits(ground, (as, path, fields) => type(ground, as, path, fields)));
}

const rowsOf = async ({ planted }: Ground, _kind: "proposal"): Promise<string[]> =>
  (await planted.telling.doors.staff.proposal.findMany({ select: { id: true } })).map(({ id }) => id);

/** The rest of the day and the months after it, typed into the pages themselves. */
export async function typeTheDay(kring: Kring, ground: Ground, back: ReadBack): Promise<void> {
  const { marks, telling, lines } = ground.planted;
  const { conferenceId } = telling;
  const [room, hatice, zeynep, guest] = [
    `/conferences/${conferenceId}`,
    `/k/${ground.links.hatice}`,
    `/k/${ground.links.zeynep}`,
    `/k/${ground.links.guest}`,
  ];
  const letters = await typeTheLandlord(ground, (path, fields) => type(ground, "worker", path, fields));
  await read(
    ground,
    back,
    letters.map((path) => ({ as: "worker", path })),
  );
  const imported = await takeInPool(kring, ground);
  await read(
    ground,
    back,
    imported.map((path) => ({ as: "manager", path })),
  );
  await read(ground, back, await typeThePool(ground, (as, path, fields) => type(ground, as, path, fields)));
  const reported = await deliverReport(kring, ground);
  await read(
    ground,
    back,
    [reported, `${reported}/report`, reported.replace("/landlord", ""), reported.replace("/landlord", "/steps")].map((path) => ({
      as: "worker",
      path,
    })),
  );
  await typeTheSteps(ground, (path, fields) => type(ground, "worker", path, fields));
  await typeTheYes(ground, (as, path, fields) => type(ground, as, path, fields));
  await typeTheEnding(ground, (path, fields) => type(ground, "worker", path, fields));
  await typeTheMoney(ground, (path, fields) => type(ground, "worker", path, fields));
  await type(ground, "hatice", `${hatice}/circle`, {
    intent: "add",
    firstName: "Leyla",
    relation: marks.word("MapChange own relation"),
    phone: marks.number("PersonPhone own"),
  });
  const ownNote = batchAbout(personOf(telling, "Zeynep"), "note", marks.word("MapChange own note"));
  await type(ground, "hatice", `${hatice}/map/changes`, ownNote, 200);
  await type(ground, "hatice", `${hatice}/question`, { text: marks.word("CentralQuestion of a principal") });
  const answer = marks.word("Wording written back");
  await type(ground, "coordinator", `${room}/texts/${ground.planted.inboundId}`, { intent: "send", body: answer });
  await type(ground, "coordinator", `${room}/day`, { deed: "privateTime", signalAgreed: "on" });
  await type(ground, "zeynep", `${zeynep}/day`, {
    deed: "write",
    agreementId: newId(),
    horizon: "now",
    what: marks.word("AgreementWording typed"),
    doer: marks.word("AgreementWording typed doer"),
  });
  await readPages(ground, back);
  await type(ground, "hatice", `${hatice}/day`, { deed: "end" });
  await type(ground, "coordinator", `${room}/day`, { deed: "presentation" });
  await type(ground, "worker", `${room}/remark`, { about: "practical", text: marks.word("Remark of the worker") });
  await type(ground, "guest", `${guest}/tasks`, { about: "safety", text: marks.word("Remark of the guest") });
  await type(ground, "coordinator", `${room}/day`, { deed: "outcome", outcome: "presented" });
  const [contact, after] = [personOf(telling, "Zeynep"), dayOn(ground.planted.now, 40)];
  await type(ground, "hatice", `${hatice}/day`, { deed: "agree", contactPersonId: contact, lookBackOn: after, recorderPersonId: contact });
  await type(ground, "zeynep", `${zeynep}/check-in`, { agreementId: lines.all, answer: "stuck", line: marks.word("CheckIn typed") });
  await readPages(ground, back);

  const words = marks.word("InboundMessage body");
  const sent = {
    MessageSid: `SM${newId().replaceAll("-", "")}`,
    From: marks.number("PersonPhone member"),
    To: "+31970100000",
    Body: words,
  };
  if ((await postSigned("test", `${kring.baseUrl}${inboundPath}`, sent)) !== 200) throw new Error("The inbound message was not taken.");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await readPages(ground, back);
  await moveDemoClock(kring.database.urls.owner, "+40d");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await type(ground, "zeynep", `${zeynep}/look-back`, {
    went: marks.word("Evaluation typed"),
    changes: marks.word("Evaluation typed changes"),
    again: "no",
  });
  await readPages(ground, back);
}
