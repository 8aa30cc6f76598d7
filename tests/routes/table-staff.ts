import { personOf } from "../builders/telling";
import { colleagues, form, nobodyAtAll, onlyCoordinator, page, type Row, room, workers } from "./table-rows";

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

  "routes/conferences._index": page("/conferences", {
    looks: { shows: ["worker", "coordinator", "manager"], bare: ["otherWorker", "otherCoordinator", "otherManager"] },
  }),
  "routes/conferences.$conferenceId._index": room("", {
    scene: "prepared",
    looks: { shows: ["worker", "coordinator", "manager"] },
    forms: {
      talk: form(["worker", "coordinator", "manager"], (world) => ({
        intent: "talk",
        principalId: [...world.prepared.principals.values()][0] ?? "",
      })),
      contact: form(onlyCoordinator, { intent: "contact" }),
      firstTalk: form(onlyCoordinator, (world) => ({ principalId: [...world.prepared.principals.values()][0] ?? "" })),
    },
  }),
  "routes/conferences.$conferenceId.approach": room("/approach", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { plan: form(onlyCoordinator), asked: form(onlyCoordinator, { intent: "asked" }) },
  }),
  "routes/conferences.$conferenceId.circle": room("/circle", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: {
      place: form(onlyCoordinator, { intent: "place" }),
      decide: form(onlyCoordinator, { intent: "decide" }),
      add: form(onlyCoordinator),
    },
  }),
  "routes/conferences.$conferenceId.map._index": room("/map", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { draw: form(onlyCoordinator) },
  }),
  "routes/conferences.$conferenceId.map.files": room("/map/files", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { look: form(onlyCoordinator), put: form(onlyCoordinator, { intent: "put" }) },
  }),
  "routes/conferences.$conferenceId.map.kring[.]json": {
    ...room("/map/kring.json?wat=all", { scene: "prepared", looks: { shows: onlyCoordinator } }),
    plain: true,
  },
  "routes/conferences.$conferenceId.map.easynwk[.]json": {
    ...room("/map/easynwk.json?wat=all", { scene: "prepared", looks: { shows: onlyCoordinator } }),
    plain: true,
  },
  "routes/conferences.$conferenceId.map.figures": room("/map/figures", { scene: "prepared", looks: { shows: onlyCoordinator } }),
  "routes/conferences.$conferenceId.map.print": room("/map/print", { scene: "prepared", looks: { shows: onlyCoordinator } }),
  "routes/conferences.$conferenceId.map[.]pdf": {
    ...room("/map.pdf", { scene: "prepared", looks: { shows: onlyCoordinator } }),
    plain: true,
  },
  "routes/conferences.$conferenceId.map.versions": room("/map/versions", { scene: "prepared", looks: { shows: onlyCoordinator } }),
  "routes/conferences.$conferenceId.wider": room("/wider", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { add: form(onlyCoordinator) },
  }),
  "routes/conferences.$conferenceId.people.$personId": {
    at: (world) => `/conferences/${world.prepared.conferenceId}/people/${personOf(world.prepared, world.prepared.cast.member)}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: onlyCoordinator },
    forms: Object.fromEntries(
      ["contact", "roads", "paper", "paperGiven", "phone", "dropPhone", "word", "ownPage", "deceased", "remove"].map((intent) => [
        intent,
        form(onlyCoordinator, { intent }),
      ]),
    ),
  },
  "routes/conferences.$conferenceId.people.$personId_.letter": {
    at: (world) => `/conferences/${world.prepared.conferenceId}/people/${personOf(world.prepared, world.prepared.cast.member)}/letter`,
    scene: "prepared",
    door: "staff",
    looks: { shows: onlyCoordinator },
  },
  "routes/conferences.$conferenceId.people.$personId_.letter[.]pdf": {
    at: (world) => `/conferences/${world.prepared.conferenceId}/people/${personOf(world.prepared, world.prepared.cast.member)}/letter.pdf`,
    scene: "prepared",
    door: "staff",
    looks: { bare: onlyCoordinator },
    plain: true,
  },
  "routes/conferences.$conferenceId.people.$personId_.card": {
    at: (world) => `/conferences/${world.prepared.conferenceId}/people/${personOf(world.prepared, world.prepared.cast.member)}/card`,
    scene: "prepared",
    door: "staff",
    looks: { shows: onlyCoordinator },
  },
  "routes/conferences.$conferenceId.people.$personId_.card[.]pdf": {
    at: (world) => `/conferences/${world.prepared.conferenceId}/people/${personOf(world.prepared, world.prepared.cast.member)}/card.pdf`,
    scene: "prepared",
    door: "staff",
    looks: { bare: onlyCoordinator },
    plain: true,
  },
  "routes/conferences.$conferenceId.question": room("/question", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { word: form(onlyCoordinator), retire: { ...form(nobodyAtAll, { intent: "retire" }), unsent: onlyCoordinator } },
  }),
  "routes/conferences.$conferenceId.invitations": room("/invitations", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: Object.fromEntries(
      ["setDay", "invite", "inviteAll", "inviteAgain", "noteReply", "noteCall", "readFromTray", "putBack"].map((intent) => [
        intent,
        form(onlyCoordinator, { intent }),
      ]),
    ),
  }),
  "routes/conferences.$conferenceId.voice": room("/voice", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: {
      speak: form(onlyCoordinator),
      ...Object.fromEntries(["use", "withdraw", "call"].map((intent) => [intent, form(onlyCoordinator, { intent })])),
    },
  }),
  "routes/conferences.$conferenceId.voice_.$voiceId": {
    at: ({ prepared }) => `/conferences/${prepared.conferenceId}/voice/${prepared.voiceId}`,
    ...{ scene: "prepared", door: "staff", looks: { bare: onlyCoordinator }, plain: true },
  },
  "routes/conferences.$conferenceId.poll": room("/poll", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: Object.fromEntries(
      // The others need no more than a press, and would change something.
      ["openPoll", "addMoments", "dropMoment", "noteAnswers", "chooseMoment"].map((intent) => [
        intent,
        form(onlyCoordinator, { intent, date0: "never" }),
      ]),
    ),
  }),
  "routes/conferences.$conferenceId.map.changes": {
    ...room("/map/changes", { scene: "prepared", looks: { shows: onlyCoordinator }, forms: { draw: form(onlyCoordinator) } }),
    plain: true,
  },
  "routes/conferences.$conferenceId.map.events": {
    ...room("/map/events", { scene: "prepared", looks: { bare: onlyCoordinator } }),
    plain: true,
  },
  "routes/conferences.$conferenceId.events": { ...room("/events", { scene: "prepared", looks: { bare: onlyCoordinator } }), plain: true },
  "routes/conferences.$conferenceId.day": room("/day", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: Object.fromEntries(
      [
        "attendance",
        "information",
        "privateTime",
        "pause",
        "resume",
        "end",
        "presentation",
        "outcome",
        "coffee",
        "approveGuest",
        "inviteGuest",
      ].map((deed) => [deed, form(onlyCoordinator, { deed })]),
    ),
  }),
  "routes/conferences.$conferenceId.plan": room("/plan", {
    scene: "agreed",
    looks: { shows: onlyCoordinator },
    forms: { representative: form(onlyCoordinator) },
  }),
  "routes/conferences.$conferenceId.remark": room("/remark", {
    scene: "agreed",
    looks: { shows: ["worker"] },
    forms: { remark: form(["worker"]) },
  }),
  "routes/conferences.$conferenceId.evaluation": room("/evaluation", { scene: "agreed", looks: { shows: onlyCoordinator } }),
  "routes/conferences.$conferenceId.safety": room("/safety", {
    scene: "prepared",
    looks: { shows: ["worker", "coordinator"] },
    forms: {
      card: form(["worker", "coordinator"], { intent: "card" }),
      ask: form(["worker", "coordinator"], { intent: "ask" }),
      talk: form(["worker", "coordinator", "manager"], { intent: "talk" }),
    },
  }),
  "routes/conferences.$conferenceId.coordinator": room("/coordinator", {
    scene: "prepared",
    looks: { shows: ["worker", "coordinator", "manager"] },
    forms: {
      rather: form(["worker", "coordinator", "manager"], { intent: "rather" }),
      answer: form(["worker", "coordinator", "manager"], { intent: "answer" }),
      name: form(["coordinator", "manager"], { intent: "name" }),
      end: form(["coordinator", "manager"], { intent: "end" }),
      handOver: form(["coordinator", "manager"], { intent: "handOver" }),
      bar: form(["worker", "manager"], { intent: "bar" }),
      alone: { ...form(nobodyAtAll, { intent: "alone" }), unsent: ["coordinator", "manager"] },
    },
  }),
  "routes/conferences.$conferenceId.history": room("/history", {
    scene: "agreed",
    looks: { shows: ["worker", "coordinator", "manager"] },
  }),
  "routes/conferences.$conferenceId.end": room("/end", {
    scene: "agreed",
    looks: { shows: onlyCoordinator },
    forms: { close: form(onlyCoordinator, { deed: "close" }), strand: form(onlyCoordinator) },
  }),
};
