-- CreateEnum
CREATE TYPE "CaseModel" AS ENUM ('eropaf', 'modelI', 'modelII');

-- CreateEnum
CREATE TYPE "FeedbackProposal" AS ENUM ('none', 'postponement', 'arrangement', 'noPossibilities');

-- CreateEnum
CREATE TYPE "OutcomeMoment" AS ENUM ('closing', 'sixMonths', 'twelveMonths');

-- CreateEnum
CREATE TYPE "ReportRoad" AS ENUM ('upload', 'endpoint', 'typed');

-- CreateEnum
CREATE TYPE "BatchState" AS ENUM ('running', 'done', 'refused');

-- CreateEnum
CREATE TYPE "ContactWay" AS ENUM ('letter', 'phone', 'doorbell', 'note', 'visit', 'office', 'message');

-- CreateEnum
CREATE TYPE "ObjectionAnswer" AS ENUM ('objected', 'paidAndDeclined');

-- CreateEnum
CREATE TYPE "BudgetDirection" AS ENUM ('income', 'expense');

-- CreateEnum
CREATE TYPE "BudgetPer" AS ENUM ('week', 'fourWeeks', 'month');

-- CreateEnum
CREATE TYPE "ArrangementWith" AS ENUM ('landlord', 'bailiff', 'court', 'debtHelp');

-- CreateEnum
CREATE TYPE "ArrangementEnd" AS ENUM ('paidOff', 'cannotBeKept', 'notKept', 'replaced');

-- CreateEnum
CREATE TYPE "LastChanceForm" AS ENUM ('addendum', 'settlementAgreement', 'guidanceAgreement', 'flipContract');

-- CreateEnum
CREATE TYPE "LastChanceEnd" AS ENUM ('arrearsCaughtUp', 'betterForm', 'keepsArrangement', 'decidedOtherwise', 'notKept');

-- CreateEnum
CREATE TYPE "LastChanceReportKind" AS ENUM ('quarterly', 'beforeEvaluation', 'evaluation');

-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('referral', 'invitationToTalk', 'visitAnnouncement', 'noteAtTheDoor', 'postponementRequest', 'landlordReceipt');

-- CreateEnum
CREATE TYPE "CallRequestOutcome" AS ENUM ('called', 'notReached', 'notWanted');

-- DropIndex
DROP INDEX "CaseOutcome_caseId_idx";

-- AlterTable
ALTER TABLE "CoordinatorAssignment" ADD COLUMN     "registrantToldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "EvictionCase" ADD COLUMN     "earlierCaseId" UUID,
ADD COLUMN     "engagedAt" TIMESTAMPTZ(3),
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3),
ADD COLUMN     "helpAskedOn" DATE,
ADD COLUMN     "helpFirstTalkOn" DATE,
ADD COLUMN     "model" "CaseModel" NOT NULL DEFAULT 'eropaf';

-- AlterTable
ALTER TABLE "LadderStep" ADD COLUMN     "endedOn" DATE;

-- AlterTable
ALTER TABLE "Postponement" ADD COLUMN     "answeredByLandlord" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "namesConference" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "offerCents" INTEGER,
ADD COLUMN     "offerFrom" DATE,
ADD COLUMN     "offerMonthly" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Feedback" DROP COLUMN "familySealed",
ADD COLUMN     "proposal" "FeedbackProposal" NOT NULL DEFAULT 'none',
ADD COLUMN     "proposalCents" INTEGER,
ADD COLUMN     "proposalUntil" DATE,
ADD COLUMN     "seenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "CaseOutcome" ADD COLUMN     "arrearsCents" INTEGER,
ADD COLUMN     "moment" "OutcomeMoment" NOT NULL DEFAULT 'closing';

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "caseId" UUID,
ADD COLUMN     "notedAt" TIMESTAMPTZ(3),
ALTER COLUMN "proposedAt" DROP NOT NULL;
UPDATE "Proposal" SET "notedAt" = "proposedAt";
ALTER TABLE "Proposal" ALTER COLUMN "notedAt" SET NOT NULL;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "evictionOn" DATE,
ADD COLUMN     "receiptToldAt" TIMESTAMPTZ(3),
ADD COLUMN     "registrantPersonId" UUID;

-- AlterTable
ALTER TABLE "Willingness" ADD COLUMN     "representativeYesAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "DataConsent" ADD COLUMN     "withdrawnHow" "HowGiven";

-- AlterTable
ALTER TABLE "LegalRepresentation" ADD COLUMN     "representativePersonId" UUID;

