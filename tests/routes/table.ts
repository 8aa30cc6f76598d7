import { caseRoutes } from "./table-case";
import { conferenceRoutes } from "./table-conference";
import { coordinatorRoutes } from "./table-coordinators";
import { familyRoutes } from "./table-family";
import { messageRoutes } from "./table-messages";
import { openRoutes } from "./table-open";
import { closedRooms } from "./table-private-time";
import { registeringRoutes } from "./table-registering";
import type { Row } from "./table-rows";
import { staffRoutes } from "./table-staff";

export type { FormRow, Looks, Row } from "./table-rows";

/** Every route of the app; one that is not here fails the run. */
export const table: Record<string, Row> = {
  ...openRoutes,
  ...staffRoutes,
  ...conferenceRoutes,
  ...messageRoutes,
  ...coordinatorRoutes,
  ...caseRoutes,
  ...registeringRoutes,
  ...familyRoutes,
};

/** Everything that is asked. */
export const rows: readonly [string, Row][] = [...Object.entries(table), ...Object.entries(closedRooms)];
