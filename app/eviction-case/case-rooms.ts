import type { Deed } from "~/access/rights";

/** The rooms of a case: where each stands, and the deed that opens it. */
export const caseRooms = [
  { room: "overview", path: "", deed: "seeCase" },
  { room: "steps", path: "/steps", deed: "seeCase" },
  { room: "money", path: "/money", deed: "seeCase" },
  { room: "landlord", path: "/landlord", deed: "seeCase" },
  { room: "letters", path: "/letters", deed: "seeCase" },
  { room: "lastChance", path: "/last-chance", deed: "seeCase" },
  { room: "ending", path: "/ending", deed: "seeCase" },
] as const satisfies readonly { room: string; path: string; deed: Deed }[];

export type CaseRoom = (typeof caseRooms)[number]["room"];
