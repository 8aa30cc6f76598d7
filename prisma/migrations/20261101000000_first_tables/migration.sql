-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('centrale', 'welfare', 'landlord', 'municipality', 'debtHelp', 'other');

-- CreateEnum
CREATE TYPE "AccountRole" AS ENUM ('socialWorker', 'coordinator', 'regionalManager', 'landlord', 'privacyOfficer', 'admin');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('principal', 'member', 'guest');

-- CreateEnum
CREATE TYPE "ProofKind" AS ENUM ('lastFour', 'word');

-- CreateEnum
CREATE TYPE "AccessOutcome" AS ENUM ('allowed', 'refused');

-- CreateEnum
CREATE TYPE "PartOfDay" AS ENUM ('ownDemand', 'information', 'presentation');

-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('information', 'privateTime', 'presentation');

-- CreateEnum
CREATE TYPE "PhaseEnd" AS ENUM ('nextPhase', 'pause', 'byFamily', 'byCoordinatorWithMember', 'nextMorning');

-- CreateEnum
CREATE TYPE "DayOutcomeKind" AS ENUM ('presented', 'secondSitting', 'noPlan');

-- CreateEnum
CREATE TYPE "LanguageLevel" AS ENUM ('some', 'good', 'native');

-- CreateEnum
CREATE TYPE "OfferAnswer" AS ENUM ('accepted', 'declined', 'notIndependent', 'expired', 'withdrawn');

-- CreateEnum
CREATE TYPE "CheckInAnswer" AS ENUM ('done', 'busy', 'stuck');

-- CreateEnum
CREATE TYPE "TenancyKind" AS ENUM ('tenant', 'coTenant', 'occupant');

-- CreateEnum
CREATE TYPE "LadderStepKind" AS ENUM ('arrears', 'reminder', 'landlordContact', 'report', 'homeVisit', 'feedback', 'bailiff', 'finalDemand', 'summons', 'judgment', 'notice');

-- CreateEnum
CREATE TYPE "PostponementAnswer" AS ENUM ('stop', 'hold', 'proceed', 'noAnswer');

-- CreateEnum
CREATE TYPE "PostponementBy" AS ENUM ('landlord', 'court');

-- CreateEnum
CREATE TYPE "CaseOutcomeKind" AS ENUM ('prevented', 'evicted', 'moved', 'unknown');

-- CreateEnum
CREATE TYPE "ReplyAnswer" AS ENUM ('yes', 'maybe', 'no');

-- CreateEnum
CREATE TYPE "ReplyHow" AS ENUM ('link', 'sms', 'phone', 'inPerson');

-- CreateEnum
CREATE TYPE "NumberKind" AS ENUM ('mobile', 'fixed', 'other');

-- CreateEnum
CREATE TYPE "MessageState" AS ENUM ('queued', 'handingOver', 'accepted', 'delivered', 'failed', 'withdrawn');

-- CreateEnum
CREATE TYPE "InboundState" AS ENUM ('new', 'done', 'tray');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('welcome', 'notThisTime', 'keptOut');

-- CreateEnum
CREATE TYPE "Horizon" AS ENUM ('now', 'later', 'ifItFails');

-- CreateEnum
CREATE TYPE "Readers" AS ENUM ('wholeCircle', 'doer', 'onlyMe');

-- CreateEnum
CREATE TYPE "SealedBy" AS ENUM ('server', 'family');

-- CreateEnum
CREATE TYPE "RemarkAbout" AS ENUM ('realistic', 'practical', 'safety', 'triedBefore');

-- CreateEnum
CREATE TYPE "ProposalAnswer" AS ENUM ('open', 'yes', 'notNow', 'no');

-- CreateEnum
CREATE TYPE "RegistrantKind" AS ENUM ('worker', 'principal', 'network');

-- CreateEnum
CREATE TYPE "HowGiven" AS ENUM ('spoken', 'written', 'ownLink', 'togetherWithCoordinator');

-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('registration', 'coordinatorBackground', 'mentionToLandlord', 'figures');

-- CreateEnum
CREATE TYPE "RepresentationKind" AS ENUM ('bewind', 'curatele', 'mentorschap', 'gezagOne', 'gezagBoth', 'voogdij', 'ondertoezichtstelling', 'volmacht');

