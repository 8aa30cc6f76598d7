import { Prisma } from "@generated/client";

/**
 * Whether a case of a conference knows what becomes of the home: it named a day once, or it ended. What somebody told before that is old
 * news then; until then it is the best there is, also when a case was opened without a day. In a question that names the conference.
 */
export const evictionKnownToCase = (conferenceId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  exists (select 1 from "CaseConference" kc where kc."conferenceId" = ${conferenceId}
    and (exists (select 1 from "CaseOutcome" ko where ko."caseId" = kc."caseId")
      or exists (select 1 from "LadderStep" kl where kl."caseId" = kc."caseId" and kl."evictionOn" is not null)))`;
