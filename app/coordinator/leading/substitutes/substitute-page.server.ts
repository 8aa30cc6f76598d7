import { logAccess } from "~/access/access-log.server";
import { notFound, requireAccount, type StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { type SubstituteState, substituteState } from "~/coordinator/leading/substitutes/substitutes";
import { hasEnded } from "~/journey/state";

/** What somebody reads who is asked to stand ready: first names, the day and about where. Nothing else is open to him. */
export interface SubstituteShown {
  id: string;
  state: SubstituteState;
  firstNames: string[];
  startsAt: Date | null;
  town: string | null;
}

interface Row extends Omit<SubstituteShown, "id" | "state"> {
  conferenceId: string;
  agreedAt: Date | null;
  setAt: Date | null;
  closedAt: Date | null;
  strandedAt: Date | null;
  notStartedAt: Date | null;
  heldAt: Date | null;
}

/** Only the coordinator who was asked, and only while it is asked. Writes the log's row, also for a refusal. */
export async function requireSubstitute(
  request: Request,
  substituteId: string | undefined,
): Promise<{ asker: StaffAsker; substitute: SubstituteShown }> {
  const asker = await requireAccount(request, "coordinator");
  const rows = isId(substituteId)
    ? await asker.db.$queryRaw<Row[]>`
        select s."conferenceId", s."agreedAt", d."startsAt", d."setAt", c."town",
          array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "firstNames",
          f."closedAt", f."strandedAt", f."notStartedAt", f."heldAt"
        from "CoordinatorSubstitute" s join "Conference" c on c."id" = s."conferenceId" join conference_facts f on f."conferenceId" = c."id"
        left join "ConferenceDay" d on d."id" = f."dayId"
        where s."id" = ${substituteId}::uuid and s."accountId" = ${asker.id}::uuid and s."endedAt" is null`
    : [];
  const [row] = rows.filter((one) => !hasEnded(one) && !one.heldAt);
  await logAccess(asker.db, {
    actor: asker,
    conferenceId: row?.conferenceId,
    deed: "answerSubstitute",
    classes: row ? ["id", "process", "name"] : [],
    ...(row ? {} : { refused: "relation" }),
    origin: asker.origin,
  });
  if (!row || !isId(substituteId)) throw notFound();
  const { firstNames, startsAt, setAt, town, agreedAt } = row;
  const day = startsAt && setAt ? { startsAt, setAt } : null;
  return { asker, substitute: { id: substituteId, state: substituteState({ agreedAt, endedAt: null }, day), firstNames, startsAt, town } };
}
