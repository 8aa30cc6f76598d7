import { logAccess } from "~/access/access-log.server";
import type { StaffAsker } from "~/access/guards.server";
import { open } from "~/access/sealing.server";
import { countProposals, type ProposalFigures } from "~/registration/proposal/proposal-figures";
import type { ProposalAnswered } from "~/registration/proposal/proposal-input";
import type { ProposalContent } from "~/registration/sealed-shapes";

/** Somebody on the worker's list. */
export interface ProposalListed extends ProposalContent {
  id: string;
  answer: ProposalAnswered;
  proposedAt: Date | null;
  askAgainOn: Date | null;
  eraseAfter: Date;
  conferenceId: string | null;
  caseId: string | null;
}

/** A tenant of an own case who might be asked. */
export interface Askable {
  caseId: string;
  reference: string;
  tenancyId: string;
  firstName: string;
}

export interface ProposalList {
  proposals: ProposalListed[];
  askable: Askable[];
  figures: ProposalFigures;
}

const order: readonly ProposalAnswered[] = ["notAsked", "open", "notNow", "yes", "no"];

/** Whom the worker asked or might ask, who is to be asked first; and the tenants of his running cases nobody spoke to yet. */
export async function proposalsOf(asker: StaffAsker, now: Date): Promise<ProposalList> {
  await logAccess(asker.db, { actor: asker, deed: "seeProposals", classes: ["id", "process", "name", "family"], origin: asker.origin });
  const [rows, tenants] = await Promise.all([
    asker.db.proposal.findMany({
      where: { accountId: asker.id, eraseAfter: { gt: now } },
      include: { dataKey: true },
      orderBy: { notedAt: "desc" },
    }),
    tenantsOf(asker),
  ]);
  const proposals = rows.map(
    (row): ProposalListed => ({
      id: row.id,
      ...open<ProposalContent>(row.dataKey, { model: "Proposal", field: "familySealed", id: row.id }, row.familySealed),
      answer: row.proposedAt ? row.answer : "notAsked",
      proposedAt: row.proposedAt,
      askAgainOn: row.askAgainOn,
      eraseAfter: row.eraseAfter,
      conferenceId: row.conferenceId,
      caseId: row.caseId,
    }),
  );
  const done = new Set(proposals.map(({ caseId, firstName }) => `${caseId} ${firstName}`));
  const place = ({ answer, conferenceId }: ProposalListed) => order.indexOf(answer) + (conferenceId ? order.length : 0);
  return {
    proposals: proposals.sort((a, b) => place(a) - place(b)),
    askable: tenants.filter(({ caseId, firstName }) => !done.has(`${caseId} ${firstName}`)),
    figures: countProposals(
      rows.map((row) => ({ asked: row.proposedAt !== null, answer: row.answer, registered: row.conferenceId !== null })),
    ),
  };
}

/** Tenants of the worker's own cases that run, without a conference. */
const tenantsOf = (asker: StaffAsker): Promise<Askable[]> => asker.db.$queryRaw<Askable[]>`
  select e."id" as "caseId", e."reference", t."id" as "tenancyId", t."firstName"
  from "EvictionCase" e join "Tenancy" t on t."caseId" = e."id" and t."firstName" <> ''
  where e."accountId" = ${asker.id}::uuid
    and not exists (select 1 from "CaseOutcome" o where o."caseId" = e."id")
    and not exists (select 1 from "CaseConference" cc where cc."caseId" = e."id")
  order by e."openedAt" desc, t."id"`;

/** What was proposed in each organisation that registered here, without persons or workers. One statement. */
export async function proposalFiguresAt(asker: StaffAsker, now: Date): Promise<{ organisation: string; figures: ProposalFigures }[]> {
  const rows = await asker.db.$queryRaw<
    {
      organisation: string;
      answer: ProposalFigures["parts"] extends Record<infer A, number> ? A : never;
      registered: boolean;
      count: number;
    }[]
  >`
    select o."name" as "organisation", p."answer"::text as "answer", p."conferenceId" is not null as "registered", count(*)::int as "count"
    from "Proposal" p join "Organisation" o on o."id" = p."organisationId"
    where p."proposedAt" is not null and p."eraseAfter" > ${now} and exists (
      select 1 from "Registration" r join "Conference" c on c."id" = r."conferenceId" and c."centraleId" = ${asker.organisationId}::uuid
      join "Account" a on a."id" = r."registrantAccountId" and a."organisationId" = o."id")
    group by 1, 2, 3 order by 1`;
  const names = [...new Set(rows.map(({ organisation }) => organisation))];
  return names.map((organisation) => ({
    organisation,
    figures: countProposals(
      rows
        .filter((row) => row.organisation === organisation)
        .flatMap(({ answer, registered, count }) => Array.from({ length: count }, () => ({ asked: true, answer, registered }))),
    ),
  }));
}
