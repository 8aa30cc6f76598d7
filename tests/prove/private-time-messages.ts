import { caller, type Entry, room } from "./private-time-rows";

/** What went out, and the words for it: the coordinator's own words are hers, and private time closes none of them. */
export const messageRooms: Record<string, Entry> = {
  "routes/conferences.$conferenceId.messages._index": room("/messages", {}),
  "routes/conferences.$conferenceId.messages.send": {
    at: ({ planted }) =>
      ["", "?moment=invitation", "?moment=thankYou"].map((search) => `/conferences/${planted.telling.conferenceId}/messages/send${search}`),
    cells: { coordinator: { always: caller } },
  },
  "routes/conferences.$conferenceId.messages.$moment": {
    at: ({ planted }) => [`/conferences/${planted.telling.conferenceId}/messages/cancelled?in=pl&road=email`],
    cells: { coordinator: { always: ["Wording body", "Wording subject", ...caller] } },
  },
  // Who writes on the day itself is answered on the day itself.
  "routes/conferences.$conferenceId.texts.$inboundId": {
    at: ({ planted }) => [`/conferences/${planted.telling.conferenceId}/texts/${planted.inboundId}`],
    cells: { coordinator: { always: ["InboundMessage words", "PersonPhone member", ...caller] } },
  },
};
