import type { FieldClass } from "~/access/field-classes";

/** What somebody is to a conference or a case. It comes from recorded facts, never from how he signed in. */
export const relations = ["principal", "member", "guest", "coordinator", "referrer", "regionalManager", "caseWorker", "landlord"] as const;
export type Relation = (typeof relations)[number];

export const isRelation = (text: string): text is Relation => (relations as readonly string[]).includes(text);

/** How strongly a person behind a link has shown who he is. */
export type Proof = "lastFour" | "word";

interface Right {
  /** Content of the family: closed to staff and guests from the first second of private time until a presentation. */
  content?: true;
  /** What a personal link must have been opened with. */
  proof?: Proof;
  /** Under which deed the log knows it, when the log itself must not tell that it was done. */
  loggedAs?: "seeFamilyPage";
  /** Which classes each relation meets in this deed; a relation that is not named may not do it. */
  of: Partial<Record<Relation, readonly FieldClass[]>>;
}

const toName = ["id", "process", "name"] as const;
const toContact = [...toName, "contact"] as const;
const all = [...toContact, "debt", "family", "special", "accusation"] as const;
const ownData = [...toContact, "special", "accusation"] as const;
const circleContent = [...toName, "family", "special", "accusation"] as const;

/**
 * Relation × deed × class. Sources: design of the rights in `docs/words.md` and `docs/privacy.md`;
 * R5 and R8 to R12 of the research of 2008 (who decides, who is told, who writes the plan).
 */
