import type { Actor } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { NeedOf } from "~/coordinator/desk/need.server";
import { tellPrincipals } from "~/coordinator/leading/principal-news.server";
import type { Tx } from "~/db.server";
import { recordEvent } from "~/timeline/timeline.server";

interface Decided {
  conferenceId: string;
  wishes: NeedOf["wishes"];
  /** Needed languages for which an interpreter comes along. */
  languages: readonly string[];
  /** The colleague who decided it, also when the clock asks the next in line for him. */
  decidedBy: string;
  actor: Pick<Actor, "kind" | "id">;
}

/** Principals who confirmed that they cannot do without this language. */
export const principalsNeeding = (wishes: NeedOf["wishes"], language: string): string[] => [
  ...new Set(wishes.filter((wish) => wish.confirmed && wish.neededLanguage === language).map(({ principalId }) => principalId)),
];

/**
 * Notes that an interpreter comes along for these languages, and tells each principal who needs one of them; he may say that he would rather
 * wait. Who said yes to an interpreter before is not asked again because somebody else would rather wait. For every deed that asks somebody
 * who does not speak what is needed, so that no principal finds out when he meets him. The caller holds the conference.
 */
export async function interpreterComes(tx: Tx, { conferenceId, wishes, languages, decidedBy, actor }: Decided, now: Date): Promise<void> {
  if (languages.length === 0) return;
  const told = await tx.languageFallback.findMany({
    where: { conferenceId, language: { in: [...languages] } },
    select: { principalId: true, language: true, answer: true },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
  });
  const asked = new Map(told.map(({ principalId, language, answer }) => [`${principalId} ${language}`, answer !== "ratherWait"]));
  const rows = languages.flatMap((language) =>
    principalsNeeding(wishes, language)
      .filter((principalId) => asked.get(`${principalId} ${language}`) !== true)
      .map((principalId) => ({ id: newId(), conferenceId, principalId, language, decidedAt: now, decidedBy })),
  );
  if (rows.length === 0) return;
  await tx.languageFallback.createMany({ data: rows });
  await tellPrincipals(tx, conferenceId, now, [...new Set(rows.map(({ principalId }) => principalId))]);
  await recordEvent(tx, { conferenceId, kind: "interpreterInstead", actor, now });
}
