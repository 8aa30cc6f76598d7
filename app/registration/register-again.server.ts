import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, StaffAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import type { Db, Tx } from "~/db.server";
import { factOf } from "~/journey/conference.server";
import { hasEnded } from "~/journey/state";
import type { Typed } from "~/registration/draft/draft";
import { startDraft } from "~/registration/draft/draft.server";
import { mostPrincipals } from "~/registration/registration-input";

/**
 * Begins a second registration from a conference that ended: a draft with the first names that still stand there, and nothing else.
 * What somebody wished, drew or agreed then is not what he wants now; he is asked again.
 */
export function registerAgain(asker: ConferenceAsker, at: { once: string; now: Date }): Promise<Outcome<"notEnded">> {
  const { db, conferenceId } = asker;
  const id = newId();
  return deed<"notEnded">({ db, actor: asker, once: at.once, redirect: `/registrations/drafts/${id}/people` }, async (tx) => {
    if (!hasEnded(await factOf(tx, conferenceId))) return "notEnded";
    const people = await tx.principal.findMany({
      where: { conferenceId, person: { erasedAt: null, deceasedAt: null } },
      select: { person: { select: { firstName: true } } },
      orderBy: { id: "asc" },
      take: mostPrincipals,
    });
    const names = people.map(({ person }) => person.firstName).filter(Boolean);
    const typed: Typed = { earlierConferenceId: [conferenceId] };
    for (const [index, name] of names.entries()) typed[`principals[${index}].firstName`] = [name];
    await startDraft(tx, { accountId: asker.id }, { typed }, at.now, id);
  });
}

/** Whether a registration may stand behind an earlier one: this worker registered that one too, and it has ended. */
export async function mayFollow(tx: Tx, asker: StaffAsker, earlierConferenceId: string): Promise<boolean> {
  const where = { conferenceId: earlierConferenceId, registrantAccountId: asker.id };
  const own = await tx.registration.findFirst({ where, select: { id: true } });
  return own !== null && hasEnded(await factOf(tx, earlierConferenceId));
}

export interface EarlierConference {
  id: string;
  reference: string;
}

/** The conference before this one, for who may see both. One statement. */
export async function earlierOf(asker: { db: Db; id: string; conferenceId: string }, now: Date): Promise<EarlierConference | null> {
  const [row] = await asker.db.$queryRaw<EarlierConference[]>`
    select e."id", e."reference" from "Conference" c join "Conference" e on e."id" = c."earlierConferenceId"
    where c."id" = ${asker.conferenceId}::uuid
      and exists (select 1 from relation r where r."conferenceId" = e."id" and r."accountId" = ${asker.id}::uuid
        and (r."until" is null or r."until" > ${now}))`;
  return row ?? null;
}