export const rights = {
  seeConference: { of: { coordinator: [...toName, "debt"], referrer: [...toName, "debt"], regionalManager: toName } },
  seeHistory: { of: { coordinator: toName, referrer: toName, regionalManager: toName } },
  seeMatching: { of: { regionalManager: [...toName, "debt", "special"] } },
  offerCoordinator: { of: { regionalManager: [...toName, "debt", "special"] } },
  seeSafetyCard: { of: { coordinator: all, referrer: all } },
  followRegistration: { of: { referrer: [...toName, "debt"] } },
  /** Somebody who registered himself and waits for a coordinator is called by the Centrale. */
  callRegistrant: { of: { regionalManager: [...toContact, "accusation"] } },
  registerAgain: { of: { referrer: toName } },
  seeRegistration: { of: { coordinator: all, referrer: all } },
  recordNotStarted: { of: { coordinator: toName, referrer: toName, regionalManager: toName } },
  receiveRegistration: { of: { regionalManager: toName } },
  noteFirstContact: { of: { coordinator: toName } },
  goOnWithInterpreter: { of: { regionalManager: [...toName, "special"] } },
  seeLeading: { of: { coordinator: toName, referrer: toName, regionalManager: toName } },
  noteInterpreterAnswer: { of: { coordinator: toName, referrer: toName, regionalManager: toName } },
  noteSomebodyElse: { of: { coordinator: toName, referrer: toName, regionalManager: toName } },
  nameSubstitute: { of: { coordinator: toName, regionalManager: toName } },
  handOver: { of: { coordinator: toName, regionalManager: toName } },
  barCoordinator: { of: { referrer: toName, regionalManager: toName } },
  recordFirstTalk: { of: { coordinator: toName } },
  recordSafetyTalk: { of: { coordinator: toName, referrer: toName, regionalManager: toName } },
  keepSafetyCard: { of: { coordinator: all, referrer: all } },
  askSafetyAgain: { of: { coordinator: all, referrer: all } },
  seeYes: { of: { coordinator: [...toName, "family", "special"], referrer: [...toName, "family", "special"] } },
  recordYes: { of: { coordinator: [...toName, "family", "special"], referrer: [...toName, "family", "special"] } },
  fillInTogether: { of: { coordinator: all, referrer: all } },
  recordRepresentation: { of: { coordinator: [...toName, "family"], referrer: [...toName, "family"] } },

  seeQuestions: { content: true, of: { coordinator: circleContent } },
  wordQuestion: { content: true, of: { coordinator: circleContent } },
  seeMap: { content: true, of: { coordinator: [...toContact, "family", "special", "accusation"] } },
  drawMap: { content: true, of: { coordinator: [...toContact, "family", "special", "accusation"] } },
  /** A file of the map that leaves the house: the log tells it from a look. */
  exportMap: { content: true, of: { coordinator: [...toName, "family", "special", "accusation"] } },
  noteDecision: { content: true, of: { coordinator: circleContent } },
  seeApproach: { content: true, of: { coordinator: circleContent } },
  planApproach: { content: true, of: { coordinator: circleContent } },

  seePeople: { of: { coordinator: toContact } },
  changePerson: { of: { coordinator: toContact } },
  seeInvitations: { of: { coordinator: [...toContact, "family", "special"] } },
  invite: { of: { coordinator: toContact } },
  noteReply: { of: { coordinator: [...toContact, "special"] } },
  /** Words of her own to who wrote; she reads the text they answer. */
  writeBack: { of: { coordinator: [...toContact, "family"] } },
  /** What is spoken is made to be played to the circle, so it is no content of private time; in private time nothing new is spoken in. */
  seeVoices: { of: { coordinator: [...toContact, "family"] } },
  speakMessage: { of: { coordinator: [...toContact, "family"] } },
  setDay: { of: { coordinator: toContact } },
  seeMessages: { of: { coordinator: toContact } },
  /** With the words that stand for a moment, which the coordinator may have written himself. */
  sendMessages: { of: { coordinator: [...toContact, "family"] } },
  wordMessages: { of: { coordinator: [...toContact, "family"] } },
  seePoll: { of: { coordinator: toContact } },
  keepPoll: { of: { coordinator: toName } },
  inviteGuest: { of: { coordinator: [...toContact, "special"] } },
  leadDay: { of: { coordinator: [...toContact, "special"] } },
  seePlan: { content: true, of: { coordinator: circleContent } },
  seeEvaluation: { content: true, of: { coordinator: circleContent } },
  noteMoneyYes: { content: true, proof: "word", of: { coordinator: circleContent, principal: circleContent } },
  remarkOnPlan: { content: true, of: { referrer: circleContent } },
  endConference: { of: { coordinator: toName } },

  giveWord: { proof: "lastFour", of: { principal: ["id"], member: ["id"], guest: ["id"] } },
  seeInvitation: { proof: "lastFour", of: { member: toContact, principal: toContact } },
  keepOwnCalendar: { proof: "lastFour", of: { member: toContact, principal: toContact } },
  answerInvitation: { proof: "lastFour", of: { member: [...toContact, "special"] } },
  answerPoll: { proof: "lastFour", of: { member: toName, principal: toName } },
  hearVoice: { proof: "lastFour", of: { member: [...toName, "family"], principal: [...toName, "family"] } },
  seeGuestPage: { proof: "lastFour", of: { guest: [...toContact, "special"] } },
  stateDemand: { proof: "lastFour", of: { guest: [...toName, "special"] } },
  readOwnTasks: { content: true, proof: "word", of: { guest: circleContent } },
  remarkAsGuest: { content: true, proof: "word", of: { guest: circleContent } },

  seeOwnData: { proof: "word", of: { principal: ownData, member: ownData, guest: ownData } },
  changeOwnData: { proof: "word", of: { principal: toContact, member: toContact, guest: toContact } },
  openHome: { proof: "lastFour", of: { member: toName, guest: toName, principal: toName } },
  drawOwnCircle: { proof: "word", of: { principal: [...toContact, "family", "special", "accusation"] } },
  decideWhoComes: { proof: "word", of: { principal: [...toName, "family", "special", "accusation"] } },
  askOwnCircle: { proof: "word", of: { principal: [...toName, "family", "special", "accusation"] } },
  speakToCircle: { proof: "word", of: { principal: [...toName, "family"] } },
  wordOwnQuestion: { proof: "word", of: { principal: circleContent } },
  endWillingness: { proof: "word", of: { principal: toName, coordinator: toName, referrer: toName, regionalManager: toName } },
  seeOwnCoordinator: { proof: "word", of: { principal: toName } },
  ratherSomebodyElse: { proof: "word", of: { principal: toName } },
  answerInterpreter: { proof: "word", of: { principal: toName } },
  seeOwnYes: { proof: "word", of: { principal: [...toName, "family", "special"] } },
  changeOwnYes: { proof: "word", of: { principal: [...toName, "family", "special"] } },
  fillInOwnPart: { proof: "word", of: { principal: all } },
  approveGuest: { proof: "word", of: { principal: [...toName, "special"] } },

  seeFamilyPage: { proof: "word", of: { principal: circleContent, member: circleContent } },
  writePlan: { proof: "word", of: { principal: circleContent, member: circleContent } },
  endPrivateTime: { proof: "word", of: { principal: toName, member: toName } },
  callQuietly: { proof: "word", loggedAs: "seeFamilyPage", of: { principal: toName, member: toName } },
  agreePlan: { proof: "word", of: { principal: circleContent, member: circleContent } },
  readPlan: { proof: "word", of: { principal: circleContent, member: circleContent } },
  checkIn: { proof: "word", of: { principal: circleContent, member: circleContent } },
  lookBack: { proof: "word", of: { principal: circleContent, member: circleContent } },

  seeCase: { of: { caseWorker: [...toContact, "debt", "family"] } },
  keepCase: { of: { caseWorker: [...toContact, "debt", "family"] } },

  // His own words come with his answer, and nobody else's words ever do.
  seeLandlordPage: { of: { landlord: [...toContact, "debt", "family"] } },
  answerPostponement: { of: { landlord: [...toContact, "debt", "family"] } },
} as const satisfies Record<string, Right>;

export type Deed = keyof typeof rights;
export const deeds = Object.keys(rights) as Deed[];

export const rightOf = (deed: Deed): Right => rights[deed];

/** The deed as the access log names it. */
export const loggedAs = (deed: Deed): Deed => rightOf(deed).loggedAs ?? deed;

/** The classes somebody with these relations meets in a deed; empty when he may not do it. */
export function classesOf(deed: Deed, held: readonly Relation[]): readonly FieldClass[] {
  const { of } = rightOf(deed);
  return held.flatMap((relation) => of[relation] ?? []).filter((one, index, many) => many.indexOf(one) === index);
}

/** Whether somebody with these relations may do this deed. */
export const may = (deed: Deed, held: readonly Relation[]): boolean => classesOf(deed, held).length > 0;

/** Whether a proof given is strong enough for the proof asked. */
export const provenEnough = (given: Proof, asked: Proof): boolean => given === "word" || asked === "lastFour";
