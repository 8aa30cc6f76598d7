import { personOf } from "../builders/telling";
import { form, link, nobodyAtAll, onlyCoordinator, principals, type Row, room } from "./table-rows";

/**
 * In private time: rooms that hold content are closed to who may enter them otherwise; all others answer as before. Without
 * forms here, the forms are asked in another stage.
 */
export const closedRooms: Record<string, Row> = {
  "routes/conferences.$conferenceId.approach": room("/approach", {
    scene: "closed",
    looks: { closed: onlyCoordinator },
    forms: {
      plan: { ...form(nobodyAtAll), closed: onlyCoordinator },
      asked: { ...form(nobodyAtAll, { intent: "asked" }), closed: onlyCoordinator },
    },
  }),
  "routes/conferences.$conferenceId.circle": room("/circle", {
    scene: "closed",
    looks: { closed: onlyCoordinator },
    forms: {
      place: { ...form(nobodyAtAll, { intent: "place" }), closed: onlyCoordinator },
      decide: { ...form(nobodyAtAll, { intent: "decide" }), closed: onlyCoordinator },
      add: { ...form(nobodyAtAll), closed: onlyCoordinator },
    },
  }),
  "routes/conferences.$conferenceId.map.print": room("/map/print", { scene: "closed", looks: { closed: onlyCoordinator } }),
  "routes/conferences.$conferenceId.map[.]pdf": {
    ...room("/map.pdf", { scene: "closed", looks: { closed: onlyCoordinator } }),
    plain: true,
  },
  "routes/conferences.$conferenceId.map.versions": room("/map/versions", { scene: "closed", looks: { closed: onlyCoordinator } }),
  "routes/conferences.$conferenceId.wider": room("/wider", {
    scene: "closed",
    looks: { closed: onlyCoordinator },
    forms: { add: { ...form(nobodyAtAll), closed: onlyCoordinator } },
  }),
  "routes/conferences.$conferenceId.question": room("/question", {
    scene: "closed",
    looks: { closed: onlyCoordinator },
    forms: {
      word: { ...form(nobodyAtAll), closed: onlyCoordinator },
      retire: { ...form(nobodyAtAll, { intent: "retire" }), closed: onlyCoordinator },
    },
  }),
  "routes/conferences.$conferenceId.plan": room("/plan", {
    scene: "closed",
    looks: { closed: onlyCoordinator },
    forms: { representative: { ...form(nobodyAtAll), closed: onlyCoordinator } },
  }),
  "routes/conferences.$conferenceId.evaluation": room("/evaluation", { scene: "closed", looks: { closed: onlyCoordinator } }),
  "routes/conferences.$conferenceId.remark": room("/remark", {
    scene: "closed",
    looks: { closed: ["worker"] },
    forms: { remark: { ...form(nobodyAtAll), closed: ["worker"] } },
  }),
  "routes/k.$linkId.tasks": link("/tasks", {
    scene: "closed",
    looks: { closed: ["guest"] },
    forms: { remark: { ...form(nobodyAtAll), closed: ["guest"] } },
  }),
  "routes/conferences.$conferenceId.history": room("/history", {
    scene: "closed",
    looks: { shows: ["worker", "coordinator", "manager"] },
  }),
  "routes/conferences.$conferenceId._index": room("", {
    scene: "closed",
    looks: { shows: ["worker", "coordinator", "manager"] },
  }),
  "routes/k.$linkId.day": link("/day", {
    scene: "closed",
    looks: { shows: [...principals, "member"], word: ["memberByDigits"] },
    forms: { write: { ...form([...principals, "member"], { deed: "write" }), word: ["memberByDigits"] } },
  }),
  "routes/conferences.$conferenceId.safety": room("/safety", {
    scene: "closed",
    looks: { shows: ["worker", "coordinator"] },
  }),
  "routes/conferences.$conferenceId.day": room("/day", {
    scene: "closed",
    looks: { shows: onlyCoordinator },
    forms: { coffee: form(onlyCoordinator, { deed: "coffee" }) },
  }),
  "routes/conferences.$conferenceId.people.$personId": {
    at: (world) => `/conferences/${world.closed.conferenceId}/people/${personOf(world.closed, world.closed.cast.member)}`,
    scene: "closed",
    door: "staff",
    looks: { shows: onlyCoordinator },
    forms: { contact: form(onlyCoordinator, { intent: "contact" }) },
  },
};
