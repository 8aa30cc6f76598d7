import { type FormRow, form, link, nobodyAtAll, principals, type Row } from "./table-rows";

/** What lies behind a personal link. */
export const familyRoutes: Record<string, Row> = {
  "routes/o.$secret": {
    at: () => "/o/AAAAAAAAAAAAAAAAAAAAAA",
    scene: "prepared",
    door: "link",
    looks: {},
    forms: { prove: form(nobodyAtAll, { proof: "1234" }), notForMe: form(nobodyAtAll, { intent: "notForMe", once: "" }) },
    unlogged: true,
  },
  "routes/stop-email.$messageId.$secret": {
    at: () => "/stop-email/01a00000-0000-7000-8000-000000000000/AAAAAAAAAAAAAAAAAAAAAA",
    scene: "prepared",
    door: "link",
    looks: {},
    forms: { stop: form(nobodyAtAll) },
    unlogged: true,
  },
  "routes/k.$linkId._index": link("", {
    scene: "prepared",
    looks: { shows: principals, moves: ["member", "memberByDigits", "guest"] },
  }),
  "routes/k.$linkId.word": link("/word", {
    scene: "prepared",
    looks: { shows: [...principals, "member", "memberByDigits", "guest"] },
    forms: { give: form([...principals, "member", "memberByDigits", "guest"]) },
  }),
  "routes/k.$linkId.invitation": link("/invitation", {
    scene: "prepared",
    looks: { shows: [...principals, "member", "memberByDigits"] },
    forms: { answer: form(["member", "memberByDigits"]) },
  }),
  "routes/k.$linkId.invitation[.]ics": {
    ...link("/invitation.ics", { scene: "prepared", looks: { shows: [...principals, "member", "memberByDigits"] } }),
    plain: true,
  },
  "routes/k.$linkId.calendar": link("/calendar", {
    scene: "prepared",
    looks: { shows: [...principals, "member", "memberByDigits"] },
    forms: { keep: form([...principals, "member", "memberByDigits"], { intent: "stop" }) },
  }),
  "routes/k.$linkId.voice": link("/voice", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { speak: form(principals), withdraw: form(principals, { intent: "withdraw" }) },
  }),
  "routes/k.$linkId.voice_.$voiceId": {
    at: ({ prepared }, linkId) => `/k/${linkId}/voice/${prepared.voiceId}`,
    ...{ scene: "prepared", door: "link", looks: { bare: [...principals, "member", "memberByDigits"] }, plain: true },
  },
  "routes/k.$linkId.my-data": link("/my-data", {
    scene: "prepared",
    looks: { shows: [...principals, "member", "guest"], word: ["memberByDigits"] },
    forms: Object.fromEntries(
      ["contact", "number", "erase"].map((intent): [string, FormRow] => [
        intent,
        { ...form([...principals, "member", "guest"], { intent }), word: ["memberByDigits"] },
      ]),
    ),
  }),
  "routes/k.$linkId.invitation_.aloud": link("/invitation/aloud", {
    scene: "prepared",
    looks: { shows: [...principals, "member", "memberByDigits"] },
  }),
  "routes/k.$linkId.poll": link("/poll", {
    scene: "prepared",
    looks: { shows: [...principals, "member", "memberByDigits"] },
    forms: { answer: form([...principals, "member", "memberByDigits"]) },
  }),
  "routes/k.$linkId.practical": link("/practical", {
    scene: "prepared",
    looks: { shows: ["member", "memberByDigits"] },
    forms: { tell: form(["member", "memberByDigits"], { once: "x", transport: "rocket" }) },
  }),
  "routes/k.$linkId.circle": link("/circle", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { add: form(principals, { intent: "add" }), decide: form(principals) },
  }),
  "routes/k.$linkId.map._index": link("/map", { scene: "prepared", looks: { shows: principals }, forms: { draw: form(principals) } }),
  "routes/k.$linkId.map.print": link("/map/print", { scene: "prepared", looks: { shows: principals } }),
  "routes/k.$linkId.map.versions": link("/map/versions", { scene: "prepared", looks: { shows: principals } }),
  "routes/k.$linkId.wider": link("/wider", { scene: "prepared", looks: { shows: principals }, forms: { add: form(principals) } }),
  "routes/k.$linkId.map.changes": {
    ...link("/map/changes", { scene: "prepared", looks: { shows: principals }, forms: { draw: form(principals) } }),
    plain: true,
  },
  "routes/k.$linkId.map.events": { ...link("/map/events", { scene: "prepared", looks: { bare: principals } }), plain: true },
  "routes/k.$linkId.approach": link("/approach", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { plan: form(principals), asked: form(principals, { intent: "asked" }) },
  }),
  "routes/k.$linkId.map.kring[.]json": { ...link("/map/kring.json", { scene: "prepared", looks: { shows: principals } }), plain: true },
  "routes/k.$linkId.question": link("/question", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { word: form(principals), retire: { ...form(nobodyAtAll, { intent: "retire" }), unsent: principals } },
  }),
  "routes/k.$linkId.coordinator": link("/coordinator", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { rather: form(principals, { intent: "rather" }), answer: form(principals, { intent: "answer" }) },
  }),
  "routes/k.$linkId.withdraw": link("/withdraw", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { stop: form(principals) },
  }),
  "routes/k.$linkId.yes": link("/yes", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { give: form(principals, { intent: "give" }), takeBack: form(principals, { intent: "takeBack" }) },
  }),
  "routes/k.$linkId.my-part": link("/my-part", {
    scene: "prepared",
    looks: { shows: principals },
    forms: Object.fromEntries(
      ["reach", "wish", "confirmWish", "safe"].map((intent): [string, FormRow] => [intent, form(principals, { intent, gender: "rocket" })]),
    ),
  }),
  "routes/k.$linkId.day": link("/day", {
    scene: "agreed",
    looks: { shows: [...principals, "member"], word: ["memberByDigits"] },
    forms: {
      ...Object.fromEntries(
        ["write", "remove", "end", "pause", "resume", "coffee", "agree"].map((deed): [string, FormRow] => [
          deed,
          { ...form([...principals, "member"], { deed }), word: ["memberByDigits"] },
        ]),
      ),
      approveGuest: form(principals, { deed: "approveGuest" }),
    },
  }),
  "routes/k.$linkId.plan": link("/plan", {
    scene: "agreed",
    looks: { shows: [...principals, "member"], word: ["memberByDigits"] },
    forms: { representative: form(principals) },
  }),
  "routes/k.$linkId.print": link("/print?wat=plan", {
    scene: "agreed",
    looks: { shows: [...principals, "member"], word: ["memberByDigits"] },
  }),
  "routes/k.$linkId.check-in": link("/check-in", {
    scene: "agreed",
    looks: { shows: [...principals, "member"], word: ["memberByDigits"] },
    forms: { say: { ...form([...principals, "member"]), word: ["memberByDigits"] } },
  }),
  "routes/k.$linkId.look-back": link("/look-back", {
    scene: "agreed",
    looks: { shows: [...principals, "member"], word: ["memberByDigits"] },
    forms: { say: { ...form([...principals, "member"]), word: ["memberByDigits"] } },
  }),
  "routes/k.$linkId.guest": link("/guest", { scene: "prepared", looks: { shows: ["guest"] }, forms: { demand: form(["guest"]) } }),
  "routes/k.$linkId.tasks": link("/tasks", { scene: "agreed", looks: { shows: ["guest"] }, forms: { remark: form(["guest"]) } }),
};
