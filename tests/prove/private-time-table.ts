import { newId } from "~/access/ids";
import { personOf } from "../builders/telling";
import type { Fields } from "../setup/asking";
import type { AskerName, Ground } from "./private-time-walk";

/** What somebody reads at an address, by the names of the marked fields. */
export interface Cell {
  /** In every state of the day: what private time does not close. */
  always?: readonly string[];
  /** The same, until the day is over. */
  thatDay?: readonly string[];
  /** The family's words: for who is not of the family, never between the first second of private time and the presentation. */
  content?: readonly string[];
  /** The family's words that stand here only once a plan was presented. */
  presented?: readonly string[];
}

/** A form that writes the family's words, typed by somebody private time closes for. */
export interface ContentForm {
  as: AskerName;
  /** When it is not the page itself. */
  at?: (ground: Ground) => string;
  fields: (ground: Ground) => Fields;
  /** Only after a presentation is there anything to say. */
  presented?: true;
}

export interface Entry {
  at: (ground: Ground, linkId: string) => readonly string[];
  /** Who reads what here. Whoever is not named meets none of the family's words, in no state. */
  cells: Partial<Record<AskerName, Cell>>;
  forms?: Record<string, ContentForm>;
  /** A plain answer without a page. */
  plain?: true;
  /** An answer that goes on: read for a while instead of to its end. */
  stream?: true;
}

const room = (name: string, cells: Entry["cells"], rest: Partial<Entry> = {}): Entry => ({
  at: ({ planted }) => [`/conferences/${planted.telling.conferenceId}${name}`],
  cells,
  ...rest,
});
const link = (name: string, cells: Entry["cells"], rest: Partial<Entry> = {}): Entry => ({
  at: (_, linkId) => [`/k/${linkId}${name}`],
  cells,
  ...rest,
});
const page = (at: string, cells: Entry["cells"] = {}): Entry => ({ at: () => [at], cells });

const caller = ["Account coordinator phone"];
const card = [
  "SafetyCard caller name",
  "SafetyCard safe hours",
  "SafetyCard safe number",
  "SafetyCard safe word",
  "SafetyCard who must not know",
];
const registration = [
  ...card,
  "LegalRepresentation scope",
  "Person other principal family name",
  "Person principal family name",
  "PersonPhone other principal",
  "PersonPhone principal",
  "Registration children sleep",
  "Registration hopes",
  "Registration situation",
  "Registration tried",
  "SecrecyRelease what",
  "SecrecyRelease who",
  "Willingness own words",
  "Wish words",
];
const yes = ["SecrecyRelease what", "SecrecyRelease who", "Willingness own words"];
const place = ["ConferenceDay address", "ConferenceDay place"];
const practical = ["Reply brings along", "Reply children", "Reply food", "Reply interpreter", "Reply question"];
const offered = ["Guest announced as", "Guest discipline", "Guest organisation", "StatedDemand asks", "StatedDemand offers"];
const forAll = ["AgreementWording for all", "AgreementWording of the guest"];
const ofCemal = [...forAll, "AgreementWording doer", "AgreementWording only me"];
const ofHatice = [...forAll, "AgreementWording for who does it"];
const ofZeynep = ofHatice;
const onMap = ["MapPlace kept out relation", "MapPlace other relation", "MapPlace relation"];
const lookedBack = ["Evaluation changes", "Evaluation went"];

const zeynep = ({ planted }: Ground) => personOf(planted.telling, "Zeynep");
const written = { about: "practical", text: "Dat kan." };

