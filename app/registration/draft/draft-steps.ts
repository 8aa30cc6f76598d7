import { mostPrincipals } from "~/registration/registration-input";

/** The short forms, in the order in which they are asked. Safety, wish, representation and yes are asked of each principal apart. */
const stepKinds = ["people", "talking", "household", "children", "situation", "safety", "wish", "representation", "yes", "home"] as const;
export type StepKind = (typeof stepKinds)[number];

const perPrincipal = ["talking", "safety", "wish", "representation", "yes"] as const satisfies readonly StepKind[];
type PerPrincipal = (typeof perPrincipal)[number];
const isPerPrincipal = (kind: StepKind): kind is PerPrincipal => (perPrincipal as readonly StepKind[]).includes(kind);

/** One short form: `talking-2` is about the second principal. */
export interface Step {
  name: string;
  kind: StepKind;
  /** Which principal it is about, from nought; null when it is about all. */
  at: number | null;
}

/** The page that shows everything before it is sent. */
export const checkStep = "check";

/** What somebody who registers himself is asked: fewer things, and himself alone. */
export const ownKinds = [
  "people",
  "talking",
  "children",
  "situation",
  "safety",
  "wish",
  "representation",
  "yes",
  "home",
] as const satisfies readonly StepKind[];

/** Every step of a registration of so many principals. */
export function stepsOf(principals: number, kinds: readonly StepKind[] = stepKinds): Step[] {
  return kinds.flatMap((kind): Step[] =>
    isPerPrincipal(kind)
      ? Array.from({ length: principals }, (_, at) => ({ name: `${kind}-${at + 1}`, kind, at }))
      : [{ name: kind, kind, at: null }],
  );
}

export const stepNamed = (name: string | undefined, principals: number): Step | undefined =>
  stepsOf(Math.min(principals, mostPrincipals)).find((step) => step.name === name);

/** What comes after a step; the last leads to the page that shows everything. */
export function stepAfter(name: string, principals: number): string {
  const steps = stepsOf(principals);
  return steps[steps.findIndex((step) => step.name === name) + 1]?.name ?? checkStep;
}

/** What came before a step; null for the first. */
export function stepBefore(name: string, principals: number): string | null {
  const steps = stepsOf(principals);
  const at = name === checkStep ? steps.length : steps.findIndex((step) => step.name === name);
  return steps[at - 1]?.name ?? null;
}

const ofPrincipal: Record<PerPrincipal, readonly string[]> = {
  talking: ["phone", "readByOthers", "sharedNumber", "callsOnly", "spokenLanguage", "readLanguage", "interpreter", "ownWord", "otherWay"],
  safety: [
    ...["alone", "mustNotKnow", "readsAlong", "callingUnsafe", "safetyTalk"],
    ...["whoMustNotKnow", "safeNumber", "safeHours", "safeWord", "callerName", "mayLeaveMessage"],
  ],
  wish: [
    ...["wishWords", "wishFamilyWords", "wishLanguage", "wishLikedLanguage", "wishGender", "wishAgeGroup", "wishNeighbourhood"],
    ...["wishNotMyFamily", "wishNotMyCommunity", "wishLivedThroughDebts", "wishExperience", "wishImportant"],
    ...["wishBackgroundKinds", "wishBackground", "consentBackground", "wishConfirmed"],
  ],
  representation: ["representation", "representationScope", "representationSeen"],
  yes: [
    ...["willing", "willingHow", "willingLanguage", "willingWords"],
    ...["consentRegistration", "consentLandlord", "releaseWho", "releaseWhat"],
  ],
};

const ofAll: Record<Exclude<StepKind, PerPrincipal>, RegExp> = {
  people: /^(principals\[\d{1,2}\]\.(firstName|familyName)|town)$/,
  household: /^(principals\[\d{1,2}\]\.tenancy|household\[\d{1,2}\]\.(firstName|who|tenancy)|judgmentNames)$/,
  children: /^(children|childrenSleep|childList\[\d{1,2}\]\.(firstName|age|authority)|contactOrders|contactOrdersSeen|keptOutParent)$/,
  situation: /^(problemAreas|situation|tried|hopes)$/,
  home: /^(housing|caseId|landlordId|landlordName|rent|arrears|arrearsUnknown|months|step|stepOn|evictionOn)$/,
};

/** Whether a field of the registration is asked in this step. */
export function asks(step: Step, field: string): boolean {
  const { kind, at } = step;
  if (!isPerPrincipal(kind)) return ofAll[kind].test(field);
  const [, index, name = ""] = /^principals\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  return Number(index) === at && ofPrincipal[kind].includes(name);
}
