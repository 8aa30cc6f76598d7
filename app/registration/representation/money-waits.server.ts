import { Prisma } from "@generated/client";

/**
 * Whether a wording `w` of an agreement waits: it is about money, a principal is under bewind or curatele, and his representative has not
 * said yes to this very wording. The same rule as `agreementCounts`, for the statements that read a plan; it names nobody.
 */
export const waitsForRepresentative = Prisma.sql`(w."aboutMoney" and exists (
  select 1 from "LegalRepresentation" lr join "Principal" lp on lp."personId" = lr."personId"
  where lr."conferenceId" = w."conferenceId" and lr."endedAt" is null and lr."kind" in ('bewind', 'curatele')
    and not coalesce((select ac."yes" from "AgreementConfirmation" ac
      where ac."agreementId" = w."agreementId" and ac."representationId" = lr."id" and ac."wordingId" = w."id" order by ac."at" desc, ac."id" desc limit 1), false)))`;
