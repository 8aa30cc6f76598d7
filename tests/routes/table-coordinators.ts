import { newId } from "~/access/ids";
import { form, nobodyAtAll, page, type Row } from "./table-rows";

/** What the manager and a coordinator meet around matching: the pool, the places, the desk, the offers, and who stands ready. */
export const coordinatorRoutes: Record<string, Row> = {
  "routes/pool.import._index": page("/pool/import", {
    looks: { bare: ["manager", "otherManager"] },
    forms: { upload: { ...form(["manager", "otherManager"]), unlogged: true } },
  }),
  "routes/pool.import.$importId": {
    at: (world) => `/pool/import/${world.importId}`,
    scene: "prepared",
    door: "staff",
    looks: { bare: ["manager"] },
  },
  "routes/pool.import.$importId_.rejections[.]csv": {
    at: (world) => `/pool/import/${world.importId}/rejections.csv`,
    scene: "prepared",
    door: "staff",
    looks: { bare: ["manager"] },
    plain: true,
  },
  "routes/places.postcodes": page("/places/postcodes", {
    looks: { bare: ["manager", "otherManager"] },
    unlogged: true,
    forms: { replace: { ...form(["manager", "otherManager"]), unlogged: true } },
  }),
  "routes/profile._index": page("/profile", {
    looks: { bare: ["coordinator", "otherCoordinator"] },
    // Until a day that is none.
    forms: { rest: { ...form(["coordinator", "otherCoordinator"], { intent: "rest", until: "never" }), unlogged: true } },
  }),
  "routes/profile.$section": page("/profile/languages", {
    looks: { bare: ["coordinator", "otherCoordinator"] },
    forms: { save: { ...form(["coordinator", "otherCoordinator"]), unlogged: true } },
  }),
  "routes/pool._index": page("/pool", { looks: { bare: ["manager", "otherManager"] } }),
  "routes/pool.access": page("/pool/access", {
    looks: { bare: ["manager", "otherManager"] },
    // Nobody chosen.
    forms: { send: { ...form(["manager", "otherManager"]), unlogged: true } },
  }),
  // A coordinator is there for the manager of his own Centrale alone.
  "routes/pool.$accountId": {
    at: (world) => `/pool/${world.colleagues.emine}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["manager"] },
    forms: { leave: form(["manager"], { intent: "leave" }), rest: form(["manager"], { intent: "rest", until: "never" }) },
  },

  "routes/matching._index": { ...page("/matching", { looks: { shows: ["manager"], bare: ["otherManager"] } }), scene: "waiting" },
  "routes/matching.$conferenceId": {
    at: (world) => `/matching/${world.waiting.conferenceId}`,
    scene: "waiting",
    door: "staff",
    looks: { shows: ["manager"] },
    forms: {
      place: form(["manager"], { intent: "place" }),
      offer: form(["manager"], () => ({ intent: "offer", accountId: newId() })),
      line: form(["manager"], { intent: "line" }),
      withdraw: form(["manager"], () => ({ intent: "withdraw", offerId: newId() })),
      dropOne: form(["manager"], () => ({ intent: "dropOne", accountId: newId() })),
      dropLine: form(["manager"], { intent: "dropLine" }),
      read: form(["manager"], () => ({ intent: "read", wishId: newId(), counts: "yes" })),
      interpreter: form(["manager"], { intent: "interpreter", language: "tur" }),
    },
  },
  // How many wait, and no name.
  "routes/matching.whole-list._index": {
    ...page("/matching/whole-list", { looks: { bare: ["manager", "otherManager"] } }),
    scene: "waiting",
    forms: { press: form(["manager", "otherManager"]) },
  },
  "routes/matching.whole-list.$proposalId": {
    at: (world) => `/matching/whole-list/${world.wholeListId}`,
    scene: "waiting",
    door: "staff",
    looks: { shows: ["manager"] },
    // A pair that is not there was decided.
    forms: { ask: form(["manager"], (world) => ({ conferenceId: world.waiting.conferenceId, pairId: newId() })) },
  },
  "routes/neutrality": page("/neutrality", { looks: { bare: ["manager", "otherManager"] } }),
  "routes/neutrality[.]csv": { ...page("/neutrality.csv", { looks: { bare: ["manager", "otherManager"] } }), plain: true },
  "routes/offers.$offerId": {
    at: (world) => `/offers/${world.offerId}`,
    scene: "waiting",
    door: "staff",
    // Asked, and not said "perhaps" yet: nobody's name.
    looks: { bare: ["coordinator"] },
    forms: Object.fromEntries(["perhaps", "no", "know", "take"].map((answer) => [answer, form(["coordinator"], { answer })])),
  },
  "routes/substitutes.$substituteId": {
    at: () => `/substitutes/${newId()}`,
    scene: "prepared",
    door: "staff",
    looks: {},
    forms: { answer: form(nobodyAtAll, { answer: "good" }) },
  },
};
