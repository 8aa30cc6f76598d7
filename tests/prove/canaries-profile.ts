import { emailHashOf } from "~/access/accounts.server";
import type { Fields } from "../setup/asking";
import type { AskerName, Ground } from "./private-time-walk";

type Page = { as: AskerName; path: string };

/** A coordinator names where he is known, and somebody applies to become one. Gives the pages that show it. */
export async function typeThePool(
  ground: Ground,
  type: (as: AskerName, path: string, fields: Fields) => Promise<void>,
): Promise<readonly Page[]> {
  const { marks, telling } = ground.planted;
  await type("coordinator", "/profile/ties", { form: "community", words: marks.word("CoordinatorTie words") });
  const { staff } = telling.doors;
  const centrale = await staff.organisation.findFirstOrThrow({ where: { kind: "centrale" }, orderBy: { id: "asc" } });
  const email = marks.email("Account applicant email");
  await type("worker", "/become-coordinator", {
    centraleId: centrale.id,
    firstName: "Marja",
    familyName: marks.word("Account applicant family name"),
    email,
    phone: marks.number("Account applicant phone"),
    town: "Diemen",
    careWorker: "no",
    "language-0": "nld",
    "level-0": "native",
    why: marks.word("CoordinatorProfile motivation"),
  });
  const { id } = await staff.account.findUniqueOrThrow({ where: { emailHash: emailHashOf(email) }, select: { id: true } });
  return [
    { as: "coordinator", path: "/profile/ties" },
    { as: "manager", path: `/pool/${id}` },
  ];
}
