/** How close somebody is, seen from the middle of the map. */
export const closeness = ["inner", "middle", "outer"] as const;
export type Closeness = (typeof closeness)[number];

/** The parts of somebody's life that the map is divided in. */
export const sectors = ["family", "friends", "neighbours", "workSchoolFaith", "professionals"] as const;
export type Sector = (typeof sectors)[number];

/** What is sealed in `MapPlace.accusationSealed`: free words about a person may say anything about him. */
export interface MapPlaceContent {
  /** Who he is to the principals, in their words. */
  relation?: string;
  circle?: Closeness;
  sector?: Sector;
  /** For the coordinator and nobody else. */
  note?: string;
}
