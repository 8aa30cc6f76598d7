import { newId } from "~/access/ids";
import type { Fields } from "../setup/asking";
import type { AskerName, Ground } from "./private-time-walk";

type Type = (as: AskerName, path: string, fields: Fields) => Promise<void>;

/** What nobody has sent yet, and what somebody from a network asked: typed, with the addresses where it is read back. */
export async function typeWhatWaits({ planted, browsers }: Ground, type: Type): Promise<{ as: AskerName; path: string }[]> {
  const { marks } = planted;
  const { location = "" } = await browsers.worker.post("/registrations/new", { once: newId() });
  await type("worker", location ?? "", {
    intent: "next",
    version: "1",
    "principals[0].firstName": "Halverwege",
    "principals[0].familyName": marks.word("RegistrationDraft family name"),
  });
  await type("nobody", "/ask-a-call", {
    name: marks.word("CallRequest name"),
    hint: marks.word("CallRequest hint"),
  });
  return [
    { as: "worker", path: location ?? "" },
    { as: "worker", path: `${(location ?? "").replace(/[^/]+$/, "")}check` },
    { as: "manager", path: "/call-requests" },
  ];
}
