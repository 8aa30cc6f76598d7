import type { RepresentationKind } from "@generated/enums";
import { deed, type Outcome } from "~/access/deed.server";
import type { ConferenceAsker } from "~/access/guards.server";
import { newId } from "~/access/ids";
import { dayFactsOf } from "~/conference/phase-facts.server";
import { whyNotYet } from "~/conference/phases";
import type { Db, Tx } from "~/db.server";
import { recordEvent } from "~/timeline/timeline.server";

export const presences = ["arrived", "left", "notHere"] as const;

export interface AttendanceInput {
  personId: string;
  presence: (typeof presences)[number];
  /** Whether the day is held in a language he follows; unknown is a value. */
  languageServed?: "yes" | "no" | undefined;
}

export type AttendanceRefusal = "noDay" | "tooEarly" | "personUnknown";

/** Who came, who left again, and whether somebody can follow what is said. */
export function noteAttendance(
  asker: ConferenceAsker,
  input: AttendanceInput,
  { once, now }: { once: string; now: Date },
): Promise<Outcome<AttendanceRefusal>> {
  const redirect = `/conferences/${asker.conferenceId}/day`;
  return deed<AttendanceRefusal>({ db: asker.db, actor: asker, once, redirect }, async (tx) => {
    const { dayId, ...day } = await dayFactsOf(tx, asker.conferenceId);
    if (!dayId) return "noDay";
    if (whyNotYet("information", day, now) === "tooEarly") return "tooEarly";
    const expected = (await expectedOn(tx, asker.conferenceId, dayId)).some(({ id }) => id === input.personId);
    if (!expected) return "personUnknown";
    const place = { dayId_personId: { dayId, personId: input.personId } };
    if (input.presence === "notHere") {
      await tx.attendance.deleteMany({ where: { dayId, personId: input.personId } });
      return;
    }
    const languageServed = input.languageServed === undefined ? {} : { languageServed: input.languageServed === "yes" };
    const known = await tx.attendance.findUnique({ where: place });
    if (known) {
      await tx.attendance.update({ where: place, data: { leftAt: input.presence === "left" ? now : null, ...languageServed } });
      return;
    }
    await tx.attendance.create({
      data: {
        id: newId(),
        conferenceId: asker.conferenceId,
        dayId,
        personId: input.personId,
        arrivedAt: now,
        leftAt: input.presence === "left" ? now : null,
        ...languageServed,
        notedBy: asker.id,
      },
    });
    await recordEvent(tx, { conferenceId: asker.conferenceId, kind: "arrived", actor: asker, refs: { personId: input.personId }, now });
  });
}

/** Somebody the coordinator expects, with what is known about his coming. */
export interface Expected {
  id: string;
  firstName: string;
  kind: "principal" | "member" | "guest";
  principalId: string | null;
  /** Stays in private time because the family says so. */
  stays: boolean;
  /** Whom he represents by law, by kind: a guest who does so leaves for private time. */
  represents: RepresentationKind[];
  reply: "yes" | "maybe" | "no" | null;
  arrivedAt: Date | null;
  leftAt: Date | null;
  languageServed: boolean | null;
}

/**
 * Principals, who was invited and is not kept out, and guests with a part that stands. One statement, no content:
 * the view of standing decisions says ids and kinds only.
 */
export function expectedOn(db: Db | Tx, conferenceId: string, dayId: string | null): Promise<Expected[]> {
  return db.$queryRaw<Expected[]>`
    select p."id", p."firstName", pr."id" as "principalId",
      exists (select 1 from "PrivateTimeStay" s where s."personId" = p."id") as "stays",
      array(select l."kind"::text from "LegalRepresentation" l where l."representativePersonId" = p."id" and l."endedAt" is null) as "represents",
      case when pr."id" is not null then 'principal' when g."id" is not null then 'guest' else 'member' end as "kind",
      r."answer"::text as "reply", a."arrivedAt", a."leftAt", a."languageServed"
    from "Person" p
    left join "Principal" pr on pr."personId" = p."id"
    left join "Guest" g on g."personId" = p."id"
    left join "Invitation" i on i."personId" = p."id" and i."withdrawnAt" is null
    left join lateral (
      select x."answer" from "Reply" x where x."invitationId" = i."id" order by x."at" desc, x."id" desc limit 1
    ) r on true
    left join "Attendance" a on a."personId" = p."id" and a."dayId" = ${dayId}::uuid
    where p."conferenceId" = ${conferenceId}::uuid and p."deceasedAt" is null and p."erasedAt" is null
      and (pr."id" is not null or i."id" is not null
        or exists (select 1 from "GuestPart" gp where gp."guestId" = g."id" and gp."approvedAt" is not null))
      and not exists (select 1 from standing_decision d where d."personId" = p."id" and d."kind" = 'keptOut')
    order by (pr."id" is null), (g."id" is not null), p."firstName", p."id"`;
}
