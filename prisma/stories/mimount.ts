import type { Doors } from "../../tests/builders/askers";
import { dayOn, on, register, type Telling, withoutWorry } from "../../tests/builders/telling";
import { phone, type Stage } from "./stage";

/** Mimount reads nothing and has no telephone of her own. Registered, and waiting for six days. */
export function tellMimount(doors: Doors, stage: Stage, D: Date): Promise<Telling> {
  return register(
    doors,
    stage.worker,
    {
      principals: [
        {
          ...withoutWorry,
          firstName: "Mimount",
          familyName: "Azzouzi",
          phone: phone(3101),
          readByOthers: true,
          spokenLanguage: "rif",
          readLanguage: "none",
          willingLanguage: "rif",
          willingWords: "Ik wil dat mijn zussen weten hoe het is, maar niet de hele straat.",
          ownWord: "thamazight",
          wishWords: "Een vrouw. Niemand die mijn kennissen kent.",
          wishLanguage: "rif",
          wishGender: "woman",
          wishNotMyCommunity: true,
          wishConfirmed: true,
        },
      ],
      problemAreas: ["finance", "home"],
      situation: "Mevrouw is weduwe en woont met drie kinderen. Op dinsdagochtend is zij te bereiken op de telefoon van haar dochter.",
      children: "yes",
      childrenSleep: "Bij haar zus in Zaandam.",
      housing: "new",
      landlordName: "De Veste",
      rent: "611",
      arrears: "1.222",
      months: "2",
      step: "homeVisit",
      stepOn: dayOn(D, -8),
    },
    on(D, -6, "10:00"),
  );
}

export const wordsOfMimount = { Mimount: "thamazight" };
