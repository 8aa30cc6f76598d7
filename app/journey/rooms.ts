import { type Deed, may, type Relation, rightOf } from "~/access/rights";

/** The rooms of a conference: where each stands, and the deed that opens it. */
export const rooms = [
  { room: "overview", path: "", deed: "seeConference" },
  { room: "question", path: "/question", deed: "seeQuestions" },
  { room: "circle", path: "/circle", deed: "seeMap" },
  { room: "poll", path: "/poll", deed: "seePoll" },
  { room: "invitations", path: "/invitations", deed: "seeInvitations" },
  { room: "messages", path: "/messages", deed: "seeMessages" },
  { room: "day", path: "/day", deed: "leadDay" },
  { room: "plan", path: "/plan", deed: "seePlan" },
  { room: "remark", path: "/remark", deed: "remarkOnPlan" },
  { room: "evaluation", path: "/evaluation", deed: "seeEvaluation" },
  { room: "coordinator", path: "/coordinator", deed: "seeLeading" },
  { room: "history", path: "/history", deed: "seeHistory" },
] as const satisfies readonly { room: string; path: string; deed: Deed }[];

export type Room = (typeof rooms)[number]["room"];

export interface RoomShown {
  room: Room;
  path: string;
  /** Its content belongs to the family alone at this moment. */
  closed: boolean;
}

/** The rooms somebody with these relations finds in a conference, and which of them private time has closed. */
export function roomsFor(relations: readonly Relation[], contentClosed: boolean): RoomShown[] {
  return rooms
    .filter(({ deed }) => may(deed, relations))
    .map(({ room, path, deed }) => ({ room, path, closed: contentClosed && rightOf(deed).content === true }));
}
