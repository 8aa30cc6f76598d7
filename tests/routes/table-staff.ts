import { colleagues, form, nobodyAtAll, page, type Row, workers } from "./table-rows";

/** What colleagues work in. */
export const staffRoutes: Record<string, Row> = {
  // Whoever has the address of a calendar may read it; this one was never given to anybody.
  "routes/calendar.$secret[.]ics": {
    at: () => "/calendar/AAAAAAAAAAAAAAAAAAAAAA.ics",
    scene: "prepared",
    door: "link",
    looks: {},
    unlogged: true,
    plain: true,
  },

  "routes/today": page("/today", {
    // Nobody stands ready yet for the day of the prepared family: their coordinator and the manager read so.
    looks: { shows: ["worker", "coordinator", "manager"], bare: ["otherWorker", "otherCoordinator", "otherManager"], moves: ["landlord"] },
    forms: { renewFeed: { ...form(["coordinator", "otherCoordinator"]), unlogged: true } },
  }),
  "routes/timers._index": page("/timers", {
    looks: { shows: ["manager"], bare: ["otherManager"] },
    // What was received already is said so; a registration of another Centrale is not there.
    forms: {
      receive: form(["manager"], (world) => ({ intent: "toldAllocation", conferenceId: world.prepared.conferenceId })),
    },
  }),
  // The privacy officer's alone: none of these people; `locked-request.test.ts` comes with one.
  "routes/requests._index": page("/requests", { looks: {} }),
  "routes/requests.$requestId": page("/requests/0190f5fe-7c00-7a00-8000-000000000001", {
    looks: {},
    forms: Object.fromEntries(["note", "answer", "extend", "lookUp"].map((intent) => [intent, form(nobodyAtAll, { intent })])),
  }),
  "routes/timers.settings": page("/timers/settings", {
    looks: { bare: ["manager", "otherManager"] },
    forms: { set: { ...form(["manager", "otherManager"]), unlogged: true } },
  }),
  "routes/account": page("/account", {
    looks: { bare: ["worker", "otherWorker", "coordinator", "otherCoordinator", "manager", "otherManager", "landlord"] },
  }),
  "routes/proposals._index": page("/proposals", {
    looks: { bare: workers },
    forms: { press: { ...form(workers), unlogged: true }, list: { ...form(workers, { intent: "list" }), unlogged: true } },
  }),
  "routes/proposals.talk-card": page("/proposals/talk-card", { looks: { bare: workers }, unlogged: true }),
  "routes/proposals.stories": page("/proposals/stories", {
    looks: { bare: workers },
    forms: { tell: { ...form(workers), unlogged: true } },
  }),
  "routes/proposals.new": page("/proposals/new", { looks: { bare: workers }, unlogged: true, forms: { note: form(workers) } }),
  "routes/proposals.$proposalId": {
    at: (world) => `/proposals/${world.proposalId}`,
    scene: "prepared",
    door: "staff",
    looks: { bare: ["worker"] },
    // An answer that is no answer is refused before anybody looks whose proposal it is.
    forms: { answer: { ...form(workers, { answer: "none" }), unlogged: true } },
  },
  "routes/registrations._index": page("/registrations", { looks: { shows: ["worker"], bare: ["otherWorker"] } }),
  "routes/registrations.new": page("/registrations/new", {
    looks: { bare: workers },
    unlogged: true,
    forms: { begin: { ...form(workers), unlogged: true } },
  }),
  "routes/registrations.$conferenceId": {
    at: (world) => `/registrations/${world.prepared.conferenceId}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: {
      talk: form(["worker", "coordinator", "manager"], { intent: "talk" }),
      stop: form(["worker", "coordinator", "manager"], { intent: "stop" }),
      notStarted: form(["worker", "coordinator", "manager"], { intent: "notStarted" }),
      again: form(["worker"], { intent: "again" }),
    },
  },
  "routes/registrations.$conferenceId_.read": {
    at: (world) => `/registrations/${world.prepared.conferenceId}/read`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker", "coordinator"] },
  },
  "routes/registrations.$conferenceId_.yes": {
    at: (world) => `/registrations/${world.prepared.conferenceId}/yes`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker", "coordinator"] },
    forms: {
      ...Object.fromEntries(["give", "takeBack", "voice"].map((intent) => [intent, form(["worker", "coordinator"], { intent })])),
      // Whoever calls the Centrale to say that he stops is believed there too.
      stop: form(["worker", "coordinator", "manager"], { intent: "stop" }),
    },
  },
  "routes/registrations.$conferenceId_.together": {
    at: (world) => `/registrations/${world.prepared.conferenceId}/together`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker", "coordinator"] },
    forms: Object.fromEntries(
      ["hopes", "reach", "wish", "confirm"].map((intent) => [intent, form(["worker", "coordinator"], { intent, gender: "rocket" })]),
    ),
  },
  "routes/registrations.$conferenceId_.representation": {
    at: (world) => `/registrations/${world.prepared.conferenceId}/representation`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker", "coordinator"] },
    forms: Object.fromEntries(["record", "end"].map((intent) => [intent, form(["worker", "coordinator"], { intent })])),
  },
  // Knows nobody and keeps nothing, not even that somebody looked.
  "routes/safety-concern": page("/safety-concern", { looks: { bare: colleagues }, unlogged: true }),
};
