import type { CaseOutcomeKind } from "@generated/enums";
import { openOrNull } from "~/access/sealing.server";
import { landlordsOf } from "~/eviction-case/cases.server";
import { outcomesDue } from "~/eviction-case/ending/ending";
import type { ExtensionWords } from "~/eviction-case/ending/ending.server";
import { dayOf } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { dayValue } from "~/language/dates";
import { eurosValue } from "~/language/euros";

/** What the room of the ending shows: how it ended and how it was later, what becomes of the file, and the cases before and after it. */
export async function endingRoomOf(asker: CaseAsker, today: string) {
  const { db, caseId, dataKey } = asker;
  const mine = { accountId: asker.id, erasedAt: null };
  const [row, meetings, landlords] = await Promise.all([
    db.evictionCase.findUniqueOrThrow({
      where: { id: caseId },
      select: {
        rentCents: true,
        landlordId: true,
        endsOn: true,
        outcomes: { orderBy: { at: "asc" } },
        extensions: { orderBy: { at: "asc" } },
        earlierCase: { select: { id: true, reference: true, accountId: true, erasedAt: true } },
        laterCases: { where: mine, select: { id: true, reference: true }, orderBy: { openedAt: "asc" } },
      },
    }),
    meetingsGoingOn(asker),
    landlordsOf(db),
  ]);
  const { earlierCase } = row;
  const outcomes = row.outcomes.map((one) => ({
    moment: one.moment,
    on: dayValue(one.at),
    outcome: one.outcome as CaseOutcomeKind,
    arrearsCents: one.arrearsCents,
  }));
  return {
    endsOn: dayOf(row.endsOn),
    outcomes,
    due: outcomesDue(outcomes, today),
    extensions: row.extensions.map((one) => ({
      id: one.id,
      on: dayValue(one.at),
      until: dayOf(one.until) ?? "",
      reason: openOrNull<ExtensionWords>(dataKey, { model: "CaseExtension", field: "familySealed", id: one.id }, one.familySealed)?.reason,
    })),
    earlier: earlierCase && earlierCase.accountId === asker.id && !earlierCase.erasedAt ? earlierCase : null,
    later: row.laterCases,
    meetings,
    landlords,
    again: { landlordId: row.landlordId ?? "", rent: row.rentCents === null ? "" : eurosValue(row.rentCents) },
  };
}

export type EndingRoom = Awaited<ReturnType<typeof endingRoomOf>>;

interface MeetingGoingOn {
  id: string;
  reference: string;
  /** Registered by the worker who asks. */
  mine: boolean;
}

/** The meetings of this case that have not ended themselves. One statement. */
function meetingsGoingOn({ db, caseId, id }: CaseAsker): Promise<MeetingGoingOn[]> {
  return db.$queryRaw<MeetingGoingOn[]>`
    select c."id", c."reference", coalesce(r."registrantAccountId" = ${id}::uuid, false) as "mine"
    from "CaseConference" cc
    join "Conference" c on c."id" = cc."conferenceId"
    left join "Registration" r on r."conferenceId" = c."id"
    where cc."caseId" = ${caseId}::uuid
      and not exists (select 1 from "Closure" x where x."conferenceId" = c."id")
      and not exists (select 1 from "Stranding" x where x."conferenceId" = c."id")
      and not exists (select 1 from "NotStarted" x where x."conferenceId" = c."id")
    order by cc."linkedAt"`;
}
