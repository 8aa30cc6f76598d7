import { moneyForms } from "~/eviction-case/money/money-input";
import { form, page, type Row, workers } from "./table-rows";

const moneyIntents = [...moneyForms, "check", "endLine", "endDebt"];

/** The case, its landlord, the reports that come in and the figures that go out. */
export const caseRoutes: Record<string, Row> = {
  "routes/cases.$caseId_.landlord.report": {
    at: (world) => `/cases/${world.prepared.caseId}/landlord/report`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
  },
  "routes/reports._index": page("/reports", { looks: { bare: workers }, forms: { upload: { ...form(workers), unlogged: true } } }),
  "routes/reports.$batchId": {
    at: (world) => `/reports/${world.batchId}`,
    scene: "prepared",
    door: "staff",
    looks: { bare: workers },
  },
  "routes/reports.$batchId_.rejections[.]csv": {
    at: (world) => `/reports/${world.batchId}/rejections.csv`,
    scene: "prepared",
    door: "staff",
    looks: { bare: workers },
    plain: true,
  },
  "routes/reports.keys": page("/reports/keys", {
    looks: { bare: workers },
    forms: {
      make: { ...form(workers), unlogged: true },
      revoke: { ...form(workers, { intent: "revoke" }), unlogged: true },
    },
  }),
  "routes/figures": page("/figures", { looks: { bare: workers } }),
  "routes/figures[.]csv": { ...page("/figures.csv", { looks: { bare: workers } }), plain: true },
  "routes/figures[.]json": { ...page("/figures.json", { looks: { bare: workers } }), plain: true },
  "routes/cases._index": page("/cases", { looks: { shows: ["worker"], bare: ["otherWorker"] } }),
  "routes/cases.new": page("/cases/new", { looks: { bare: workers }, unlogged: true, forms: { open: form(workers) } }),
  "routes/cases.$caseId._index": {
    at: (world) => `/cases/${world.prepared.caseId}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: { link: form(["worker"], { intent: "link" }) },
  },
  "routes/cases.$caseId.steps": {
    at: (world) => `/cases/${world.prepared.caseId}/steps`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: Object.fromEntries(
      ["step", "undo", "endJudgment", "model", "help", "attempt", "engaged", "tenancy", "judged"].map((intent) => [
        intent,
        form(["worker"], { intent }),
      ]),
    ),
  },
  "routes/cases.$caseId.money": {
    at: (world) => `/cases/${world.prepared.caseId}/money`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: Object.fromEntries(moneyIntents.map((intent) => [intent, form(["worker"], { intent })])),
  },
  "routes/cases.$caseId.last-chance": {
    at: (world) => `/cases/${world.prepared.caseId}/last-chance`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: Object.fromEntries(["sign", "report", "end"].map((intent) => [intent, form(["worker"], { intent })])),
  },
  "routes/cases.$caseId.landlord": {
    at: (world) => `/cases/${world.prepared.caseId}/landlord`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: Object.fromEntries(
      ["preview", "send", "carePoint", "ask", "answer", "objection", "passOn"].map((intent) => [intent, form(["worker"], { intent })]),
    ),
  },
  "routes/cases.$caseId.letters": {
    at: (world) => `/cases/${world.prepared.caseId}/letters`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: Object.fromEntries(["preview", "write"].map((intent) => [intent, form(["worker"], { intent })])),
  },
  // Only in model I is a file destroyed when help is declined; here there is none.
  "routes/cases.$caseId.destroy": {
    at: (world) => `/cases/${world.prepared.caseId}/destroy`,
    scene: "prepared",
    door: "staff",
    looks: {},
    unlogged: true,
    forms: { destroy: form(["worker"]) },
  },
  "routes/letters.$letterId": {
    at: (world) => `/letters/${world.letterId}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
  },
  "routes/letters.$letterId[.]pdf": {
    at: (world) => `/letters/${world.letterId}.pdf`,
    scene: "prepared",
    door: "staff",
    looks: { bare: ["worker"] },
    plain: true,
  },
  "routes/landlord._index": page("/landlord", { looks: { shows: ["landlord"] } }),
  "routes/landlord.$caseId": {
    at: (world) => `/landlord/${world.prepared.caseId}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["landlord"] },
    forms: { answer: form(["landlord"]) },
  },
  "routes/cases.$caseId.ending": {
    at: (world) => `/cases/${world.prepared.caseId}/ending`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: Object.fromEntries(["end", "outcome", "extend", "again"].map((intent) => [intent, form(["worker"], { intent })])),
  },
};
