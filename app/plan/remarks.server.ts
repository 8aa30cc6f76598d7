import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker, FamilyAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { type DataKeyRow, open, seal } from "~/access/sealing.server";
import type { Db, Tx } from "~/db.server";
import { type RemarkToMake, type RemarkWords, whyNotRemarked } from "~/plan/remarks";
import { recordEvent } from "~/timeline/timeline.server";

export type RemarkRefusal = "notPresented";

/** A guest's or worker's word beside the plan: it changes nothing in it (R12). */
export function remark(
  asker: ConferenceAsker | FamilyAsker,
  input: RemarkToMake,
  { once, now }: { once: string; now: Date },
): Promise<Outcome<RemarkRefusal>> {
  const { conferenceId } = asker;
  const redirect = asker.kind === "account" ? `/conferences/${conferenceId}/remark?gezegd=1` : `/k/${asker.linkId}/tasks?opmerking=1`;
  return deed<RemarkRefusal>({ db: asker.db, actor: asker, once, redirect, writesContentOf: conferenceId }, async (tx) => {
    const id = newId();
    const accusationSealed = seal(asker.dataKey, { model: "Remark", field: "accusationSealed", id }, {
      text: input.text,
    } satisfies RemarkWords);
    await tx.remark.create({
      data: {
        id,
        conferenceId,
        at: now,
        byAccount: asker.kind === "account" ? asker.id : null,
        byPerson: asker.kind === "person" ? asker.id : null,
        about: input.about,
        accusationSealed,
      },
    });
    const reason = whyNotRemarked(await wasPresented(tx, conferenceId));
    if (reason) return reason;
    await recordEvent(tx, { conferenceId, kind: "remarked", actor: asker, refs: { remarkId: id }, now });
  });
}

/** Whether the family read a plan aloud, on any day. */
export async function wasPresented(db: Db | Tx, conferenceId: string): Promise<boolean> {
  return (await db.phaseEntry.count({ where: { conferenceId, phase: "presentation" } })) > 0;
}

export interface ShownRemark {
  id: string;
  at: Date;
  about: RemarkToMake["about"];
  text: string;
  by: string;
  byAccount: string | null;
  byPerson: string | null;
}

interface Row extends Omit<ShownRemark, "text"> {
  accusationSealed: Uint8Array;
}

/** The words that stand beside the plan, oldest first. */
export async function remarksOf(db: Db, key: DataKeyRow, conferenceId: string): Promise<ShownRemark[]> {
  const rows = await db.$queryRaw<Row[]>`
    select r."id", r."at", r."about"::text as "about", r."accusationSealed", r."byAccount", r."byPerson", coalesce(a."firstName", p."firstName", '') as "by"
    from "Remark" r left join "Account" a on a."id" = r."byAccount" left join "Person" p on p."id" = r."byPerson"
    where r."conferenceId" = ${conferenceId}::uuid order by r."at", r."id"`;
  return rows.map(({ accusationSealed, ...row }) => ({
    ...row,
    text: open<RemarkWords>(key, { model: "Remark", field: "accusationSealed", id: row.id }, accusationSealed).text,
  }));
}
