import { conferenceRooms } from "./private-time-conference";
import { familyTable } from "./private-time-family";
import { messageRooms } from "./private-time-messages";
import type { Entry } from "./private-time-rows";
import { staffTable } from "./private-time-staff";

export type { Cell, ContentForm, Entry } from "./private-time-rows";

/** Every route of the app, and who reads which words there. A route that is not here fails the run. */
export const table: Record<string, Entry> = { ...staffTable, ...conferenceRooms, ...messageRooms, ...familyTable };
