import { newId } from "~/access/ids";
import { type Entry, page, registration, yes } from "./private-time-rows";

/** Pages for colleagues, landlords and who stands outside. */
export const staffTable: Record<string, Entry> = {
  "routes/_index": page("/"),
  "routes/$": page("/nowhere/at/all"),
  "routes/sign-in": page("/sign-in"),
  // Its page only says that one may sign out; a colleague stays signed in.
  "routes/sign-out": page("/sign-out"),
  "routes/demo.enter": page("/demo/enter"),
  "routes/demo.phones": page("/demo/phones"),
  "routes/demo.inbox": page("/demo/inbox"),
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
  "routes/become-coordinator._index": page("/become-coordinator"),
  "routes/become-coordinator.thanks": page("/become-coordinator/thanks"),
  "routes/welcome.$secret": page("/welcome/AAAAAAAAAAAAAAAAAAAAAA"),
  "routes/profile._index": page("/profile", { coordinator: { always: ["Account coordinator work phone"] } }),
  // What he says of his background only he himself reads.
  "routes/profile.$section": {
    at: () => ["/profile/languages", "/profile/ties", "/profile/background", "/profile/number"],
    cells: { coordinator: { always: ["CoordinatorProfile background", "Account coordinator work phone"] } },
  },
  "routes/pool._index": page("/pool"),
  "routes/pool.access": page("/pool/access"),
  "routes/pool.$accountId": {
    at: ({ planted }) => [`/pool/${planted.coordinator}`],
    cells: { manager: { always: ["Account coordinator email", "Account coordinator family name", "Account coordinator phone"] } },
  },
  "routes/proposals._index": page("/proposals"),
  "routes/timers._index": page("/timers"),
  "routes/timers.settings": page("/timers/settings"),
  "routes/places.postcodes": page("/places/postcodes"),
  "routes/places[.]json": { ...page("/places.json?q=die"), plain: true },
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
  "routes/texts._index": page("/texts"),
  "routes/registrations.$conferenceId_.call": { at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}/call`], cells: {} },
  "routes/register._index": page("/register"),
  "routes/register.$at": page("/register/1"),
  "routes/register.check": page("/register/check"),
  "routes/register.sent": page("/register/sent"),
  "routes/ask-a-call._index": page("/ask-a-call"),
  "routes/ask-a-call.thanks": page("/ask-a-call/thanks"),
  "routes/request._index": page("/request"),
  "routes/request.thanks": page("/request/thanks"),
  "routes/my-data-erased": page("/my-data-erased"),
  "routes/requests._index": page("/requests"),
  "routes/requests.$requestId": { at: () => [`/requests/${newId()}`], cells: {} },
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
    cells: { coordinator: { always: ["Wish family words", "Wish words"] }, worker: { always: ["Wish family words", "Wish words"] } },
  },
  "routes/registrations.$conferenceId_.representation": {
    at: ({ planted }) => [`/registrations/${planted.telling.conferenceId}/representation`],
    cells: { coordinator: { always: ["LegalRepresentation scope"] }, worker: { always: ["LegalRepresentation scope"] } },
  },
  "routes/safety-concern": page("/safety-concern"),
  // Shows nothing, and the device it is opened on forgets whose pages it opened: nobody here goes on without that.
  "routes/away": { at: () => [], cells: {} },
  "routes/cases.$caseId_.landlord.report": { at: ({ caseId }) => [`/cases/${caseId}/landlord/report`], cells: {} },
  "routes/pool.import._index": page("/pool/import"),
  "routes/pool.import.$importId": { at: () => [`/pool/import/${newId()}`], cells: {} },
  "routes/pool.import.$importId_.rejections[.]csv": { at: () => [`/pool/import/${newId()}/rejections.csv`], cells: {}, plain: true },
  "routes/pool.import.example[.]csv": { ...page("/pool/import/example.csv"), plain: true },
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
  "routes/offer.$secret": page("/offer/AAAAAAAAAAAAAAAAAAAAAA"),
  "routes/l.$secret": page("/l/AAAAAAAAAAAAAAAAAAAAAA"),
  "routes/cases.$caseId.ending": { at: ({ caseId }) => [`/cases/${caseId}/ending`], cells: {} },
  "routes/matching._index": page("/matching"),
  // Once a coordinator was found, the wish is nobody's to read here.
  "routes/matching.$conferenceId": { at: ({ planted }) => [`/matching/${planted.telling.conferenceId}`], cells: {} },
  "routes/matching.whole-list._index": page("/matching/whole-list"),
  "routes/matching.whole-list.$proposalId": { at: () => [`/matching/whole-list/${newId()}`], cells: {} },
  "routes/neutrality": page("/neutrality"),
  "routes/neutrality[.]csv": { ...page("/neutrality.csv"), plain: true },
  "routes/offers.$offerId": { at: () => [`/offers/${newId()}`], cells: {} },

  "routes/substitutes.$substituteId": { at: () => [`/substitutes/${newId()}`], cells: {} },
};
