/** How close somebody is, seen from the middle of the map. */
export const closeness = ["inner", "middle", "outer"] as const;
export type Closeness = (typeof closeness)[number];

/** The parts of somebody's life that the map is divided in. */
export const sectors = ["family", "friends", "neighbours", "workSchoolFaith", "professionals"] as const;
export type Sector = (typeof sectors)[number];

/** What two people give each other. The five kinds of a network map. */
export const supportKinds = ["practical", "money", "emotional", "company", "advice"] as const;
export type SupportKind = (typeof supportKinds)[number];

/** Who gives, of two people in the order in which they are named. */
export const supportWays = ["gives", "takes", "both"] as const;
export type SupportWay = (typeof supportWays)[number];

/** Family, as in a genogram; `parent`: the first is a parent of the second. */
export const familyTies = ["parent", "child", "partner", "exPartner", "sibling", "relative"] as const;
export type FamilyTie = (typeof familyTies)[number];

/** How else two people know each other. */
export const knownTies = ["friend", "neighbour", "colleague", "knows"] as const;
export type KnownTie = (typeof knownTies)[number];

/** Where somebody stands. Without `angle` and `distance` the drawing finds a free spot in the part and ring itself. */
export interface MapSpot {
  circle: Closeness;
  sector: Sector;
  /** Where somebody was put by hand: degrees clockwise from the top, and 0 (middle) to 100 (rim). A wish: names never cover each other. */
  angle?: number;
  distance?: number;
}

/** What is only drawn and is nobody to invite: it lives in the strokes alone and has no row as a person. */
export const figureKinds = ["pet", "deceased"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Every field of somebody on the map, with the value a stroke gives it. Null empties it. */
export interface PersonFields {
  spot: MapSpot | null;
  /** Who he is to the principals, in their words. */
  relation: string | null;
  /** Of who wrote it alone: the coordinator's own, or a principal's and the coordinator's. */
  note: string | null;
  farAway: boolean;
  household: boolean;
  /** A child for whom somebody speaks. */
  child: boolean;
  /** Might be the one who tells how it goes (R20). */
  contactPerson: boolean;
  /** A figure that was drawn: no person stands behind its id. */
  figure: { kind: FigureKind; name: string } | null;
  /** Taken off the drawing. */
  gone: boolean;
  /** What a file from elsewhere carried and the map has no field for. */
  foreign: Record<string, unknown> | null;
}

/** Every field of two people together; what has a direction is said from the first to the second. */
export interface PairFields {
  family: FamilyTie | null;
  known: KnownTie | null;
  practical: SupportWay | null;
  money: SupportWay | null;
  emotional: SupportWay | null;
  company: SupportWay | null;
  advice: SupportWay | null;
  conflict: boolean;
  mustNotMeet: boolean;
  /** "Heeft nog contact met": asked when one of them is to be kept out. */
  stillInContact: boolean;
  /** Which of the two is the other's supporter (steunfiguur, R23). */
  supporter: "first" | "second" | null;
  /** Which of the two speaks for the other, a child. */
  advocate: "first" | "second" | null;
  foreign: Record<string, unknown> | null;
}

export const personFields = [
  "spot",
  "relation",
  "note",
  "farAway",
  "household",
  "child",
  "contactPerson",
  "figure",
  "gone",
  "foreign",
] as const satisfies readonly (keyof PersonFields)[];
export const pairFields = [
  "family",
  "known",
  ...supportKinds,
  "conflict",
  "mustNotMeet",
  "stillInContact",
  "supporter",
  "advocate",
  "foreign",
] as const satisfies readonly (keyof PairFields)[];

/** What is sealed in `MapChange.accusationSealed`. */
export interface StrokeContent {
  field: keyof PersonFields | keyof PairFields;
  value: unknown;
  /** What who drew this had seen: words of somebody else that came after it stay beside his. A mark on its way in, a position once kept. */
  saw: number;
  /** The stroke that this one takes back; both then count no longer. */
  undoes?: string | undefined;
}

/** Whose map a stroke is on: everybody's, one principal's and the coordinator's, or the coordinator's alone. */
export type Layer = "all" | "coordinator" | { principalId: string };

/** One stroke as it is drawn on a device, before the server gave it a position. */
export interface NewStroke extends StrokeContent {
  id: string;
  subjectId: string;
  /** The other of two people; the lesser id is the subject. */
  otherId: string | null;
  /** The coordinator draws it for her own eyes, whatever the field. */
  mine?: true | undefined;
}

/** A stroke with its place in the order. */
export interface Stroke extends NewStroke {
  position: number;
  layer: Layer;
  /** Domain time, in ISO. */
  at: string;
  /** The account or the person that drew it. */
  by: string;
  byColleague: boolean;
}

/** Somebody behind an id on the map, as the reader may see him. */
export interface SomebodyOnMap {
  id: string;
  firstName: string;
  /** Set for a principal: he stands in the middle. */
  principalId: string | null;
  deceased: boolean;
  under16: boolean;
  /** Who put him there: a principal's person id, or null for the coordinator. */
  addedBy: string | null;
  /** Domain time, in ISO. */
  addedAt: string;
}

/** One person or figure as the map now has it. */
export interface MapPerson extends SomebodyOnMap, Omit<PersonFields, "relation" | "note" | "figure" | "gone"> {
  figure: FigureKind | null;
  /** More than one when two people wrote at the same time without seeing each other's words; the newest first. */
  relation: string[];
  note: string[];
}

/** Two people with anything between them; `first` is the lesser id. */
export interface MapPair extends PairFields {
  first: string;
  second: string;
}

/** A map at one moment, as one reader may see it. */
export interface NetworkMap {
  /** In a fixed order: when they came on the map, then id. */
  people: MapPerson[];
  /** Only pairs of which both are on this map and something is said; in order of ids. */
  pairs: MapPair[];
  /**
   * Mark of the newest stroke in it, 0 for an empty map: what a device hands back as `saw`. No count, since counting would tell
   * a reader how much was drawn that he may not see.
   */
  position: number;
}

/** The mark of a stroke: the last twelve digits of its id. */
export const markOf = (strokeId: string): number => Number.parseInt(strokeId.slice(-12), 16);

/** The key of two people, whichever is named first. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one}.${other}` : `${other}.${one}`);

/** A place as a small form or a story gives it: in words, without a spot. */
export interface GivenPlace {
  relation?: string | undefined;
  circle?: Closeness | undefined;
  sector?: Sector | undefined;
  note?: string | undefined;
}
