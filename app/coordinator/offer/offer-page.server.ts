import { Prisma } from "@generated/client";
import { logAccess } from "~/access/access-log.server";
import type { FieldClass } from "~/access/field-classes";
import { notFound, requireAccount, type StaffAsker } from "~/access/guards.server";
import { isId } from "~/access/ids";
import { caseDates } from "~/coordinator/desk/waiting.server";
import { type OfferState, offerStateOf } from "~/coordinator/offer/offer-state";
import { type UrgencyDates, urgencyOf } from "~/coordinator/ranking/urgency";

/** What a coordinator reads of an offer. First names come with the second step only, an address never. */
export interface OfferShown {
  id: string;
  conferenceId: string | null;
  state: OfferState;
  offeredAt: Date;
  expiresAt: Date;
  languages: string[];
  town: string | null;
  principals: number;
  weeks: number | null;
  firstNames: string[];
}

interface Row {
  conferenceId: string;
  offeredAt: Date;
  expiresAt: Date;
  provisionalAt: Date | null;
  answer: "accepted" | "declined" | "notIndependent" | "expired" | "withdrawn" | null;
  languages: string[];
  firstNames: string[];
  town: string | null;
  cases: UrgencyDates[];
}

/** Only the coordinator an offer was made to. Writes the log's row, also for a refusal. */
export async function requireOffer(
  request: Request,
  offerId: string | undefined,
  now: Date,
): Promise<{ asker: StaffAsker; offer: OfferShown }> {
  const asker = await requireAccount(request, "coordinator");
  const rows = isId(offerId)
    ? await asker.db.$queryRaw<Row[]>`
        select o."conferenceId", o."offeredAt", o."expiresAt", o."provisionalAt", o."answer"::text as "answer", c."town",
          array(select distinct p."spokenLanguage" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id") as "languages",
          array(select p."firstName" from "Principal" pr join "Person" p on p."id" = pr."personId" where pr."conferenceId" = c."id" order by pr."id") as "firstNames",
          ${caseDates(Prisma.sql`c."id"`)} as "cases"
        from "CoordinatorOffer" o join "Conference" c on c."id" = o."conferenceId"
        where o."id" = ${offerId}::uuid and o."accountId" = ${asker.id}::uuid`
    : [];
  const [row] = rows;
  const state = row && offerStateOf(row, now);
  const named = state === "provisional" || state === "accepted";
  // Within how many weeks a home may be lost comes from the case.
  const classes: FieldClass[] = named ? ["id", "process", "name", "debt"] : ["id", "process", "debt"];
  await logAccess(asker.db, {
    actor: asker,
    conferenceId: row?.conferenceId,
    deed: "answerOffer",
    classes: row ? classes : [],
    ...(row ? {} : { refused: "relation" }),
    origin: asker.origin,
  });
  if (!row || !state || !isId(offerId)) throw notFound();
  return {
    asker,
    offer: {
      id: offerId,
      conferenceId: state === "accepted" ? row.conferenceId : null,
      state,
      offeredAt: row.offeredAt,
      expiresAt: row.expiresAt,
      languages: row.languages,
      town: row.town,
      principals: row.firstNames.length,
      weeks: urgencyOf(row.cases, now),
      firstNames: named ? row.firstNames : [],
    },
  };
}
