import { familyNames } from "./askers";
import { colleagues, everybody, form, nobodyAtAll, page, type Row } from "./table-rows";

/** Routes whose door is open to everybody. */
export const openRoutes: Record<string, Row> = {
  "routes/_index": page("/", { looks: { bare: everybody }, door: "open", unlogged: true } as Row),
  // A file without anybody in it.
  "routes/reports.example[.]csv": {
    ...page("/reports/example.csv", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    plain: true,
  },
  "routes/pool.import.example[.]csv": {
    ...page("/pool/import/example.csv", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    plain: true,
  },
  // Whoever has no key is told so, and reads nothing; `report-endpoint.server.test.ts` comes with one.
  "routes/api.reports": {
    ...page("/api/reports", { looks: {}, unlogged: true }),
    door: "open",
    plain: true,
    forms: { deliver: { ...form(everybody), unlogged: true } },
  },
  "routes/api.reports_.$batchId": {
    ...page("/api/reports/none", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    plain: true,
  },
  // Names of places, the same for everybody.
  "routes/places[.]json": { ...page("/places.json?q=die", { looks: { bare: everybody }, unlogged: true }), door: "open", plain: true },
  "routes/explanation": page("/explanation", { looks: { bare: everybody }, door: "open", unlogged: true } as Row),
  "routes/become-coordinator._index": {
    ...page("/become-coordinator", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    forms: { apply: { ...form(everybody), unlogged: true } },
  },
  "routes/become-coordinator.thanks": {
    ...page("/become-coordinator/thanks", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
  },
  "routes/request._index": {
    ...page("/request", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    forms: { ask: { ...form(everybody), unlogged: true } },
  },
  "routes/my-data-erased": { ...page("/my-data-erased", { looks: { bare: everybody }, unlogged: true }), door: "open" },
  "routes/request.thanks": { ...page("/request/thanks", { looks: { bare: everybody }, unlogged: true }), door: "open" },
  // Nobody was given this one.
  "routes/welcome.$secret": {
    at: () => "/welcome/AAAAAAAAAAAAAAAAAAAAAA",
    scene: "prepared",
    door: "link",
    looks: {},
    unlogged: true,
    forms: { choose: form(nobodyAtAll, { password: "te kort" }) },
  },
  "routes/$": { at: () => "/nowhere/at/all", scene: "prepared", door: "link", looks: {}, unlogged: true },
  "routes/sign-in": {
    ...page("/sign-in", { looks: { bare: ["nobody", ...familyNames], moves: colleagues }, unlogged: true }),
    door: "open",
    forms: { signIn: form(everybody) },
  },
  // The quick way out leads to a page of somebody else.
  "routes/away": { ...page("/away", { looks: { moves: everybody }, unlogged: true }), door: "open", plain: true },
  // Colleagues keep their session for the rest of the walk.
  "routes/sign-out": {
    ...page("/sign-out", { looks: { moves: everybody }, unlogged: true }),
    door: "open",
    forms: { signOut: { ...form(["nobody", ...familyNames]), unsent: colleagues } },
  },
  // Nobody was given this one; behind it lies nothing before the code of the letter.
  "routes/l.$secret": {
    at: () => "/l/AAAAAAAAAAAAAAAAAAAAAA",
    scene: "prepared",
    door: "link",
    looks: {},
    unlogged: true,
    forms: { open: form(nobodyAtAll, { code: "ABCD 2345" }) },
  },
  // Nobody was given this one; `offer-link.test.ts` comes with a secret of his own.
  "routes/offer.$secret": {
    at: () => "/offer/AAAAAAAAAAAAAAAAAAAAAA",
    scene: "waiting",
    door: "link",
    looks: {},
    unlogged: true,
    forms: { perhaps: form(nobodyAtAll, { answer: "perhaps" }), no: form(nobodyAtAll, { answer: "no" }) },
  },
  "routes/demo.enter": {
    ...page("/demo/enter", { looks: { moves: everybody }, unlogged: true }),
    door: "open",
    plain: true,
    // Only the demo's stories are behind these doors, and none of them is told here.
    forms: { enter: form(nobodyAtAll, { door: "sister" }), none: form(nobodyAtAll, { door: "toString" }) },
  },
  "routes/demo.phones": {
    ...page("/demo/phones", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    forms: { write: form(everybody) },
  },
  "routes/demo.inbox": { ...page("/demo/inbox", { looks: { bare: everybody }, unlogged: true }), door: "open" },
  "routes/code": {
    ...page("/code", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    forms: { code: form(everybody, { code: "ABCDEFGHJK" }) },
  },
  "routes/demo.phones[.]json": {
    ...page("/demo/phones.json", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    plain: true,
  },
};
