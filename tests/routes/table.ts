import { newId } from "~/access/ids";
import type { Fields } from "../setup/asking";
import { personOf } from "../builders/telling";
import type { World } from "../builders/world";
import { type AskerName, familyNames, type SceneName, staffNames } from "./askers";

/**
 * Who may look, written out by hand and not read from the rights: a page shows the family's own words (`shows`), is given
 * without any (`bare`), leads elsewhere (`moves`), asks for the word first (`word`), or is closed by private time (`closed`).
 * Everybody else is refused: at a door for colleagues who is not signed in is sent to sign in, all others find nothing.
 */
export interface Looks {
  shows?: readonly AskerName[];
  bare?: readonly AskerName[];
  moves?: readonly AskerName[];
  word?: readonly AskerName[];
  closed?: readonly AskerName[];
}

export interface FormRow {
  fields: (world: World) => Fields;
  /** Not sent by these: it would change something, or is answered as if it were not there. */
  unsent?: readonly AskerName[];
  /** An incomplete one shows nothing and changes nothing, and leaves no row in the log. */
  unlogged?: true;
  /** Whose form is read, and answered as a form; this one is always incomplete, so that it changes nothing. */
  read: readonly AskerName[];
  closed?: readonly AskerName[];
  word?: readonly AskerName[];
}

export interface Row {
  at: (world: World, linkId: string) => string;
  scene: SceneName;
  door: "staff" | "link" | "open";
  looks: Looks;
  /** By name. A page without any in the table of all routes answers every post with "method not allowed". */
  forms?: Record<string, FormRow>;
  /** Shows nobody's data, so a look leaves no row in the log. */
  unlogged?: true;
  /** A plain answer without a page: it has no data form. */
  plain?: true;
}

const everybody: readonly AskerName[] = ["nobody", ...staffNames, ...familyNames];
const colleagues = staffNames;
const workers = ["worker", "otherWorker"] as const;
const principals = ["principal", "otherPrincipal"] as const;
const nobodyAtAll: readonly AskerName[] = [];

const form = (read: readonly AskerName[], fields: Fields | ((world: World) => Fields) = {}): FormRow => ({
  read,
  fields: typeof fields === "function" ? fields : () => fields,
});

const room = (name: string, row: Omit<Row, "at" | "door">): Row => ({
  at: (world) => `/conferences/${world[row.scene].conferenceId}${name}`,
  door: "staff",
  ...row,
});
const link = (name: string, row: Omit<Row, "at" | "door">): Row => ({ at: (_, linkId) => `/k/${linkId}${name}`, door: "link", ...row });
const page = (at: string, row: Omit<Row, "at" | "door" | "scene">): Row => ({ at: () => at, door: "staff", scene: "prepared", ...row });

const onlyCoordinator = ["coordinator"] as const;

/**
 * In private time: rooms that hold content are closed to who may enter them otherwise; all others answer as before. Without
 * forms here, the forms are asked in another stage.
 */
