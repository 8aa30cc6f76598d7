import { dbOf, disconnect } from "~/db.server";
import { tell } from "./telling-all";

await tell({ staff: dbOf("staff"), family: dbOf("family") }).finally(disconnect);
