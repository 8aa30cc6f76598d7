import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { blindIndex } from "~/access/keyring.server";
import { parseNumber } from "~/messaging/sms/phone-numbers";
import type { LockedRequestContent } from "./locked-request";

/** What the officer learns of a number: in how many conferences it stands, and whom to speak with. No name of anybody in them. */
export interface NumberFound {
  conferences: number;
  /** First names of the coordinators who lead them. */
  coordinators: string[];
  /** In how many nobody leads: there the regional manager knows more. */
  unled: number;
}

const phoneLike = /\+?\d(?:[ .()/-]{0,3}\d){7,14}/g;

/** The numbers somebody wrote in his request, in E.164. */
function numbersIn({ who, reach, about, words, theirReference }: LockedRequestContent): string[] {
  const written = [who, reach, about, words, theirReference].join("\n").match(phoneLike) ?? [];
  return written.flatMap((typed) => {
    const parsed = parseNumber(typed);
    return parsed.ok ? [parsed.e164] : [];
  });
}

/**
 * Whether a number stands in this Centrale's conferences. Only a number the request itself names is looked for, and each look leaves a
 * row in the log: without it the officer would have to ask every coordinator, and tell each of them who asks about whom.
 */
export async function lookUpNumber(
  asker: StaffAsker,
  content: LockedRequestContent,
  typed: string,
): Promise<{ refused: "noNumber" | "notInRequest" } | { refused: null; found: NumberFound }> {
  const parsed = parseNumber(typed);
  if (!parsed.ok) return { refused: "noNumber" };
  const log = (refused?: string) =>
    logAccess(asker.db, {
      actor: asker,
      deed: "lookUpNumber",
      classes: refused ? [] : ["id", "process", "name"],
      ...(refused ? { refused } : {}),
      origin: asker.origin,
    });
  if (!numbersIn(content).includes(parsed.e164)) {
    await log("notInRequest");
    return { refused: "notInRequest" };
  }
  await log();
  const rows = await asker.db.$queryRaw<{ coordinator: string | null }[]>`
    select a."firstName" as "coordinator"
    from "Conference" c
    left join "CoordinatorAssignment" x on x."conferenceId" = c."id" and x."until" is null
    left join "Account" a on a."id" = x."accountId"
    where c."centraleId" = ${asker.organisationId}::uuid and exists (
      select 1 from "PersonPhone" pp join "PhoneNumber" n on n."id" = pp."phoneNumberId"
      where pp."conferenceId" = c."id" and n."hash" = ${blindIndex("phone", parsed.e164)})
    order by c."id"`;
  const coordinators = [...new Set(rows.flatMap(({ coordinator }) => coordinator ?? []))];
  return { refused: null, found: { conferences: rows.length, coordinators, unled: rows.filter(({ coordinator }) => !coordinator).length } };
}
