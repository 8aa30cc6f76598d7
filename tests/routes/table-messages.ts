import { form, onlyCoordinator, type Row, room } from "./table-rows";

/** The rooms of messages and their words. */
export const messageRoutes: Record<string, Row> = {
  "routes/conferences.$conferenceId.messages._index": room("/messages", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { withhold: form(onlyCoordinator, { intent: "withhold" }) },
  }),
  "routes/conferences.$conferenceId.messages.send": room("/messages/send?moment=invitation", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { send: form(onlyCoordinator, { moment: "invitation" }) },
  }),
  "routes/conferences.$conferenceId.messages.$moment": room("/messages/invitation?in=tr&road=email", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { save: form(onlyCoordinator, { intent: "save" }) },
  }),
  "routes/conferences.$conferenceId.texts.$inboundId": {
    at: ({ prepared }) => `/conferences/${prepared.conferenceId}/texts/${prepared.inboundId}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: onlyCoordinator },
    forms: { send: form(onlyCoordinator, { intent: "send" }) },
  },
};
