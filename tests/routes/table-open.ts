import { familyNames } from "./askers";
import { colleagues, everybody, form, nobodyAtAll, page, type Row } from "./table-rows";

/** Routes whose door is open to everybody. */
export const openRoutes: Record<string, Row> = {
  "routes/_index": page("/", { looks: { bare: everybody }, door: "open", unlogged: true } as Row),
  "routes/$": { at: () => "/nowhere/at/all", scene: "prepared", door: "link", looks: {}, unlogged: true },
  "routes/sign-in": {
    ...page("/sign-in", { looks: { bare: ["nobody", ...familyNames], moves: colleagues }, unlogged: true }),
    door: "open",
    forms: { signIn: form(everybody) },
  },
  // Colleagues keep their session for the rest of the walk.
  "routes/sign-out": {
    ...page("/sign-out", { looks: { moves: everybody }, unlogged: true }),
    door: "open",
    forms: { signOut: { ...form(["nobody", ...familyNames]), unsent: colleagues } },
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
  "routes/demo.phones[.]json": {
    ...page("/demo/phones.json", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    plain: true,
  },
};
