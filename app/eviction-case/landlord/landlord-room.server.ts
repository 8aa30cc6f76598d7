import type { CaseModel, ObjectionAnswer } from "@generated/enums";
import { open } from "~/access/sealing.server";
import type { StepTaken } from "~/eviction-case/eviction-date";
import type { CaseAsker } from "~/eviction-case/keep-case.server";
import { type ConferenceMention, conferenceMentionOf } from "~/eviction-case/landlord/conference-mention.server";
import { type FeedbackDue, type FeedbackFacts, feedbackDue } from "~/eviction-case/landlord/feedback";
import type { CarePointWords } from "~/eviction-case/landlord/feedback.server";
import { lateWish, type Objection, type ObjectionState, objectionState } from "~/eviction-case/landlord/objection";
import { type RequestShown, requestOf } from "~/eviction-case/landlord/postponement.server";
import { dayValue } from "~/language/dates";

export interface LandlordRoom {
  landlord: string | null;
  model: CaseModel;
  due: FeedbackDue | null;
  feedback: (FeedbackFacts & { id: string; at: string; seenAt: string | null })[];
  requests: RequestShown[];
  /** What a new request could name; null while somebody's yes is missing. */
  mention: ConferenceMention | null;
  linked: boolean;
  /** The landlord reported this case himself, so there is something of his to read. */
  reported: boolean;
  objection: (Objection & { state: ObjectionState; lateWish: string | null }) | null;
  carePoint: { id: string; at: string; reason: string }[];
  /** The landlord can open his page: by the link of a letter, or with an account of his organisation. */
  road: { link: boolean; account: boolean };
}

interface Row {
  landlord: string | null;
  model: CaseModel;
  linked: boolean;
  reported: boolean;
  link: boolean;
  account: boolean;
  steps: Pick<StepTaken, "step" | "on">[];
  feedback: LandlordRoom["feedback"];
  objection: {
    letterOn: string;
    untilOn: string;
    answer: ObjectionAnswer | null;
    answeredOn: string | null;
    passedOnAt: string | null;
  } | null;
  carePoint: { id: string; at: string; sealed: string }[];
}

/** The room of a case about its landlord. Three statements. */
export async function landlordRoomOf(asker: CaseAsker, now: Date): Promise<LandlordRoom> {
  const { db, caseId, dataKey } = asker;
  const [[row], asked, mention] = await Promise.all([
    factsOfRoom(asker, now),
    db.postponement.findMany({ where: { caseId }, orderBy: [{ askedAt: "desc" }, { id: "desc" }] }),
    conferenceMentionOf(db, caseId, now),
  ]);
  if (!row) throw new Error("The guard let through a case that is not there.");
  const today = dayValue(now);
  const { steps, objection, carePoint, link, account, ...rest } = row;
  const given = row.feedback.map(({ at }) => dayValue(at));
  const one = objection && { ...objection, passedOn: objection.passedOnAt ? dayValue(objection.passedOnAt) : null };
  return {
    ...rest,
    due: feedbackDue(steps, given, today),
    requests: asked.map((one) => requestOf(dataKey, one)),
    mention,
    objection: one && { ...one, state: objectionState(one, today), lateWish: lateWish(one) },
    carePoint: carePoint.map(({ id, at, sealed }) => {
      const place = { model: "CarePointReport" as const, field: "familySealed", id };
      return { id, at, reason: open<CarePointWords>(dataKey, place, new Uint8Array(Buffer.from(sealed, "base64"))).reason };
    }),
    road: { link, account },
  };
}

/** All that is not asked by itself, in one statement. */
function factsOfRoom({ db, caseId }: CaseAsker, now: Date): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    select o."name" as "landlord", e."model"::text as "model",
      exists (select 1 from "CaseConference" cc where cc."caseId" = e."id") as "linked",
      exists (select 1 from "LandlordReport" r where r."caseId" = e."id") as "reported",
      exists (select 1 from "LandlordLink" l where l."caseId" = e."id" and l."revokedAt" is null and l."expiresAt" > ${now}) as "link",
      exists (select 1 from "Account" a where a."organisationId" = e."landlordId" and a."role" = 'landlord' and a."endedAt" is null) as "account",
      coalesce((select jsonb_agg(jsonb_build_object('step', s."step", 'on', s."on")) from "LadderStep" s
        where s."caseId" = e."id" and s."step" in ('report', 'feedback')), '[]') as "steps",
      coalesce((select jsonb_agg(jsonb_build_object('id', f."id", 'at', f."at", 'contactMade', f."contactMade", 'helpStarted', f."helpStarted",
          'rentSecured', f."rentSecured", 'proposal', f."proposal", 'proposalUntil', f."proposalUntil", 'proposalCents', f."proposalCents",
          'firstResultOn', f."firstResultOn", 'seenAt', f."seenAt") order by f."at" desc, f."id" desc)
        from "Feedback" f where f."caseId" = e."id"), '[]') as "feedback",
      (select jsonb_build_object('letterOn', t."letterOn", 'untilOn', t."untilOn", 'answer', t."answer", 'answeredOn', t."answeredOn",
          'passedOnAt', t."passedOnAt")
        from "TransferObjection" t where t."caseId" = e."id" order by t."letterOn" desc, t."recordedAt" desc limit 1) as "objection",
      coalesce((select jsonb_agg(jsonb_build_object('id', c."id", 'at', c."at", 'sealed', encode(c."familySealed", 'base64')) order by c."at" desc)
        from "CarePointReport" c where c."caseId" = e."id"), '[]') as "carePoint"
    from "EvictionCase" e left join "Organisation" o on o."id" = e."landlordId"
    where e."id" = ${caseId}::uuid`;
}