-- CreateEnum
CREATE TYPE "SeenHow" AS ENUM ('document', 'register', 'said');

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "AccountRole" NOT NULL,
    "firstName" TEXT NOT NULL,
    "contactSealed" BYTEA NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "phoneNumberId" UUID,
    "passwordHash" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "safetyTrained" BOOLEAN NOT NULL DEFAULT false,
    "dataKeyId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountSession" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" UUID NOT NULL,
    "emailHash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonalLink" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "secretHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonalLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeviceSession" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeviceSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeviceSessionLink" (
    "sessionId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "linkVersion" INTEGER NOT NULL,
    "proof" "ProofKind" NOT NULL,
    "provenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeviceSessionLink_pkey" PRIMARY KEY ("sessionId","linkId")
);

-- CreateTable
CREATE TABLE "ProofAttempt" (
    "id" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "ProofAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreedWord" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,

    CONSTRAINT "AgreedWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "secretHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataKey" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "wrapped" BYTEA NOT NULL,
    "keyringKeyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "destroyedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "conferenceId" UUID,
    "caseId" UUID,
    "deed" TEXT NOT NULL,
    "classes" TEXT[],
    "outcome" "AccessOutcome" NOT NULL,
    "reason" TEXT,
    "origin" TEXT,
    "chain" BYTEA,

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UsedForm" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "redirect" TEXT NOT NULL,

    CONSTRAINT "UsedForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemoClock" (
    "id" INTEGER NOT NULL,
    "now" TIMESTAMPTZ(3) NOT NULL,
    "realAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DemoClock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServingProcess" (
    "id" UUID NOT NULL,
    "lockKey" BIGINT NOT NULL,
    "workerIds" TEXT[],
    "startedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ServingProcess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConferenceDay" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/Amsterdam',
    "contactSealed" BYTEA NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "setBy" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConferenceDay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Guest" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "specialSealed" BYTEA NOT NULL,

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuestPart" (
    "guestId" UUID NOT NULL,
    "part" "PartOfDay" NOT NULL,
    "conferenceId" UUID NOT NULL,
    "approvedAt" TIMESTAMPTZ(3),
    "approvedBy" UUID,

    CONSTRAINT "GuestPart_pkey" PRIMARY KEY ("guestId","part")
);

-- CreateTable
CREATE TABLE "StatedDemand" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "guestId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "specialSealed" BYTEA NOT NULL,

    CONSTRAINT "StatedDemand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhaseEntry" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "dayId" UUID NOT NULL,
    "phase" "Phase" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedBy" UUID,
    "endedAt" TIMESTAMPTZ(3),
    "endedHow" "PhaseEnd",
    "endedByPerson" UUID,
    "endedByAccount" UUID,

    CONSTRAINT "PhaseEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "dayId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "languageServed" BOOLEAN,
    "notedBy" UUID,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrivateTimeStay" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedBy" UUID NOT NULL,
    "promised" BOOLEAN NOT NULL,

    CONSTRAINT "PrivateTimeStay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuietCall" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuietCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DayOutcome" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "dayId" UUID NOT NULL,
    "outcome" "DayOutcomeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID,

    CONSTRAINT "DayOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinatorProfile" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "town" TEXT NOT NULL,
    "travelsKm" INTEGER NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "capacity" INTEGER NOT NULL,
    "evenings" BOOLEAN NOT NULL DEFAULT true,
    "weekends" BOOLEAN NOT NULL DEFAULT true,
    "gender" TEXT,
    "ageGroup" TEXT,
    "experience" TEXT[],
    "specialSealed" BYTEA,
    "notCareWorkerSince" TIMESTAMPTZ(3),
    "activeSince" TIMESTAMPTZ(3),
    "restingSince" TIMESTAMPTZ(3),
    "goneSince" TIMESTAMPTZ(3),

    CONSTRAINT "CoordinatorProfile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinatorLanguage" (
    "profileId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "level" "LanguageLevel" NOT NULL,

    CONSTRAINT "CoordinatorLanguage_pkey" PRIMARY KEY ("profileId","language")
);

-- CreateTable
CREATE TABLE "CoordinatorTie" (
    "id" UUID NOT NULL,
    "profileId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "CoordinatorTie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinatorOffer" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredBy" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "provisionalAt" TIMESTAMPTZ(3),
    "answer" "OfferAnswer",
    "answeredAt" TIMESTAMPTZ(3),
    "reasons" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "CoordinatorOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinatorAssignment" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "offerId" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "CoordinatorAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationMoment" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "setBy" UUID NOT NULL,
    "recorderPersonId" UUID,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvaluationMoment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" "CheckInAnswer" NOT NULL,
    "accusationSealed" BYTEA,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evaluation" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "momentId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byPerson" UUID NOT NULL,
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "Evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotStarted" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "familySealed" BYTEA,

    CONSTRAINT "NotStarted_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stranding" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID,
    "reason" TEXT NOT NULL,
    "subReason" TEXT,
    "ownPlan" BOOLEAN NOT NULL,
    "familySealed" BYTEA,

    CONSTRAINT "Stranding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID,
    "lookedBack" BOOLEAN NOT NULL,

    CONSTRAINT "Closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvictionCase" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "landlordId" UUID,
    "dataKeyId" UUID NOT NULL,
    "rentCents" INTEGER,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsOn" DATE,

    CONSTRAINT "EvictionCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseConference" (
    "caseId" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "linkedBy" UUID NOT NULL,

    CONSTRAINT "CaseConference_pkey" PRIMARY KEY ("caseId","conferenceId")
);

-- CreateTable
CREATE TABLE "Tenancy" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "kind" "TenancyKind" NOT NULL,
    "firstName" TEXT NOT NULL,
    "contactSealed" BYTEA,

    CONSTRAINT "Tenancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Arrears" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "amountCents" INTEGER NOT NULL,
    "monthTenths" INTEGER,
    "currentRentPaid" BOOLEAN,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "Arrears_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LadderStep" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "step" "LadderStepKind" NOT NULL,
    "on" DATE NOT NULL,
    "evictionOn" DATE,
    "takenBy" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "LadderStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Postponement" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedBy" UUID NOT NULL,
    "untilAsked" DATE NOT NULL,
    "by" "PostponementBy" NOT NULL,
    "answer" "PostponementAnswer",
    "answeredAt" TIMESTAMPTZ(3),
    "until" DATE,
    "familySealed" BYTEA,

    CONSTRAINT "Postponement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "contactMade" BOOLEAN NOT NULL,
    "helpStarted" BOOLEAN NOT NULL,
    "rentSecured" BOOLEAN NOT NULL,
    "firstResultOn" DATE,
    "familySealed" BYTEA,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseOutcome" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "outcome" "CaseOutcomeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,

    CONSTRAINT "CaseOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,
    "invitedBy" UUID NOT NULL,
    "announced" BOOLEAN NOT NULL DEFAULT false,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "invitationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" "ReplyAnswer" NOT NULL,
    "how" "ReplyHow" NOT NULL,
    "notedBy" UUID,
    "specialSealed" BYTEA,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CallMade" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byAccount" UUID NOT NULL,
    "reached" BOOLEAN NOT NULL,

    CONSTRAINT "CallMade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "centraleId" UUID NOT NULL,
    "dataKeyId" UUID NOT NULL,
    "earlierConferenceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "firstName" TEXT NOT NULL,
    "contactSealed" BYTEA,
    "spokenLanguage" TEXT NOT NULL DEFAULT 'nld',
    "readLanguage" TEXT DEFAULT 'nld',
    "under16" BOOLEAN NOT NULL DEFAULT false,
    "deceasedAt" TIMESTAMPTZ(3),
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedByAccount" UUID,
    "addedByPerson" UUID,
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Principal" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Principal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FirstTalk" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FirstTalk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimelineEvent" (
    "id" UUID NOT NULL,
    "conferenceId" UUID,
    "caseId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" UUID,
    "refs" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "TimelineEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhoneNumber" (
    "id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "kind" "NumberKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PhoneNumber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonPhone" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "phoneNumberId" UUID NOT NULL,
    "contactSealed" BYTEA NOT NULL,
    "readByOthers" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "PersonPhone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NumberSilence" (
    "id" UUID NOT NULL,
    "phoneNumberId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "inboundId" UUID,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NumberSilence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutgoingMessage" (
    "id" UUID NOT NULL,
    "conferenceId" UUID,
    "personId" UUID,
    "accountId" UUID,
    "template" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "refs" JSONB NOT NULL DEFAULT '{}',
    "linkId" UUID,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "MessageState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "handingOverAt" TIMESTAMPTZ(3),
    "handedOverBy" UUID,
    "notFoundCount" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "contactSealed" BYTEA,
    "providerId" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "OutgoingMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InboundMessage" (
    "id" UUID NOT NULL,
    "providerId" TEXT NOT NULL,
    "phoneNumberId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "InboundState" NOT NULL DEFAULT 'new',
    "contactSealed" BYTEA NOT NULL,
    "dataKeyId" UUID NOT NULL,
    "handledAt" TIMESTAMPTZ(3),

    CONSTRAINT "InboundMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryReport" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "errorCode" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeliveryReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Wording" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "familySealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MapPlace" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "accusationSealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MapPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tie" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "Tie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "how" "HowGiven" NOT NULL,
    "notedByAccount" UUID,
    "accusationSealed" BYTEA,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CentralQuestion" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "accusationSealed" BYTEA NOT NULL,
    "wordedAt" TIMESTAMPTZ(3) NOT NULL,
    "notedByAccount" UUID,
    "byPerson" UUID,
    "how" "HowGiven" NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "CentralQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "byAccount" UUID,
    "byPerson" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgreementWording" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "writtenBy" UUID NOT NULL,
    "horizon" "Horizon" NOT NULL,
    "ownerPersonId" UUID,
    "dueOn" DATE,
    "readers" "Readers" NOT NULL,
    "aboutMoney" BOOLEAN NOT NULL DEFAULT false,
    "removed" BOOLEAN NOT NULL DEFAULT false,
    "sealedBy" "SealedBy" NOT NULL DEFAULT 'server',
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "AgreementWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "agreedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedBy" UUID NOT NULL,
    "contactPersonId" UUID,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersionLine" (
    "planVersionId" UUID NOT NULL,
    "wordingId" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "PlanVersionLine_pkey" PRIMARY KEY ("planVersionId","wordingId")
);

-- CreateTable
CREATE TABLE "AgreementConfirmation" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "yes" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreementConfirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byAccount" UUID,
    "byPerson" UUID,
    "about" "RemarkAbout" NOT NULL,
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "dataKeyId" UUID NOT NULL,
    "familySealed" BYTEA NOT NULL,
    "answer" "ProposalAnswer" NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "askAgainOn" DATE,
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,
    "conferenceId" UUID,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "registrantKind" "RegistrantKind" NOT NULL,
    "registrantAccountId" UUID,
    "accusationSealed" BYTEA NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3),
    "receivedBy" UUID,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Willingness" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "how" "HowGiven" NOT NULL,
    "askedByAccount" UUID,
    "language" TEXT NOT NULL,
    "familySealed" BYTEA,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Willingness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataConsent" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "purpose" "ConsentPurpose" NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "how" "HowGiven" NOT NULL,
    "askedByAccount" UUID,
    "language" TEXT NOT NULL,
    "familySealed" BYTEA,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "DataConsent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecrecyRelease" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "specialSealed" BYTEA NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "how" "HowGiven" NOT NULL,
    "askedByAccount" UUID,
    "language" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecrecyRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SafetyAnswer" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedByAccount" UUID,
    "alone" BOOLEAN NOT NULL,
    "flagged" BOOLEAN NOT NULL,
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "SafetyAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SafetyTalk" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SafetyTalk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SafetyCard" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "accusationSealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SafetyCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LegalRepresentation" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "RepresentationKind" NOT NULL,
    "familySealed" BYTEA NOT NULL,
    "since" DATE,
    "seenHow" "SeenHow" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LegalRepresentation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Wish" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "specialSealed" BYTEA,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredBy" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_emailHash_key" ON "Account"("emailHash");

-- CreateIndex
CREATE INDEX "Account_role_idx" ON "Account"("role");

-- CreateIndex
CREATE INDEX "Account_phoneNumberId_idx" ON "Account"("phoneNumberId");

-- CreateIndex
CREATE UNIQUE INDEX "AccountSession_tokenHash_key" ON "AccountSession"("tokenHash");

-- CreateIndex
CREATE INDEX "AccountSession_accountId_idx" ON "AccountSession"("accountId");

-- CreateIndex
CREATE INDEX "SignInAttempt_emailHash_at_idx" ON "SignInAttempt"("emailHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalLink_secretHash_key" ON "PersonalLink"("secretHash");

-- CreateIndex
CREATE INDEX "PersonalLink_conferenceId_idx" ON "PersonalLink"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonalLink_personId_purpose_key" ON "PersonalLink"("personId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "DeviceSession_tokenHash_key" ON "DeviceSession"("tokenHash");

-- CreateIndex
CREATE INDEX "DeviceSessionLink_linkId_idx" ON "DeviceSessionLink"("linkId");

-- CreateIndex
CREATE INDEX "ProofAttempt_linkId_at_idx" ON "ProofAttempt"("linkId", "at");

-- CreateIndex
CREATE INDEX "AgreedWord_personId_agreedAt_idx" ON "AgreedWord"("personId", "agreedAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_accountId_idx" ON "CalendarFeed"("accountId");

-- CreateIndex
CREATE INDEX "AccessLog_conferenceId_at_idx" ON "AccessLog"("conferenceId", "at");

-- CreateIndex
CREATE INDEX "UsedForm_at_idx" ON "UsedForm"("at");

-- CreateIndex
CREATE UNIQUE INDEX "ServingProcess_lockKey_key" ON "ServingProcess"("lockKey");

-- CreateIndex
CREATE INDEX "ConferenceDay_conferenceId_idx" ON "ConferenceDay"("conferenceId");

-- CreateIndex
CREATE INDEX "ConferenceDay_startsAt_idx" ON "ConferenceDay"("startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Guest_personId_key" ON "Guest"("personId");

-- CreateIndex
CREATE INDEX "Guest_conferenceId_idx" ON "Guest"("conferenceId");

-- CreateIndex
CREATE INDEX "GuestPart_conferenceId_idx" ON "GuestPart"("conferenceId");

-- CreateIndex
CREATE INDEX "StatedDemand_conferenceId_idx" ON "StatedDemand"("conferenceId");

-- CreateIndex
CREATE INDEX "StatedDemand_guestId_idx" ON "StatedDemand"("guestId");

-- CreateIndex
CREATE INDEX "PhaseEntry_conferenceId_phase_idx" ON "PhaseEntry"("conferenceId", "phase");

-- CreateIndex
CREATE INDEX "PhaseEntry_dayId_idx" ON "PhaseEntry"("dayId");

-- CreateIndex
CREATE INDEX "Attendance_conferenceId_idx" ON "Attendance"("conferenceId");

-- CreateIndex
CREATE INDEX "Attendance_personId_idx" ON "Attendance"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_dayId_personId_key" ON "Attendance"("dayId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "PrivateTimeStay_personId_key" ON "PrivateTimeStay"("personId");

-- CreateIndex
CREATE INDEX "PrivateTimeStay_conferenceId_idx" ON "PrivateTimeStay"("conferenceId");

-- CreateIndex
CREATE INDEX "QuietCall_conferenceId_idx" ON "QuietCall"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "DayOutcome_dayId_key" ON "DayOutcome"("dayId");

-- CreateIndex
CREATE INDEX "DayOutcome_conferenceId_idx" ON "DayOutcome"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "CoordinatorProfile_accountId_key" ON "CoordinatorProfile"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "CoordinatorTie_profileId_organisationId_key" ON "CoordinatorTie"("profileId", "organisationId");

-- CreateIndex
CREATE INDEX "CoordinatorOffer_conferenceId_idx" ON "CoordinatorOffer"("conferenceId");

-- CreateIndex
CREATE INDEX "CoordinatorOffer_accountId_idx" ON "CoordinatorOffer"("accountId");

-- CreateIndex
CREATE INDEX "CoordinatorAssignment_conferenceId_idx" ON "CoordinatorAssignment"("conferenceId");

-- CreateIndex
CREATE INDEX "CoordinatorAssignment_accountId_idx" ON "CoordinatorAssignment"("accountId");

-- CreateIndex
CREATE INDEX "EvaluationMoment_at_idx" ON "EvaluationMoment"("at");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationMoment_conferenceId_round_key" ON "EvaluationMoment"("conferenceId", "round");

-- CreateIndex
CREATE INDEX "CheckIn_conferenceId_idx" ON "CheckIn"("conferenceId");

-- CreateIndex
CREATE INDEX "CheckIn_agreementId_at_idx" ON "CheckIn"("agreementId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Evaluation_momentId_key" ON "Evaluation"("momentId");

-- CreateIndex
CREATE INDEX "Evaluation_conferenceId_idx" ON "Evaluation"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "NotStarted_conferenceId_key" ON "NotStarted"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Stranding_conferenceId_key" ON "Stranding"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Closure_conferenceId_key" ON "Closure"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "EvictionCase_reference_key" ON "EvictionCase"("reference");

-- CreateIndex
CREATE INDEX "EvictionCase_accountId_idx" ON "EvictionCase"("accountId");

-- CreateIndex
CREATE INDEX "EvictionCase_organisationId_idx" ON "EvictionCase"("organisationId");

-- CreateIndex
CREATE INDEX "CaseConference_conferenceId_idx" ON "CaseConference"("conferenceId");

-- CreateIndex
CREATE INDEX "Tenancy_caseId_idx" ON "Tenancy"("caseId");

-- CreateIndex
CREATE INDEX "Arrears_caseId_on_idx" ON "Arrears"("caseId", "on");

-- CreateIndex
CREATE INDEX "LadderStep_caseId_on_idx" ON "LadderStep"("caseId", "on");

-- CreateIndex
CREATE INDEX "Postponement_caseId_idx" ON "Postponement"("caseId");

-- CreateIndex
CREATE INDEX "Feedback_caseId_idx" ON "Feedback"("caseId");

-- CreateIndex
CREATE INDEX "CaseOutcome_caseId_idx" ON "CaseOutcome"("caseId");

-- CreateIndex
CREATE INDEX "Invitation_conferenceId_idx" ON "Invitation"("conferenceId");

-- CreateIndex
CREATE INDEX "Invitation_personId_idx" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "Reply_conferenceId_idx" ON "Reply"("conferenceId");

-- CreateIndex
CREATE INDEX "Reply_invitationId_at_idx" ON "Reply"("invitationId", "at");

-- CreateIndex
CREATE INDEX "CallMade_conferenceId_idx" ON "CallMade"("conferenceId");

-- CreateIndex
CREATE INDEX "CallMade_personId_at_idx" ON "CallMade"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Conference_reference_key" ON "Conference"("reference");

-- CreateIndex
CREATE INDEX "Conference_centraleId_idx" ON "Conference"("centraleId");

-- CreateIndex
CREATE INDEX "Person_conferenceId_idx" ON "Person"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "Principal_personId_key" ON "Principal"("personId");

-- CreateIndex
CREATE INDEX "Principal_conferenceId_idx" ON "Principal"("conferenceId");

-- CreateIndex
CREATE INDEX "FirstTalk_conferenceId_idx" ON "FirstTalk"("conferenceId");

-- CreateIndex
CREATE INDEX "FirstTalk_principalId_idx" ON "FirstTalk"("principalId");

-- CreateIndex
CREATE INDEX "TimelineEvent_conferenceId_at_idx" ON "TimelineEvent"("conferenceId", "at");

-- CreateIndex
CREATE INDEX "TimelineEvent_caseId_at_idx" ON "TimelineEvent"("caseId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "PhoneNumber_hash_key" ON "PhoneNumber"("hash");

-- CreateIndex
CREATE INDEX "PersonPhone_personId_idx" ON "PersonPhone"("personId");

-- CreateIndex
CREATE INDEX "PersonPhone_phoneNumberId_idx" ON "PersonPhone"("phoneNumberId");

-- CreateIndex
CREATE INDEX "PersonPhone_conferenceId_idx" ON "PersonPhone"("conferenceId");

-- CreateIndex
CREATE INDEX "NumberSilence_phoneNumberId_idx" ON "NumberSilence"("phoneNumberId");

-- CreateIndex
CREATE UNIQUE INDEX "OutgoingMessage_providerId_key" ON "OutgoingMessage"("providerId");

-- CreateIndex
CREATE INDEX "OutgoingMessage_conferenceId_idx" ON "OutgoingMessage"("conferenceId");

-- CreateIndex
CREATE INDEX "OutgoingMessage_personId_idx" ON "OutgoingMessage"("personId");

-- CreateIndex
CREATE INDEX "OutgoingMessage_accountId_idx" ON "OutgoingMessage"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "InboundMessage_providerId_key" ON "InboundMessage"("providerId");

-- CreateIndex
CREATE INDEX "InboundMessage_phoneNumberId_idx" ON "InboundMessage"("phoneNumberId");

-- CreateIndex
CREATE INDEX "InboundMessage_state_idx" ON "InboundMessage"("state");

-- CreateIndex
CREATE INDEX "DeliveryReport_messageId_idx" ON "DeliveryReport"("messageId");

-- CreateIndex
CREATE INDEX "Wording_conferenceId_idx" ON "Wording"("conferenceId");

-- CreateIndex
CREATE UNIQUE INDEX "MapPlace_personId_key" ON "MapPlace"("personId");

-- CreateIndex
CREATE INDEX "MapPlace_conferenceId_idx" ON "MapPlace"("conferenceId");

-- CreateIndex
CREATE INDEX "Tie_conferenceId_idx" ON "Tie"("conferenceId");

-- CreateIndex
CREATE INDEX "Decision_conferenceId_idx" ON "Decision"("conferenceId");

-- CreateIndex
CREATE INDEX "Decision_personId_principalId_at_idx" ON "Decision"("personId", "principalId", "at");

-- CreateIndex
CREATE INDEX "CentralQuestion_conferenceId_idx" ON "CentralQuestion"("conferenceId");

-- CreateIndex
CREATE INDEX "Note_conferenceId_idx" ON "Note"("conferenceId");

-- CreateIndex
CREATE INDEX "Agreement_conferenceId_idx" ON "Agreement"("conferenceId");

-- CreateIndex
CREATE INDEX "AgreementWording_conferenceId_idx" ON "AgreementWording"("conferenceId");

-- CreateIndex
CREATE INDEX "AgreementWording_agreementId_at_idx" ON "AgreementWording"("agreementId", "at");

-- CreateIndex
CREATE INDEX "AgreementWording_ownerPersonId_idx" ON "AgreementWording"("ownerPersonId");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_conferenceId_number_key" ON "PlanVersion"("conferenceId", "number");

-- CreateIndex
CREATE INDEX "PlanVersionLine_wordingId_idx" ON "PlanVersionLine"("wordingId");

-- CreateIndex
CREATE INDEX "PlanVersionLine_conferenceId_idx" ON "PlanVersionLine"("conferenceId");

-- CreateIndex
CREATE INDEX "AgreementConfirmation_conferenceId_idx" ON "AgreementConfirmation"("conferenceId");

-- CreateIndex
CREATE INDEX "AgreementConfirmation_agreementId_idx" ON "AgreementConfirmation"("agreementId");

-- CreateIndex
CREATE INDEX "Remark_conferenceId_idx" ON "Remark"("conferenceId");

-- CreateIndex
CREATE INDEX "Proposal_accountId_idx" ON "Proposal"("accountId");

-- CreateIndex
CREATE INDEX "Proposal_eraseAfter_idx" ON "Proposal"("eraseAfter");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_conferenceId_key" ON "Registration"("conferenceId");

-- CreateIndex
CREATE INDEX "Registration_registrantAccountId_idx" ON "Registration"("registrantAccountId");

-- CreateIndex
CREATE INDEX "Registration_sentAt_idx" ON "Registration"("sentAt");

-- CreateIndex
CREATE INDEX "Willingness_conferenceId_idx" ON "Willingness"("conferenceId");

-- CreateIndex
CREATE INDEX "Willingness_principalId_idx" ON "Willingness"("principalId");

-- CreateIndex
CREATE INDEX "DataConsent_conferenceId_idx" ON "DataConsent"("conferenceId");

-- CreateIndex
CREATE INDEX "DataConsent_principalId_idx" ON "DataConsent"("principalId");

-- CreateIndex
CREATE INDEX "SecrecyRelease_conferenceId_idx" ON "SecrecyRelease"("conferenceId");

-- CreateIndex
CREATE INDEX "SecrecyRelease_principalId_idx" ON "SecrecyRelease"("principalId");

-- CreateIndex
CREATE INDEX "SafetyAnswer_conferenceId_idx" ON "SafetyAnswer"("conferenceId");

-- CreateIndex
CREATE INDEX "SafetyAnswer_principalId_idx" ON "SafetyAnswer"("principalId");

-- CreateIndex
CREATE INDEX "SafetyTalk_conferenceId_idx" ON "SafetyTalk"("conferenceId");

-- CreateIndex
CREATE INDEX "SafetyTalk_principalId_idx" ON "SafetyTalk"("principalId");

-- CreateIndex
CREATE UNIQUE INDEX "SafetyCard_principalId_key" ON "SafetyCard"("principalId");

-- CreateIndex
CREATE INDEX "SafetyCard_conferenceId_idx" ON "SafetyCard"("conferenceId");

-- CreateIndex
CREATE INDEX "LegalRepresentation_conferenceId_idx" ON "LegalRepresentation"("conferenceId");

-- CreateIndex
CREATE INDEX "LegalRepresentation_personId_idx" ON "LegalRepresentation"("personId");

-- CreateIndex
CREATE INDEX "Wish_conferenceId_idx" ON "Wish"("conferenceId");

-- CreateIndex
CREATE INDEX "Wish_principalId_idx" ON "Wish"("principalId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_phoneNumberId_fkey" FOREIGN KEY ("phoneNumberId") REFERENCES "PhoneNumber"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountSession" ADD CONSTRAINT "AccountSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalLink" ADD CONSTRAINT "PersonalLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeviceSessionLink" ADD CONSTRAINT "DeviceSessionLink_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "DeviceSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeviceSessionLink" ADD CONSTRAINT "DeviceSessionLink_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PersonalLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProofAttempt" ADD CONSTRAINT "ProofAttempt_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "PersonalLink"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreedWord" ADD CONSTRAINT "AgreedWord_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceDay" ADD CONSTRAINT "ConferenceDay_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestPart" ADD CONSTRAINT "GuestPart_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "Guest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatedDemand" ADD CONSTRAINT "StatedDemand_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "Guest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhaseEntry" ADD CONSTRAINT "PhaseEntry_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "ConferenceDay"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "ConferenceDay"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorProfile" ADD CONSTRAINT "CoordinatorProfile_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorLanguage" ADD CONSTRAINT "CoordinatorLanguage_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "CoordinatorProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorTie" ADD CONSTRAINT "CoordinatorTie_profileId_fkey" FOREIGN KEY ("profileId") REFERENCES "CoordinatorProfile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorOffer" ADD CONSTRAINT "CoordinatorOffer_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorOffer" ADD CONSTRAINT "CoordinatorOffer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorAssignment" ADD CONSTRAINT "CoordinatorAssignment_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorAssignment" ADD CONSTRAINT "CoordinatorAssignment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvictionCase" ADD CONSTRAINT "EvictionCase_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseConference" ADD CONSTRAINT "CaseConference_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseConference" ADD CONSTRAINT "CaseConference_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenancy" ADD CONSTRAINT "Tenancy_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Arrears" ADD CONSTRAINT "Arrears_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LadderStep" ADD CONSTRAINT "LadderStep_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Postponement" ADD CONSTRAINT "Postponement_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseOutcome" ADD CONSTRAINT "CaseOutcome_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CallMade" ADD CONSTRAINT "CallMade_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_centraleId_fkey" FOREIGN KEY ("centraleId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conference" ADD CONSTRAINT "Conference_earlierConferenceId_fkey" FOREIGN KEY ("earlierConferenceId") REFERENCES "Conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Principal" ADD CONSTRAINT "Principal_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Principal" ADD CONSTRAINT "Principal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FirstTalk" ADD CONSTRAINT "FirstTalk_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPhone" ADD CONSTRAINT "PersonPhone_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonPhone" ADD CONSTRAINT "PersonPhone_phoneNumberId_fkey" FOREIGN KEY ("phoneNumberId") REFERENCES "PhoneNumber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberSilence" ADD CONSTRAINT "NumberSilence_phoneNumberId_fkey" FOREIGN KEY ("phoneNumberId") REFERENCES "PhoneNumber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutgoingMessage" ADD CONSTRAINT "OutgoingMessage_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundMessage" ADD CONSTRAINT "InboundMessage_phoneNumberId_fkey" FOREIGN KEY ("phoneNumberId") REFERENCES "PhoneNumber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapPlace" ADD CONSTRAINT "MapPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CentralQuestion" ADD CONSTRAINT "CentralQuestion_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementWording" ADD CONSTRAINT "AgreementWording_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementWording" ADD CONSTRAINT "AgreementWording_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementWording" ADD CONSTRAINT "AgreementWording_ownerPersonId_fkey" FOREIGN KEY ("ownerPersonId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersionLine" ADD CONSTRAINT "PlanVersionLine_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersionLine" ADD CONSTRAINT "PlanVersionLine_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "AgreementWording"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementConfirmation" ADD CONSTRAINT "AgreementConfirmation_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Willingness" ADD CONSTRAINT "Willingness_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataConsent" ADD CONSTRAINT "DataConsent_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecrecyRelease" ADD CONSTRAINT "SecrecyRelease_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SafetyAnswer" ADD CONSTRAINT "SafetyAnswer_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SafetyTalk" ADD CONSTRAINT "SafetyTalk_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SafetyCard" ADD CONSTRAINT "SafetyCard_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LegalRepresentation" ADD CONSTRAINT "LegalRepresentation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