/** Every route of the app, and who reads which words there. A route that is not here fails the run. */
export const table: Record<string, Entry> = {
  "routes/_index": page("/"),
  "routes/$": page("/nowhere/at/all"),
  "routes/sign-in": page("/sign-in"),
  // Its page only says that one may sign out; a colleague stays signed in.
  "routes/sign-out": page("/sign-out"),
  "routes/demo.enter": page("/demo/enter"),
  "routes/demo.phones": page("/demo/phones"),
  "routes/demo.phones[.]json": {
    at: ({ planted }) =>
      ["coordinator", "member"]
        .map((one) => planted.marks.number(one === "member" ? "PersonPhone member" : "Account coordinator phone"))
        .map((to) => `/demo/phones.json?to=${encodeURIComponent(to)}`),
    cells: {},
    plain: true,
  },
  "routes/calendar.$secret[.]ics": {
    at: ({ feed }) => [feed],
    cells: Object.fromEntries((["nobody", "coordinator"] as const).map((name) => [name, { always: ["ConferenceDay place"] }])),
    plain: true,
  },
  "routes/today": page("/today"),
  "routes/account": page(
    "/account",
    Object.fromEntries(
      (["worker", "manager", "coordinator"] as const).map((name) => [
        name,
        { always: [`Account ${name} email`, `Account ${name} family name`, `Account ${name} phone`] },
      ]),
    ),
  ),
  "routes/proposals._index": page("/proposals"),
  "routes/timers._index": page("/timers"),
  "routes/timers.settings": page("/timers/settings"),
  "routes/explanation": page("/explanation"),
  "routes/proposals.talk-card": page("/proposals/talk-card"),
  "routes/proposals.stories": page("/proposals/stories"),
  "routes/proposals.new": page("/proposals/new"),
  "routes/proposals.$proposalId": { at: () => [`/proposals/${newId()}`], cells: {} },
  "routes/registrations._index": page("/registrations"),
  "routes/registrations.new": page("/registrations/new"),
  ...Object.fromEntries(
    ["$step", "check", "discard", "save"].map((name): [string, Entry] => [
      `routes/registrations.drafts.$draftId.${name}`,
      { at: () => [`/registrations/drafts/${newId()}/${name === "$step" ? "people" : name}`], cells: {} },
    ]),
  ),
  "routes/call-requests": page("/call-requests"),
  "routes/registrations.$conferenceId_.call": { at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}/call`], cells: {} },
  "routes/register._index": page("/register"),
  "routes/register.$at": page("/register/1"),
  "routes/register.check": page("/register/check"),
  "routes/register.sent": page("/register/sent"),
  "routes/ask-a-call._index": page("/ask-a-call"),
  "routes/ask-a-call.thanks": page("/ask-a-call/thanks"),
  "routes/registrations.$conferenceId": { at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}`], cells: {} },
  "routes/registrations.$conferenceId_.read": {
    at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}/read`],
    cells: { coordinator: { always: registration }, worker: { always: registration } },
  },
  "routes/registrations.$conferenceId_.yes": {
    at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}/yes`],
    cells: { coordinator: { always: yes }, worker: { always: yes } },
  },
  // What he wished on his own link is read at the matching desk alone, and a background never here.
  "routes/registrations.$conferenceId_.together": {
    at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}/together`],
    cells: { coordinator: { always: ["Wish words"] }, worker: { always: ["Wish words"] } },
  },
  "routes/registrations.$conferenceId_.representation": {
    at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}/representation`],
    cells: { coordinator: { always: ["LegalRepresentation scope"] }, worker: { always: ["LegalRepresentation scope"] } },
  },
  "routes/safety-concern": page("/safety-concern"),
  "routes/cases.$caseId_.landlord.report": { at: ({ caseId }) => [`/cases/${caseId}/landlord/report`], cells: {} },
  "routes/reports._index": page("/reports"),
  "routes/reports.$batchId": { at: () => [`/reports/${newId()}`], cells: {} },
  "routes/reports.$batchId_.rejections[.]csv": { at: () => [`/reports/${newId()}/rejections.csv`], cells: {}, plain: true },
  "routes/reports.keys": page("/reports/keys"),
  "routes/reports.example[.]csv": { ...page("/reports/example.csv"), plain: true },
  "routes/api.reports": { ...page("/api/reports"), plain: true },
  "routes/api.reports_.$batchId": { at: () => [`/api/reports/${newId()}`], cells: {}, plain: true },
  "routes/figures": page("/figures"),
  "routes/figures[.]csv": { ...page("/figures.csv"), plain: true },
  "routes/figures[.]json": { ...page("/figures.json"), plain: true },
  "routes/cases._index": page("/cases"),
  "routes/cases.new": page("/cases/new"),
  "routes/cases.$caseId._index": {
    at: ({ caseId }) => [`/cases/${caseId}`],
    cells: {},
  },
  "routes/cases.$caseId.steps": {
    at: ({ caseId }) => [`/cases/${caseId}/steps`],
    cells: { worker: { always: ["Person principal family name"] } },
  },
  "routes/cases.$caseId.money": { at: ({ caseId }) => [`/cases/${caseId}/money`], cells: {} },
  "routes/cases.$caseId.last-chance": { at: ({ caseId }) => [`/cases/${caseId}/last-chance`], cells: {} },
  "routes/cases.$caseId.landlord": { at: ({ caseId }) => [`/cases/${caseId}/landlord`], cells: {} },
  "routes/cases.$caseId.letters": { at: ({ caseId }) => [`/cases/${caseId}/letters`], cells: {} },
  "routes/cases.$caseId.destroy": { at: ({ caseId }) => [`/cases/${caseId}/destroy`], cells: {} },
  "routes/letters.$letterId": { at: () => [`/letters/${newId()}`], cells: {} },
  "routes/letters.$letterId[.]pdf": { at: () => [`/letters/${newId()}.pdf`], cells: {}, plain: true },
  "routes/landlord._index": page("/landlord"),
  "routes/landlord.$caseId": { at: ({ caseId }) => [`/landlord/${caseId}`], cells: {} },
  "routes/l.$secret": page("/l/AAAAAAAAAAAAAAAAAAAAAA"),
  "routes/cases.$caseId.ending": { at: ({ caseId }) => [`/cases/${caseId}/ending`], cells: {} },
  "routes/matching._index": page("/matching"),
  // Once a coordinator was found, the wish is nobody's to read here.
  "routes/matching.$conferenceId": { at: ({ planted }) => [`/matching/${planted.telling.conferenceId}`], cells: {} },
  "routes/offers.$offerId": { at: () => [`/offers/${newId()}`], cells: {} },

  "routes/conferences._index": page("/conferences"),
  "routes/conferences.$conferenceId._index": room("", {}),
  "routes/conferences.$conferenceId.history": room("/history", {}),
  "routes/conferences.$conferenceId.safety": room("/safety", { coordinator: { always: card }, worker: { always: card } }),
  "routes/conferences.$conferenceId.circle": {
    at: (ground) => {
      const path = `/conferences/${ground.planted.telling.conferenceId}/circle`;
      return [path, `${path}?nieuw`, `${path}?plek=${zeynep(ground)}`, `${path}?woord=${zeynep(ground)}`];
    },
    cells: {
      coordinator: {
        content: [...onMap, "MapPlace note", "Decision reason of the other", "Decision reason to keep out", "Decision reason to welcome"],
      },
    },
    forms: {
      add: { as: "coordinator", fields: () => ({ firstName: "Nieuw", spokenLanguage: "nld", readLanguage: "nld", relation: "buur" }) },
      place: {
        as: "coordinator",
        fields: (ground) => ({
          intent: "place",
          personId: zeynep(ground),
          relation: ground.planted.marks.word("MapPlace relation"),
          note: ground.planted.marks.word("MapPlace note"),
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
    coordinator: { always: [...place, ...practical, "PersonPhone member", "PersonPhone other member"] },
  }),
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

  "routes/o.$secret": page("/o/AAAAAAAAAAAAAAAAAAAAAA"),
  "routes/k.$linkId._index": link("", { hatice: { always: caller }, cemal: { always: caller } }),
  "routes/k.$linkId.word": link("/word", {}),
  "routes/k.$linkId.invitation": link("/invitation", {
    hatice: { always: place },
    cemal: { always: place },
    zeynep: { always: [...place, ...practical] },
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
  "routes/k.$linkId.practical": link("/practical", { zeynep: { thatDay: practical } }),
  "routes/k.$linkId.circle": link("/circle", {
    hatice: { content: [...onMap, "Decision reason to keep out", "Decision reason to welcome"] },
    cemal: { content: [...onMap, "Decision reason of the other"] },
  }),
  "routes/k.$linkId.question": link("/question", {
    hatice: { content: ["CentralQuestion text"] },
    cemal: { content: ["CentralQuestion text"] },
  }),
  "routes/k.$linkId.withdraw": link("/withdraw", { hatice: { always: caller }, cemal: { always: caller } }),
  "routes/k.$linkId.yes": link("/yes", {
    hatice: { always: [...caller, ...yes] },
    cemal: { always: caller },
  }),
  "routes/k.$linkId.my-part": {
    at: (_, linkId) => ["", "?deel=1", "?deel=2", "?deel=3", "?deel=4", "?deel=5"].map((part) => `/k/${linkId}/my-part${part}`),
    cells: { hatice: { always: [...caller, "Wish background", "Wish words"] }, cemal: { always: caller } },
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
