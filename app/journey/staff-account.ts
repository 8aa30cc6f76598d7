import type { AccountRole } from "@generated/enums";
import type { StaffPageRole } from "~/ui/staff-page";

/** Who is signed in, as the frame of a staff page shows him. */
export interface AccountShown {
  name: string;
  role: StaffPageRole;
}

/** A worker is in his account what he is to a conference: its referrer. */
const roleShown: Record<AccountRole, StaffPageRole> = {
  socialWorker: "referrer",
  coordinator: "coordinator",
  regionalManager: "regionalManager",
  landlord: "referrer",
  privacyOfficer: "privacyOfficer",
  admin: "admin",
};

/** The `account` of `<StaffPage>` for who is asking. */
export const accountShown = (asker: { firstName: string; role: AccountRole }): AccountShown => ({
  name: asker.firstName,
  role: roleShown[asker.role],
});
