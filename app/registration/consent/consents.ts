import { ConsentPurpose } from "@generated/enums";

/** What somebody can say yes to. Three kinds that never follow from each other: to take part, to one use of data, to let one professional tell one thing. */
export const consentPurposes = Object.values(ConsentPurpose);
export type YesKind = "willingness" | ConsentPurpose | "release";
export const yesKinds: readonly YesKind[] = ["willingness", ...consentPurposes, "release"];

/** What stops the moment a yes is taken back. Words: `family-own-part.stops-<code>`, the same for everybody who reads them. */
export type StopCode =
  | "meeting"
  | "messages"
  | "centrale"
  | "searchByBackground"
  | "backgroundErased"
  | "landlordSees"
  | "counting"
  | "professionalTells";
/** What cannot be undone. Words: `family-own-part.stays-<code>`. */
export type StayCode = "sent" | "coordinatorChosen" | "landlordRead" | "published" | "alreadyTold" | "restFromLandlord";
/** What others keep because a law asks it of them. Words: `family-own-part.kept-<code>`. */
export type KeptCode = "ownFile" | "whoLooked";

export interface Withdrawal {
  stops: readonly StopCode[];
  stays: readonly StayCode[];
  kept: readonly KeptCode[];
  /** The whole conference stops with it. */
  ends: boolean;
}

const end: Withdrawal = {
  stops: ["meeting", "messages", "centrale"],
  stays: ["sent", "restFromLandlord"],
  kept: ["ownFile", "whoLooked"],
  ends: true,
};

/** What taking back a yes does, shown to whoever takes it back before he does. It never touches debt help, and says so on the page. */
const withdrawals: Record<YesKind, Withdrawal> = {
  willingness: end,
  // Without the Centrale there is nobody to carry a conference.
  registration: end,
  coordinatorBackground: {
    stops: ["searchByBackground", "backgroundErased"],
    stays: ["coordinatorChosen"],
    kept: ["whoLooked"],
    ends: false,
  },
  mentionToLandlord: { stops: ["landlordSees"], stays: ["landlordRead", "restFromLandlord"], kept: [], ends: false },
  figures: { stops: ["counting"], stays: ["published"], kept: [], ends: false },
  release: { stops: ["professionalTells"], stays: ["alreadyTold"], kept: ["ownFile"], ends: false },
};

/** What stops, what cannot be undone and what is kept when this kind of yes is taken back. */
export const whatStopsWith = (kind: YesKind): Withdrawal => withdrawals[kind];
