import type { Fields } from "../setup/asking";
import type { Ground } from "./private-time-walk";

type Type = (as: "worker" | "hatice", path: string, fields: Fields) => Promise<void>;

/** Every kind of yes with what was said with it, who represents whom, the safety card, and what a principal fills in himself. */
export async function typeTheYes({ planted, links }: Ground, type: Type): Promise<void> {
  const { marks, telling } = planted;
  const { conferenceId, principals, people } = telling;
  const yes = `/registrations/${conferenceId}/yes`;
  const principalId = principals.get("Cemal") ?? "";
  const given = { intent: "give", principalId, how: "spoken", language: "nld" };
  await type("worker", yes, {
    ...given,
    purpose: "figures",
    ownWords: marks.word("DataConsent own words"),
    inPresenceOf: marks.word("DataConsent in presence of"),
    understood: marks.word("DataConsent understood"),
  });
  await type("worker", yes, {
    ...given,
    purpose: "release",
    who: marks.word("SecrecyRelease typed who"),
    what: marks.word("SecrecyRelease typed what"),
  });
  await type("worker", `/registrations/${conferenceId}/representation`, {
    intent: "record",
    personId: people.get("Cemal") ?? "",
    kind: "volmacht",
    seenHow: "document",
    who: marks.word("LegalRepresentation who"),
    scope: marks.word("LegalRepresentation typed scope"),
  });
  await type("worker", `/conferences/${conferenceId}/safety`, {
    intent: "card",
    principalId,
    loyalties: marks.word("SafetyCard loyalties"),
    safeHours: marks.word("SafetyCard typed hours"),
  });
  const own = `/k/${links.hatice}/my-part`;
  await type("hatice", own, { intent: "hopes", hopes: marks.word("Principal hopes") });
  await type("hatice", own, { intent: "reach", spokenLanguage: "nld", readLanguage: "nld", reach: marks.word("Principal reach") });
}