export const closedRooms: Record<string, Row> = {
  "routes/conferences.$conferenceId.circle": room("/circle", {
    scene: "closed",
    looks: { closed: onlyCoordinator },
    forms: {
      place: { ...form(nobodyAtAll, { intent: "place" }), closed: onlyCoordinator },
      decide: { ...form(nobodyAtAll, { intent: "decide" }), closed: onlyCoordinator },
      add: { ...form(nobodyAtAll), closed: onlyCoordinator },
    },
  }),
  "routes/conferences.$conferenceId.question": room("/question", {
    scene: "closed",
    looks: { closed: onlyCoordinator },
    forms: { word: { ...form(nobodyAtAll), closed: onlyCoordinator }, retire: { ...form(nobodyAtAll, { intent: "retire" }), closed: onlyCoordinator } },
  }),
  "routes/conferences.$conferenceId.plan": room("/plan", { scene: "closed", looks: { closed: onlyCoordinator } }),
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

/** Every route of the app; one that is not here fails the run. */
export const table: Record<string, Row> = {
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

  // Whoever has the address of a calendar may read it; this one was never given to anybody.
  "routes/calendar.$secret[.]ics": { at: () => "/calendar/AAAAAAAAAAAAAAAAAAAAAA.ics", scene: "prepared", door: "link", looks: {}, unlogged: true, plain: true },

  "routes/today": page("/today", {
    looks: { shows: ["worker", "coordinator"], bare: ["otherWorker", "otherCoordinator", "manager", "otherManager", "landlord"] },
    forms: { renewFeed: { ...form(["coordinator", "otherCoordinator"]), unlogged: true } },
  }),
  "routes/proposals._index": page("/proposals", { looks: { bare: workers } }),
  "routes/proposals.new": page("/proposals/new", { looks: { bare: workers }, unlogged: true, forms: { note: form(workers) } }),
  "routes/proposals.$proposalId": {
    at: (world) => `/proposals/${world.proposalId}`,
    scene: "prepared",
    door: "staff",
    looks: { bare: ["worker"] },
    // An answer that is no answer is refused before anybody looks whose proposal it is.
    forms: { answer: { ...form(workers, { answer: "none" }), unlogged: true } },
  },
  "routes/registrations._index": page("/registrations", { looks: { shows: ["worker"], bare: ["otherWorker"] } }),
  "routes/registrations.new": page("/registrations/new", {
    looks: { shows: ["worker"], bare: ["otherWorker"] },
    forms: { send: { ...form(workers), unlogged: true } },
  }),
  "routes/registrations.$conferenceId": {
    at: (world) => `/registrations/${world.prepared.conferenceId}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: {
      talk: form(["worker", "coordinator", "manager"], { intent: "talk" }),
      stop: form(["worker", "coordinator"], { intent: "stop" }),
      notStarted: form(["worker", "coordinator", "manager"], { intent: "notStarted" }),
    },
  },
  "routes/registrations.$conferenceId_.read": {
    at: (world) => `/registrations/${world.prepared.conferenceId}/read`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker", "coordinator"] },
  },
  "routes/cases._index": page("/cases", { looks: { shows: ["worker"], bare: ["otherWorker"] } }),
  "routes/cases.new": page("/cases/new", { looks: { bare: workers }, unlogged: true, forms: { open: form(workers) } }),
  "routes/cases.$caseId": {
    at: (world) => `/cases/${world.prepared.caseId}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: ["worker"] },
    forms: Object.fromEntries(["arrears", "step", "ask", "answer", "link"].map((intent) => [intent, form(["worker"], { intent })])),
  },

  "routes/matching._index": { ...page("/matching", { looks: { shows: ["manager"], bare: ["otherManager"] } }), scene: "waiting" },
  "routes/matching.$conferenceId": {
    at: (world) => `/matching/${world.waiting.conferenceId}`,
    scene: "waiting",
    door: "staff",
    looks: { shows: ["manager"] },
    forms: {
      place: form(["manager"], { intent: "place" }),
      offer: form(["manager"], () => ({ accountId: newId() })),
    },
  },
  "routes/offers.$offerId": {
    at: (world) => `/offers/${world.offerId}`,
    scene: "waiting",
    door: "staff",
    // Asked, and not said "perhaps" yet: nobody's name.
    looks: { bare: ["coordinator"] },
    forms: Object.fromEntries(["perhaps", "no", "know", "take"].map((answer) => [answer, form(["coordinator"], { answer })])),
  },

  "routes/conferences._index": page("/conferences", {
    looks: { shows: ["worker", "coordinator", "manager"], bare: ["otherWorker", "otherCoordinator", "otherManager"] },
  }),
  "routes/conferences.$conferenceId._index": room("", {
    scene: "prepared",
    looks: { shows: ["worker", "coordinator", "manager"] },
    forms: {
      talk: form(["worker", "coordinator", "manager"], (world) => ({ intent: "talk", principalId: [...world.prepared.principals.values()][0] ?? "" })),
      firstTalk: form(onlyCoordinator, (world) => ({ principalId: [...world.prepared.principals.values()][0] ?? "" })),
    },
  }),
  "routes/conferences.$conferenceId.circle": room("/circle", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: {
      place: form(onlyCoordinator, { intent: "place" }),
      decide: form(onlyCoordinator, { intent: "decide" }),
      add: form(onlyCoordinator),
    },
  }),
  "routes/conferences.$conferenceId.people.$personId": {
    at: (world) => `/conferences/${world.prepared.conferenceId}/people/${personOf(world.prepared, world.prepared.cast.member)}`,
    scene: "prepared",
    door: "staff",
    looks: { shows: onlyCoordinator },
    forms: Object.fromEntries(
      ["contact", "phone", "dropPhone", "word", "ownPage", "deceased", "remove"].map((intent) => [intent, form(onlyCoordinator, { intent })]),
    ),
  },
  "routes/conferences.$conferenceId.question": room("/question", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: { word: form(onlyCoordinator), retire: { ...form(nobodyAtAll, { intent: "retire" }), unsent: onlyCoordinator } },
  }),
  "routes/conferences.$conferenceId.invitations": room("/invitations", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: Object.fromEntries(
      ["setDay", "invite", "inviteAll", "inviteAgain", "noteReply", "noteCall"].map((intent) => [intent, form(onlyCoordinator, { intent })]),
    ),
  }),
  "routes/conferences.$conferenceId.events": { ...room("/events", { scene: "prepared", looks: { bare: onlyCoordinator } }), plain: true },
  "routes/conferences.$conferenceId.day": room("/day", {
    scene: "prepared",
    looks: { shows: onlyCoordinator },
    forms: Object.fromEntries(
      ["attendance", "information", "privateTime", "pause", "resume", "end", "presentation", "outcome", "coffee", "approveGuest", "inviteGuest"].map(
        (deed) => [deed, form(onlyCoordinator, { deed })],
      ),
    ),
  }),
  "routes/conferences.$conferenceId.plan": room("/plan", { scene: "agreed", looks: { shows: onlyCoordinator } }),
  "routes/conferences.$conferenceId.remark": room("/remark", {
    scene: "agreed",
    looks: { shows: ["worker"] },
    forms: { remark: form(["worker"]) },
  }),
  "routes/conferences.$conferenceId.evaluation": room("/evaluation", { scene: "agreed", looks: { shows: onlyCoordinator } }),
  "routes/conferences.$conferenceId.safety": room("/safety", {
    scene: "agreed",
    looks: { shows: ["worker", "coordinator"] },
  }),
  "routes/conferences.$conferenceId.history": room("/history", {
    scene: "agreed",
    looks: { shows: ["worker", "coordinator", "manager"] },
  }),
  "routes/conferences.$conferenceId.end": room("/end", {
    scene: "agreed",
    looks: { shows: onlyCoordinator },
    forms: { close: form(onlyCoordinator, { deed: "close" }), strand: form(onlyCoordinator) },
  }),

  "routes/o.$secret": {
    at: () => "/o/AAAAAAAAAAAAAAAAAAAAAA",
    scene: "prepared",
    door: "link",
    looks: {},
    forms: { prove: form(nobodyAtAll, { proof: "1234" }), notForMe: form(nobodyAtAll, { intent: "notForMe", once: "" }) },
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
  "routes/k.$linkId.question": link("/question", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { word: form(principals), retire: { ...form(nobodyAtAll, { intent: "retire" }), unsent: principals } },
  }),
  "routes/k.$linkId.withdraw": link("/withdraw", {
    scene: "prepared",
    looks: { shows: principals },
    forms: { stop: form(principals) },
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
  "routes/k.$linkId.plan": link("/plan", { scene: "agreed", looks: { shows: [...principals, "member"], word: ["memberByDigits"] } }),
  "routes/k.$linkId.print": link("/print?wat=plan", { scene: "agreed", looks: { shows: [...principals, "member"], word: ["memberByDigits"] } }),
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

/** Everything that is asked. */
export const rows: readonly [string, Row][] = [...Object.entries(table), ...Object.entries(closedRooms)];
