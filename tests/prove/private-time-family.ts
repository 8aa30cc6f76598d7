import {
  caller,
  type Entry,
  link,
  lookedBack,
  ofCemal,
  offered,
  ofHatice,
  ofZeynep,
  onMap,
  page,
  place,
  practical,
  written,
  yes,
  zeynep,
} from "./private-time-rows";

/** Pages behind a personal link. */
export const familyTable: Record<string, Entry> = {
  "routes/o.$secret": page("/o/AAAAAAAAAAAAAAAAAAAAAA"),
  "routes/code": page("/code"),
  "routes/stop-email.$messageId.$secret": page("/stop-email/01a00000-0000-7000-8000-000000000000/AAAAAAAAAAAAAAAAAAAAAA"),
  "routes/k.$linkId._index": link("", { hatice: { always: caller }, cemal: { always: caller } }),
  "routes/k.$linkId.word": link("/word", {}),
  "routes/k.$linkId.invitation": link("/invitation", {
    hatice: { always: place },
    cemal: { always: place },
    zeynep: { always: [...place, ...practical] },
  }),
  "routes/k.$linkId.invitation_.aloud": link("/invitation/aloud", {
    hatice: { always: place },
    cemal: { always: place },
    zeynep: { always: place },
  }),
  "routes/k.$linkId.invitation[.]ics": link(
    "/invitation.ics",
    {
      hatice: { always: ["ConferenceDay place"] },
      cemal: { always: ["ConferenceDay place"] },
      zeynep: { always: ["ConferenceDay place"] },
    },
    { plain: true },
  ),
  "routes/k.$linkId.calendar": link("/calendar", { hatice: { always: caller }, cemal: { always: caller }, zeynep: { always: caller } }),
  "routes/k.$linkId.voice": link("/voice", { hatice: { always: caller }, cemal: { always: caller } }),
  "routes/k.$linkId.voice_.$voiceId": {
    at: ({ planted }, linkId) => [`/k/${linkId}/voice/${planted.voiceId}`],
    cells: Object.fromEntries((["hatice", "cemal", "zeynep"] as const).map((name) => [name, { always: ["VoiceMessage sound"] }])),
    plain: true,
  },
  "routes/k.$linkId.poll": link("/poll", { hatice: { always: caller }, cemal: { always: caller }, zeynep: { always: caller } }),
  "routes/k.$linkId.my-data": link("/my-data", {
    hatice: { always: [...caller, "Person principal family name", "PersonPhone principal"] },
    cemal: { always: [...caller, "Person other principal family name", "PersonPhone other principal"] },
    zeynep: {
      always: [...caller, ...practical, "Person member address", "Person member email", "Person member family name", "PersonPhone member"],
      content: ["CheckIn line"],
    },
    guest: { always: [...caller, "PersonPhone guest", "StatedDemand asks", "StatedDemand offers"] },
  }),
  "routes/k.$linkId.practical": link("/practical", { zeynep: { thatDay: practical } }),
  "routes/k.$linkId.circle": link("/circle", {
    hatice: { content: [...onMap, "Decision reason to keep out", "Decision reason to welcome"] },
    cemal: { content: [...onMap, "Decision reason of the other"] },
  }),
  // Names and the app's own questions; no word of the family.
  "routes/k.$linkId.map._index": link("/map", {
    hatice: { content: onMap },
    cemal: { content: onMap },
  }),
  "routes/k.$linkId.map.print": link("/map/print", {
    // Whom she keeps out she leaves off the sheet that others in the house may read.
    hatice: { content: onMap.filter((mark) => !mark.includes("kept out")) },
    cemal: { content: onMap },
  }),
  "routes/k.$linkId.map.versions": link("/map/versions", {}),
  "routes/k.$linkId.wider": link("/wider", {}),
  "routes/k.$linkId.map.changes": link("/map/changes", { hatice: { content: onMap }, cemal: { content: onMap } }, { plain: true }),
  "routes/k.$linkId.map.events": link("/map/events", {}, { stream: true }),
  "routes/k.$linkId.approach": {
    at: (ground, linkId) => ["", `?wie=${zeynep(ground)}`].map((asked) => `/k/${linkId}/approach${asked}`),
    cells: { hatice: { always: caller, content: ["Approach words", "AskedInPerson note"] }, cemal: { always: caller } },
  },
  // Whom she keeps out herself does not leave in her file.
  "routes/k.$linkId.map.kring[.]json": link(
    "/map/kring.json",
    { hatice: { content: onMap.filter((mark) => mark !== "MapChange kept out relation") }, cemal: { content: onMap } },
    { plain: true },
  ),
  "routes/k.$linkId.question": link("/question", {
    hatice: { content: ["CentralQuestion text"] },
    cemal: { content: ["CentralQuestion text"] },
  }),
  "routes/k.$linkId.coordinator": link("/coordinator", { hatice: { always: caller }, cemal: { always: caller } }),
  "routes/k.$linkId.withdraw": link("/withdraw", { hatice: { always: caller }, cemal: { always: caller } }),
  "routes/k.$linkId.yes": link("/yes", {
    hatice: { always: [...caller, ...yes] },
    cemal: { always: caller },
  }),
  "routes/k.$linkId.my-part": {
    at: (_, linkId) => ["", "?deel=1", "?deel=2", "?deel=3", "?deel=4", "?deel=5"].map((part) => `/k/${linkId}/my-part${part}`),
    cells: { hatice: { always: [...caller, "Wish background", "Wish family words", "Wish words"] }, cemal: { always: caller } },
  },
  "routes/k.$linkId.day": link("/day", {
    hatice: { always: [...caller, ...offered], content: [...ofHatice, "CentralQuestion text"], presented: ["Remark text"] },
    cemal: { always: [...caller, ...offered], content: [...ofCemal, "CentralQuestion text"], presented: ["Remark text"] },
    zeynep: { always: [...caller, ...offered], content: [...ofZeynep, "CentralQuestion text"], presented: ["Remark text"] },
  }),
  "routes/k.$linkId.plan": link("/plan", {
    hatice: { content: [...ofHatice, "CheckIn line"] },
    cemal: { content: [...ofCemal, "CheckIn line"] },
    zeynep: { content: [...ofZeynep, "CheckIn line"] },
  }),
  "routes/k.$linkId.print": link("/print", {
    zeynep: { content: ["AgreementWording for all", "AgreementWording for who does it", "CheckIn line"] },
  }),
  "routes/k.$linkId.check-in": link("/check-in", {
    zeynep: { content: ["AgreementWording for all", "AgreementWording for who does it", "CheckIn line"] },
  }),
  "routes/k.$linkId.look-back": link("/look-back", {
    hatice: { content: lookedBack },
    cemal: { content: lookedBack },
    zeynep: { content: lookedBack },
  }),
  "routes/k.$linkId.guest": link("/guest", { guest: { always: [...place, "StatedDemand asks", "StatedDemand offers"] } }),
  "routes/k.$linkId.tasks": link(
    "/tasks",
    { guest: { presented: ["AgreementWording of the guest"] } },
    { forms: { remark: { as: "guest", fields: () => written, presented: true } } },
  ),
};
