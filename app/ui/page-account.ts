import type { AccountRole } from "@generated/enums";
import type { StaffPageRole } from "./staff-page";

const pageRoles: Record<AccountRole, StaffPageRole> = {
  socialWorker: "referrer",
  coordinator: "coordinator",
  regionalManager: "regionalManager",
  landlord: "landlord",
  privacyOfficer: "privacyOfficer",
  admin: "admin",
};

/** Who is signed in, as the frame of a page shows him. */
export const pageAccount = (asker: { firstName: string; role: AccountRole }): { name: string; role: StaffPageRole } => ({
  name: asker.firstName,
  role: pageRoles[asker.role],
});
