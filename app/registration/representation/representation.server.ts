import type { RepresentationKind, SeenHow } from "@generated/enums";
import { z } from "zod";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { openOrNull, seal } from "~/access/sealing.server";
import { wakeMessaging } from "~/messaging/line/wake.server";
import { representationKinds, waysSeen } from "~/registration/registration-input";
import type { RepresentationContent } from "~/registration/sealed-shapes";
import { recordEvent } from "~/timeline/timeline.server";

interface At {
  once: string;
  now: Date;
}
export type RepresentationRefusal = "noSuchPerson" | "alreadyEnded" | "noWillingness" | "notAsked";

const text = (most: number) => z.string().trim().max(most, { error: "staff-yes.too-long" }).optional();

export const RecordRepresentationInput = z.object({
  personId: z.uuid({ error: "staff-yes.needed" }),
  kind: z.enum(representationKinds, { error: "staff-yes.needed" }),
  who: text(200),
  scope: text(2000),
  since: z.iso.date({ error: "staff-yes.needed" }).optional(),
  seenHow: z.enum(waysSeen, { error: "staff-yes.needed" }),
  representativePersonId: z.uuid().optional(),
});
export type RecordRepresentation = z.infer<typeof RecordRepresentationInput>;
export const EndRepresentationInput = z.object({ representationId: z.uuid() });
export const RepresentativeSaidInput = z.object({ principalId: z.uuid(), yes: z.enum(["yes", "no"]) });

const roomOf = (asker: ConferenceAsker): string => `/registrations/${asker.conferenceId}/representation`;

/** Records who represents somebody by law, for what, and how that was seen. */
export function recordRepresentation(asker: ConferenceAsker, input: RecordRepresentation, at: At): Promise<Outcome<RepresentationRefusal>> {
  const { conferenceId } = asker;
  return deed<RepresentationRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    const { personId, representativePersonId } = input;
    // Who is on the map only the coordinator knows.
    const mayName = asker.relations.includes("coordinator") ? {} : { principal: { isNot: null } };
    const wanted = [personId, ...(representativePersonId ? [representativePersonId] : [])];
    const known = await tx.person.count({ where: { id: { in: wanted }, conferenceId, erasedAt: null, ...mayName } });
    if (known !== wanted.length || personId === representativePersonId) return "noSuchPerson";
    const id = newId();
    const content: RepresentationContent = { ...(input.scope ? { scope: input.scope } : {}), ...(input.who ? { who: input.who } : {}) };
    await tx.legalRepresentation.create({
      data: {
        id,
        conferenceId,
        personId,
        kind: input.kind,
        familySealed: seal(asker.dataKey, { model: "LegalRepresentation", field: "familySealed", id }, content),
        since: input.since ? new Date(`${input.since}T00:00:00Z`) : null,
        seenHow: input.seenHow,
        recordedAt: at.now,
        recordedBy: asker.id,
        representativePersonId: representativePersonId ?? null,
      },
    });
    await recordEvent(tx, { conferenceId, kind: "representationRecorded", actor: asker, refs: { representationId: id }, now: at.now });
  });
}

/** A representation is over. */
export function endRepresentation(
  asker: ConferenceAsker,
  { representationId: id }: { representationId: string },
  at: At,
): Promise<Outcome<RepresentationRefusal>> {
  const { conferenceId } = asker;
  return deed<RepresentationRefusal>({ db: asker.db, actor: asker, once: at.once, redirect: roomOf(asker) }, async (tx) => {
    const { count } = await tx.legalRepresentation.updateMany({ where: { id, conferenceId, endedAt: null }, data: { endedAt: at.now } });
    if (count === 0) return "alreadyEnded";
    await recordEvent(tx, { conferenceId, kind: "representationEnded", actor: asker, refs: { representationId: id }, now: at.now });
    await wakeMessaging(tx, "handOver");
  });
}

/** What the representative said to somebody's taking part. A no, or a yes taken back, stops what goes to the network at once. */
export function representativeSaid(
  asker: ConferenceAsker,
  input: { principalId: string; yes: boolean },
  at: At,
): Promise<Outcome<RepresentationRefusal>> {
  const { conferenceId } = asker;
  return deed<RepresentationRefusal>(
    { db: asker.db, actor: asker, once: at.once, redirect: `/registrations/${conferenceId}/yes` },
    async (tx) => {
      const { principalId } = input;
      const { count } = await tx.willingness.updateMany({
        where: { principalId, conferenceId, endedAt: null },
        data: { representativeYesAt: input.yes ? at.now : null },
      });
      if (count === 0) return "noWillingness";
      await recordEvent(tx, { conferenceId, kind: "representativeSaid", actor: asker, refs: { principalId }, now: at.now });
      if (input.yes) await wakeMessaging(tx, "handOver");
    },
  );
}

export interface ShownRepresentation extends RepresentationContent {
  id: string;
  personId: string;
  firstName: string;
  kind: RepresentationKind;
  seenHow: SeenHow;
  since: Date | null;
  /** First name, when he is one of the people of this conference and the reader may know them. */
  representative: string | null;
  /** The representative is kept out. For the coordinator alone, and never in private time. */
  keptOut: boolean;
}

interface Row extends Omit<ShownRepresentation, "who" | "scope"> {
  familySealed: Uint8Array;
}

/** Who is represented by whom, and the people one can name here: the circle for the coordinator, the principals for the worker. Two statements. */
export async function representationsOf(asker: ConferenceAsker): Promise<{
  representations: ShownRepresentation[];
  people: { id: string; firstName: string; principal: boolean; guest: boolean }[];
}> {
  const { db, conferenceId, dataKey } = asker;
  const whole = asker.relations.includes("coordinator");
  const [rows, people] = await Promise.all([
    db.$queryRaw<Row[]>`
      select l."id", l."personId", p."firstName", l."kind"::text as "kind", l."seenHow"::text as "seenHow", l."since", l."familySealed",
        case when ${whole} or exists (select 1 from "Principal" rp where rp."personId" = r."id") then r."firstName" end as "representative",
        ${whole} and not exists (select 1 from content_closed cc where cc."conferenceId" = l."conferenceId")
          and exists (select 1 from standing_decision d where d."personId" = r."id" and d."kind" = 'keptOut') as "keptOut"
      from "LegalRepresentation" l join "Person" p on p."id" = l."personId"
      left join "Person" r on r."id" = l."representativePersonId" and r."erasedAt" is null
      where l."conferenceId" = ${conferenceId}::uuid and l."endedAt" is null
        and (${whole} or exists (select 1 from "Principal" pr where pr."personId" = p."id"))
      order by p."firstName", l."recordedAt"`,
    db.$queryRaw<{ id: string; firstName: string; principal: boolean; guest: boolean }[]>`
      select p."id", p."firstName", pr."id" is not null as "principal", exists (select 1 from "Guest" g where g."personId" = p."id") as "guest" from "Person" p left join "Principal" pr on pr."personId" = p."id"
      where p."conferenceId" = ${conferenceId}::uuid and p."erasedAt" is null and (${whole} or pr."id" is not null)
      order by pr."id" nulls last, p."firstName"`,
  ]);
  return {
    people,
    representations: rows.map(({ familySealed, ...row }) => ({
      ...row,
      ...openOrNull<RepresentationContent>(dataKey, { model: "LegalRepresentation", field: "familySealed", id: row.id }, familySealed),
    })),
  };
}
