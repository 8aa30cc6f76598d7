import { personOf } from "../builders/telling";
import { form, nobodyAtAll, onlyCoordinator, page, type Row, room } from "./table-rows";

/** The rooms of a conference. */
export const conferenceRoutes: Record<string, Row> = {
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
