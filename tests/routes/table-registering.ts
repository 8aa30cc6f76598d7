import { newId } from "~/access/ids";
import { everybody, form, nobodyAtAll, page, type Row } from "./table-rows";

/** Drafts of a registration, requests to call, and the open pages on which somebody registers himself. */
export const registeringRoutes: Record<string, Row> = {
  // Nobody but its writer finds a draft.
  ...Object.fromEntries(
    (["$step", "check", "discard", "save"] as const).map((name): [string, Row] => [
      `routes/registrations.drafts.$draftId.${name}`,
      {
        at: (world) => `/registrations/drafts/${world.draftId}/${name === "$step" ? "people" : name}`,
        scene: "prepared",
        door: "staff",
        looks: name === "save" ? { moves: ["worker"] } : { bare: ["worker"] },
        ...(name === "save" ? { plain: true as const } : {}),
        forms: {
          press:
            name === "discard"
              ? { ...form(nobodyAtAll, () => ({ once: newId() })), unsent: ["worker"] }
              : form(["worker"], { intent: "next", step: "household", version: "0" }),
        },
      },
    ]),
  ),
  // Only somebody who registered himself is called by the Centrale; these families were registered by a worker.
  "routes/registrations.$conferenceId_.call": {
    at: (world) => `/registrations/${world.waiting.conferenceId}/call`,
    scene: "waiting",
    door: "staff",
    looks: {},
    unlogged: true,
    // What came of the call; each form is incomplete here.
    forms: {
      talk: form(["worker", "manager"], { intent: "talk" }),
      stop: form(["worker", "manager"], { intent: "stop" }),
      notStarted: form(["worker", "manager"], { intent: "notStarted" }),
    },
  },
  "routes/call-requests": page("/call-requests", {
    looks: { bare: ["manager", "otherManager"] },
    forms: { handle: { ...form(["manager", "otherManager"], () => ({ id: newId(), outcome: "called" })), unlogged: true } },
  }),
  "routes/texts._index": page("/texts", {
    looks: { bare: ["manager", "otherManager"] },
    // A message that is not there.
    forms: {
      read: { ...form(["manager", "otherManager"], () => ({ intent: "read", inboundId: newId() })), unlogged: true },
      hand: { ...form(["manager", "otherManager"], () => ({ intent: "hand", inboundId: newId(), reference: "K1" })), unlogged: true },
    },
  }),
  // Somebody who registers himself: without a form of his own on this device every page leads to the first.
  "routes/register._index": {
    ...page("/register", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    forms: { begin: form(everybody) },
  },
  ...Object.fromEntries(
    (["$at", "check"] as const).map((name): [string, Row] => [
      `routes/register.${name}`,
      {
        ...page(`/register/${name === "$at" ? "1" : name}`, { looks: { moves: everybody }, unlogged: true }),
        door: "open",
        forms: { press: form(everybody) },
      },
    ]),
  ),
  "routes/register.sent": { ...page("/register/sent", { looks: { bare: everybody }, unlogged: true }), door: "open" },
  "routes/ask-a-call._index": {
    ...page("/ask-a-call", { looks: { bare: everybody }, unlogged: true }),
    door: "open",
    forms: { ask: form(everybody) },
  },
  "routes/ask-a-call.thanks": { ...page("/ask-a-call/thanks", { looks: { bare: everybody }, unlogged: true }), door: "open" },
};
