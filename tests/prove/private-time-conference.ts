import { newId } from "~/access/ids";
import { approachTable } from "./private-time-approach";
import { batchAbout, card, type Entry, forAll, onMap, page, place, practical, room, written, zeynep } from "./private-time-rows";

/** The rooms of a conference. */
export const conferenceRooms: Record<string, Entry> = {
  "routes/conferences._index": page("/conferences"),
  "routes/conferences.$conferenceId._index": room("", {}),
  "routes/conferences.$conferenceId.coordinator": room("/coordinator", {}),
  "routes/conferences.$conferenceId.history": room("/history", {}),
  "routes/conferences.$conferenceId.safety": room("/safety", { coordinator: { always: card }, worker: { always: card } }),
  "routes/conferences.$conferenceId.map.files": {
    ...room("/map/files", {}),
    forms: {
      put: {
        as: "coordinator",
        fields: () => ({
          intent: "put",
          text: JSON.stringify({ format: "kring-map", version: 1, people: [{ id: 1, firstName: "Uit een bestand" }], pairs: [] }),
        }),
      },
    },
  },
  "routes/conferences.$conferenceId.map.kring[.]json": room(
    "/map/kring.json?wat=all",
    { coordinator: { content: [...onMap, "MapChange note"] } },
    { plain: true },
  ),
  "routes/conferences.$conferenceId.map.easynwk[.]json": room(
    "/map/easynwk.json?wat=all",
    { coordinator: { content: [...onMap, "MapChange note"] } },
    { plain: true },
  ),
  "routes/conferences.$conferenceId.map.figures": room("/map/figures", {}),
  "routes/conferences.$conferenceId.map.versions": room("/map/versions", { coordinator: { content: [...onMap, "MapChange note"] } }),
  "routes/conferences.$conferenceId.wider": {
    at: ({ planted }) => ["", "?vraag=keys"].map((asked) => `/conferences/${planted.telling.conferenceId}/wider${asked}`),
    cells: {},
    forms: { add: { as: "coordinator", fields: () => ({ question: "keys", firstName: "Nieuw", relation: "buur" }) } },
  },
  "routes/conferences.$conferenceId.map._index": {
    at: (ground) => {
      const path = `/conferences/${ground.planted.telling.conferenceId}/map`;
      const met = ground.planted.telling.principals.get("Hatice");
      return [path, `${path}?met=${met}`, `${path}?wie=${zeynep(ground)}`, `${path}?nieuw`, `${path}?beeld=lijst`];
    },
    cells: { coordinator: { content: [...onMap, "MapChange note"] } },
    forms: { add: { as: "coordinator", fields: () => ({ intent: "add", firstName: "Nieuw", relation: "buur" }) } },
  },
  "routes/conferences.$conferenceId.map.print": {
    at: ({ planted }) => ["", "?alles"].map((asked) => `/conferences/${planted.telling.conferenceId}/map/print${asked}`),
    cells: { coordinator: { content: onMap } },
  },
  "routes/conferences.$conferenceId.map[.]pdf": room("/map.pdf", {}, { plain: true }),
  "routes/conferences.$conferenceId.map.changes": {
    at: ({ planted }) => {
      const path = `/conferences/${planted.telling.conferenceId}/map/changes`;
      return [path, `${path}?met=${planted.telling.principals.get("Hatice")}`];
    },
    cells: { coordinator: { content: [...onMap, "MapChange note"] } },
    plain: true,
    forms: { draw: { as: "coordinator", fields: (ground) => batchAbout(zeynep(ground), "household", true), lands: 200 } },
  },
  "routes/conferences.$conferenceId.map.events": room("/map/events", {}, { stream: true }),
  ...approachTable,
  "routes/conferences.$conferenceId.circle": {
    at: (ground) => {
      const path = `/conferences/${ground.planted.telling.conferenceId}/circle`;
      return [path, `${path}?nieuw`, `${path}?plek=${zeynep(ground)}`, `${path}?woord=${zeynep(ground)}`];
    },
    cells: {
      coordinator: {
        content: [...onMap, "MapChange note", "Decision reason of the other", "Decision reason to keep out", "Decision reason to welcome"],
      },
    },
    forms: {
      add: { as: "coordinator", fields: () => ({ firstName: "Nieuw", spokenLanguage: "nld", readLanguage: "nld", relation: "buur" }) },
      place: {
        as: "coordinator",
        fields: (ground) => ({
          intent: "place",
          personId: zeynep(ground),
          relation: ground.planted.marks.word("MapChange relation"),
          note: ground.planted.marks.word("MapChange note"),
        }),
      },
      decide: {
        as: "coordinator",
        fields: (ground) => ({
          intent: "decide",
          personId: zeynep(ground),
          principalId: ground.planted.telling.principals.get("Hatice") ?? "",
          kind: "welcome",
          reason: ground.planted.marks.word("Decision reason to welcome"),
        }),
      },
    },
  },
  "routes/conferences.$conferenceId.people.$personId": {
    at: (ground) => [`/conferences/${ground.planted.telling.conferenceId}/people/${zeynep(ground)}`],
    cells: { coordinator: { always: ["Person member address", "Person member email", "Person member family name", "PersonPhone member"] } },
    // Taking somebody off the map takes what was said about him along.
    forms: {
      remove: {
        as: "coordinator",
        at: ({ planted, sparePeople }) => `/conferences/${planted.telling.conferenceId}/people/${sparePeople.shift() ?? newId()}`,
        fields: () => ({ intent: "remove", sure: "on" }),
      },
    },
  },
  "routes/conferences.$conferenceId.people.$personId_.letter": {
    at: (ground) => [`/conferences/${ground.planted.telling.conferenceId}/people/${zeynep(ground)}/letter`],
    cells: {},
  },
  "routes/conferences.$conferenceId.people.$personId_.letter[.]pdf": {
    at: (ground) => [`/conferences/${ground.planted.telling.conferenceId}/people/${zeynep(ground)}/letter.pdf`],
    cells: {},
    plain: true,
  },
  "routes/conferences.$conferenceId.people.$personId_.card": {
    at: (ground) => [`/conferences/${ground.planted.telling.conferenceId}/people/${zeynep(ground)}/card`],
    cells: {},
  },
  "routes/conferences.$conferenceId.people.$personId_.card[.]pdf": {
    at: (ground) => [`/conferences/${ground.planted.telling.conferenceId}/people/${zeynep(ground)}/card.pdf`],
    cells: {},
    plain: true,
  },
  "routes/conferences.$conferenceId.question": {
    at: ({ planted }) => [
      `/conferences/${planted.telling.conferenceId}/question`,
      `/conferences/${planted.telling.conferenceId}/question?bank=home`,
    ],
    cells: { coordinator: { content: ["CentralQuestion text"] } },
    forms: {
      word: { as: "coordinator", fields: () => ({ text: "Wie helpt er mee?" }) },
      retire: { as: "coordinator", fields: ({ spareQuestions }) => ({ intent: "retire", questionId: spareQuestions.shift() ?? newId() }) },
    },
  },
  "routes/conferences.$conferenceId.invitations": room("/invitations", {
    coordinator: { always: [...place, ...practical, "PersonPhone member", "PersonPhone other member", "InboundMessage words"] },
  }),
  // What is spoken is made to be played to the circle: no content of private time, in which nothing new is spoken in.
  "routes/conferences.$conferenceId.voice": room("/voice", {}),
  "routes/conferences.$conferenceId.voice_.$voiceId": {
    at: ({ planted }) => [`/conferences/${planted.telling.conferenceId}/voice/${planted.voiceId}`],
    cells: { coordinator: { always: ["VoiceMessage sound"] } },
    plain: true,
  },
  "routes/conferences.$conferenceId.poll": room("/poll", {}),
  "routes/conferences.$conferenceId.events": room("/events", {}, { stream: true }),
  "routes/conferences.$conferenceId.day": room("/day", { coordinator: { always: place } }),
  "routes/conferences.$conferenceId.plan": room("/plan", { coordinator: { presented: [...forAll, "Remark text"] } }),
  "routes/conferences.$conferenceId.remark": room(
    "/remark",
    { worker: { presented: ["Remark text"] } },
    { forms: { remark: { as: "worker", fields: () => written, presented: true } } },
  ),
  "routes/conferences.$conferenceId.evaluation": room("/evaluation", { coordinator: { content: forAll } }),
  "routes/conferences.$conferenceId.end": room("/end", {}),
};