-- CreateTable
CREATE TABLE "ReportBatch" (
    "id" UUID NOT NULL,
    "landlordId" UUID NOT NULL,
    "receiverId" UUID NOT NULL,
    "road" "ReportRoad" NOT NULL,
    "fileHash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byAccount" UUID,
    "keyId" UUID,
    "state" "BatchState" NOT NULL DEFAULT 'running',
    "refusal" TEXT,
    "total" INTEGER NOT NULL DEFAULT 0,
    "accepted" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportRejection" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "field" TEXT,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ReportRejection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LandlordReport" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "landlordId" UUID NOT NULL,
    "receiverId" UUID NOT NULL,
    "landlordReference" TEXT NOT NULL,
    "batchId" UUID,
    "road" "ReportRoad" NOT NULL,
    "reportedOn" DATE NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "contentHash" BYTEA NOT NULL,
    "priority" BOOLEAN NOT NULL DEFAULT false,
    "handlerAccountId" UUID NOT NULL,
    "receiptAt" TIMESTAMPTZ(3),
    "familySealed" BYTEA NOT NULL,

    CONSTRAINT "LandlordReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LandlordKey" (
    "id" UUID NOT NULL,
    "landlordId" UUID NOT NULL,
    "receiverId" UUID NOT NULL,
    "handlerAccountId" UUID NOT NULL,
    "keyHash" BYTEA NOT NULL,
    "label" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LandlordKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactAttempt" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "way" "ContactWay" NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "announced" BOOLEAN NOT NULL DEFAULT false,
    "familySealed" BYTEA,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "ContactAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransferObjection" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "letterOn" DATE NOT NULL,
    "untilOn" DATE NOT NULL,
    "answer" "ObjectionAnswer",
    "answeredOn" DATE,
    "passedOnAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "TransferObjection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BudgetLine" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "direction" "BudgetDirection" NOT NULL,
    "kind" TEXT NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "per" "BudgetPer" NOT NULL,
    "uncertain" BOOLEAN NOT NULL DEFAULT false,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BudgetLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OtherDebt" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amountCents" INTEGER,
    "on" DATE NOT NULL,
    "familySealed" BYTEA NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OtherDebt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentArrangement" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "with" "ArrangementWith" NOT NULL,
    "monthlyCents" INTEGER NOT NULL,
    "startsOn" DATE NOT NULL,
    "agreedOn" DATE NOT NULL,
    "capacityCents" INTEGER,
    "underBewind" BOOLEAN NOT NULL DEFAULT false,
    "representativeYesOn" DATE,
    "endedOn" DATE,
    "endedHow" "ArrangementEnd",
    "familySealed" BYTEA,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "PaymentArrangement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LastChance" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "form" "LastChanceForm",
    "signedOn" DATE NOT NULL,
    "until" DATE,
    "guidanceTenths" INTEGER,
    "incomeManaged" BOOLEAN NOT NULL DEFAULT false,
    "familySealed" BYTEA,
    "endedOn" DATE,
    "endedHow" "LastChanceEnd",
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "LastChance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LastChanceReport" (
    "id" UUID NOT NULL,
    "lastChanceId" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "LastChanceReportKind" NOT NULL,
    "dueOn" DATE NOT NULL,
    "doneOn" DATE NOT NULL,
    "continues" BOOLEAN,
    "familySealed" BYTEA,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "LastChanceReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseLetter" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenBy" UUID NOT NULL,
    "familySealed" BYTEA NOT NULL,

    CONSTRAINT "CaseLetter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CarePointReport" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "familySealed" BYTEA NOT NULL,

    CONSTRAINT "CarePointReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseExtension" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "until" DATE NOT NULL,
    "familySealed" BYTEA NOT NULL,

    CONSTRAINT "CaseExtension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LandlordLink" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "secretHash" BYTEA NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LandlordLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LandlordLinkSession" (
    "sessionId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "linkVersion" INTEGER NOT NULL,
    "provenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LandlordLinkSession_pkey" PRIMARY KEY ("sessionId","linkId")
);

-- CreateTable
CREATE TABLE "LandlordLinkAttempt" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "LandlordLinkAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FirstContact" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reached" BOOLEAN NOT NULL,

    CONSTRAINT "FirstContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalStory" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "dataKeyId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "familySealed" BYTEA NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProposalStory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationDraft" (
    "id" UUID NOT NULL,
    "kind" "RegistrantKind" NOT NULL,
    "accountId" UUID,
    "tokenHash" BYTEA,
    "dataKeyId" UUID NOT NULL,
    "accusationSealed" BYTEA NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallRequest" (
    "id" UUID NOT NULL,
    "centraleId" UUID NOT NULL,
    "dataKeyId" UUID NOT NULL,
    "contactSealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "handledAt" TIMESTAMPTZ(3),
    "handledBy" UUID,
    "outcome" "CallRequestOutcome",
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CallRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoubleTrace" (
    "id" UUID NOT NULL,
    "centraleId" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "DoubleTrace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimerSetting" (
    "centraleId" UUID NOT NULL,
    "timer" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "setBy" UUID NOT NULL,

    CONSTRAINT "TimerSetting_pkey" PRIMARY KEY ("centraleId","timer")
);

-- CreateIndex
CREATE INDEX "ReportBatch_landlordId_at_idx" ON "ReportBatch"("landlordId", "at");

-- CreateIndex
CREATE INDEX "ReportBatch_receiverId_at_idx" ON "ReportBatch"("receiverId", "at");

-- CreateIndex
CREATE INDEX "ReportRejection_batchId_line_idx" ON "ReportRejection"("batchId", "line");

-- CreateIndex
CREATE INDEX "LandlordReport_caseId_idx" ON "LandlordReport"("caseId");

-- CreateIndex
CREATE INDEX "LandlordReport_receiverId_receivedAt_idx" ON "LandlordReport"("receiverId", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "LandlordReport_landlordId_landlordReference_key" ON "LandlordReport"("landlordId", "landlordReference");

-- CreateIndex
CREATE UNIQUE INDEX "LandlordKey_keyHash_key" ON "LandlordKey"("keyHash");

-- CreateIndex
CREATE INDEX "LandlordKey_landlordId_idx" ON "LandlordKey"("landlordId");

-- CreateIndex
CREATE INDEX "ContactAttempt_caseId_at_idx" ON "ContactAttempt"("caseId", "at");

-- CreateIndex
CREATE INDEX "TransferObjection_caseId_idx" ON "TransferObjection"("caseId");

-- CreateIndex
CREATE INDEX "BudgetLine_caseId_idx" ON "BudgetLine"("caseId");

-- CreateIndex
CREATE INDEX "OtherDebt_caseId_idx" ON "OtherDebt"("caseId");

-- CreateIndex
CREATE INDEX "PaymentArrangement_caseId_idx" ON "PaymentArrangement"("caseId");

-- CreateIndex
CREATE INDEX "LastChance_caseId_idx" ON "LastChance"("caseId");

-- CreateIndex
CREATE INDEX "LastChanceReport_caseId_idx" ON "LastChanceReport"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "LastChanceReport_lastChanceId_kind_dueOn_key" ON "LastChanceReport"("lastChanceId", "kind", "dueOn");

-- CreateIndex
CREATE INDEX "CaseLetter_caseId_idx" ON "CaseLetter"("caseId");

-- CreateIndex
CREATE INDEX "CarePointReport_caseId_idx" ON "CarePointReport"("caseId");

-- CreateIndex
CREATE INDEX "CaseExtension_caseId_idx" ON "CaseExtension"("caseId");

-- CreateIndex
CREATE UNIQUE INDEX "LandlordLink_secretHash_key" ON "LandlordLink"("secretHash");

-- CreateIndex
CREATE INDEX "LandlordLink_caseId_idx" ON "LandlordLink"("caseId");

-- CreateIndex
CREATE INDEX "LandlordLinkSession_linkId_idx" ON "LandlordLinkSession"("linkId");

-- CreateIndex
CREATE INDEX "LandlordLinkAttempt_linkId_at_idx" ON "LandlordLinkAttempt"("linkId", "at");

-- CreateIndex
CREATE INDEX "FirstContact_conferenceId_idx" ON "FirstContact"("conferenceId");

-- CreateIndex
CREATE INDEX "FirstContact_principalId_idx" ON "FirstContact"("principalId");

-- CreateIndex
CREATE INDEX "ProposalStory_organisationId_at_idx" ON "ProposalStory"("organisationId", "at");

-- CreateIndex
CREATE INDEX "ProposalStory_dataKeyId_idx" ON "ProposalStory"("dataKeyId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationDraft_tokenHash_key" ON "RegistrationDraft"("tokenHash");

-- CreateIndex
CREATE INDEX "RegistrationDraft_accountId_idx" ON "RegistrationDraft"("accountId");

-- CreateIndex
CREATE INDEX "RegistrationDraft_eraseAfter_idx" ON "RegistrationDraft"("eraseAfter");

-- CreateIndex
CREATE INDEX "RegistrationDraft_dataKeyId_idx" ON "RegistrationDraft"("dataKeyId");

-- CreateIndex
CREATE INDEX "CallRequest_centraleId_handledAt_idx" ON "CallRequest"("centraleId", "handledAt");

-- CreateIndex
CREATE INDEX "CallRequest_eraseAfter_idx" ON "CallRequest"("eraseAfter");

-- CreateIndex
CREATE INDEX "CallRequest_dataKeyId_idx" ON "CallRequest"("dataKeyId");

-- CreateIndex
CREATE INDEX "DoubleTrace_centraleId_hash_idx" ON "DoubleTrace"("centraleId", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "DoubleTrace_conferenceId_hash_key" ON "DoubleTrace"("conferenceId", "hash");

-- CreateIndex
CREATE INDEX "EvictionCase_earlierCaseId_idx" ON "EvictionCase"("earlierCaseId");

-- CreateIndex
CREATE INDEX "EvictionCase_landlordId_idx" ON "EvictionCase"("landlordId");

-- CreateIndex
CREATE INDEX "EvictionCase_endsOn_idx" ON "EvictionCase"("endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "CaseOutcome_caseId_moment_key" ON "CaseOutcome"("caseId", "moment");

-- CreateIndex
CREATE INDEX "Proposal_caseId_idx" ON "Proposal"("caseId");

-- AddForeignKey
ALTER TABLE "EvictionCase" ADD CONSTRAINT "EvictionCase_earlierCaseId_fkey" FOREIGN KEY ("earlierCaseId") REFERENCES "EvictionCase"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportRejection" ADD CONSTRAINT "ReportRejection_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ReportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordReport" ADD CONSTRAINT "LandlordReport_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactAttempt" ADD CONSTRAINT "ContactAttempt_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferObjection" ADD CONSTRAINT "TransferObjection_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OtherDebt" ADD CONSTRAINT "OtherDebt_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentArrangement" ADD CONSTRAINT "PaymentArrangement_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastChance" ADD CONSTRAINT "LastChance_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LastChanceReport" ADD CONSTRAINT "LastChanceReport_lastChanceId_fkey" FOREIGN KEY ("lastChanceId") REFERENCES "LastChance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseLetter" ADD CONSTRAINT "CaseLetter_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CarePointReport" ADD CONSTRAINT "CarePointReport_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseExtension" ADD CONSTRAINT "CaseExtension_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordLink" ADD CONSTRAINT "LandlordLink_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordLinkSession" ADD CONSTRAINT "LandlordLinkSession_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "DeviceSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordLinkSession" ADD CONSTRAINT "LandlordLinkSession_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "LandlordLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LandlordLinkAttempt" ADD CONSTRAINT "LandlordLinkAttempt_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "LandlordLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstContact" ADD CONSTRAINT "FirstContact_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalStory" ADD CONSTRAINT "ProposalStory_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationDraft" ADD CONSTRAINT "RegistrationDraft_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallRequest" ADD CONSTRAINT "CallRequest_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Constraints that Prisma's schema language cannot say.

create unique index "PaymentArrangement_one_standing" on "PaymentArrangement" ("caseId") where "endedOn" is null;
create unique index "LastChance_one_standing" on "LastChance" ("caseId") where "endedOn" is null;
create unique index "LandlordLink_one_standing" on "LandlordLink" ("caseId") where "revokedAt" is null;
create unique index "TransferObjection_one_open" on "TransferObjection" ("caseId") where "answer" is null and "passedOnAt" is null;

alter table "BudgetLine" add constraint "BudgetLine_amount_not_negative" check ("amountCents" >= 0);
alter table "OtherDebt" add constraint "OtherDebt_amount_not_negative" check ("amountCents" >= 0);
alter table "PaymentArrangement" add constraint "PaymentArrangement_amount_positive" check ("monthlyCents" > 0);
alter table "RegistrationDraft" add constraint "RegistrationDraft_one_writer" check (("accountId" is null) <> ("tokenHash" is null));
alter table "TimerSetting" add constraint "TimerSetting_amount_positive" check ("amount" > 0);
-- Data are never passed on before the term is over, nor against an objection.
alter table "TransferObjection" add constraint "TransferObjection_blocks" check ("passedOnAt" is null or "answer" is distinct from 'objected');
