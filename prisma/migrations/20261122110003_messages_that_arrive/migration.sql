-- CreateEnum
CREATE TYPE "PaperKind" AS ENUM ('letter', 'card');

-- CreateEnum
CREATE TYPE "ContactRoad" AS ENUM ('sms', 'email', 'letter', 'phone', 'inPerson');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('sms', 'email', 'call');

-- CreateEnum
CREATE TYPE "InboundMeaning" AS ENUM ('yes', 'no', 'maybe', 'bringsSomebody', 'wrongNumber', 'stop', 'start', 'words');

-- DropForeignKey
ALTER TABLE "CalendarFeed" DROP CONSTRAINT "CalendarFeed_accountId_fkey";

-- DropIndex
DROP INDEX "OutgoingMessage_personId_idx";

-- DropIndex
DROP INDEX "DeliveryReport_messageId_idx";

-- DropIndex
DROP INDEX "Wording_conferenceId_idx";

-- AlterTable
ALTER TABLE "CalendarFeed" ADD COLUMN     "personId" UUID,
ALTER COLUMN "accountId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "announcedById" UUID,
ADD COLUMN     "announcedOn" DATE;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "firstRoad" "ContactRoad",
ADD COLUMN     "secondRoad" "ContactRoad";

-- AlterTable
ALTER TABLE "OutgoingMessage" ADD COLUMN     "channel" "Channel" NOT NULL DEFAULT 'sms',
ADD COLUMN     "leftAt" TIMESTAMPTZ(3),
ADD COLUMN     "segments" INTEGER,
ADD COLUMN     "wordingId" UUID;

-- AlterTable
ALTER TABLE "InboundMessage" ADD COLUMN     "conferenceId" UUID,
ADD COLUMN     "handledBy" UUID,
ADD COLUMN     "meaning" "InboundMeaning",
ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);
-- Until now whatever waited was read in each conference the number stands in; it stays where only one may mean it.
update "InboundMessage" m set "conferenceId" = one."conferenceId"
from (select "phoneNumberId", min("conferenceId"::text)::uuid as "conferenceId" from "PersonPhone" where "endedAt" is null
  group by "phoneNumberId" having count(distinct "conferenceId") = 1) one
where one."phoneNumberId" = m."phoneNumberId";

-- AlterTable
ALTER TABLE "DeliveryReport" ADD COLUMN     "providerId" TEXT,
ADD COLUMN     "workedAt" TIMESTAMPTZ(3);
-- What was reported before was worked when it came, and each message had one id at the provider.
update "DeliveryReport" d set "providerId" = coalesce((select m."providerId" from "OutgoingMessage" m where m."id" = d."messageId"), ''), "workedAt" = d."at";
delete from "DeliveryReport" d using "DeliveryReport" other where other."messageId" = d."messageId" and other."status" = d."status" and other."id" < d."id";
ALTER TABLE "DeliveryReport" ALTER COLUMN "providerId" SET NOT NULL;

-- AlterTable
ALTER TABLE "Wording" ADD COLUMN     "by" UUID NOT NULL,
ADD COLUMN     "channel" "Channel" NOT NULL,
ADD COLUMN     "language" TEXT NOT NULL,
ADD COLUMN     "moment" TEXT NOT NULL,
ALTER COLUMN "familySealed" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "moment" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "linkId" UUID NOT NULL,
    "codeHash" BYTEA NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    "madeBy" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VoiceMessage" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "spokenLanguage" TEXT NOT NULL,
    "byAccount" UUID,
    "byPersonId" UUID,
    "familySealed" BYTEA NOT NULL,
    "mediaType" TEXT NOT NULL,
    "seconds" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedBy" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "VoiceMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatePoll" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedBy" UUID NOT NULL,
    "circleAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "chosenId" UUID,

    CONSTRAINT "DatePoll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatePollMoment" (
    "id" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "droppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DatePollMoment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatePollAnswer" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "momentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "answer" "ReplyAnswer" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "how" "ReplyHow" NOT NULL,
    "notedBy" UUID,

    CONSTRAINT "DatePollAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonEmail" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "contactSealed" BYTEA NOT NULL,
    "readByOthers" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "PersonEmail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SenderPace" (
    "sender" TEXT NOT NULL,
    "room" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SenderPace_pkey" PRIMARY KEY ("sender")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_codeHash_key" ON "Paper"("codeHash");

-- CreateIndex
CREATE INDEX "Paper_conferenceId_idx" ON "Paper"("conferenceId");

-- CreateIndex
CREATE INDEX "Paper_personId_madeAt_idx" ON "Paper"("personId", "madeAt");

-- CreateIndex
CREATE INDEX "VoiceMessage_conferenceId_idx" ON "VoiceMessage"("conferenceId");

-- CreateIndex
CREATE INDEX "DatePoll_conferenceId_idx" ON "DatePoll"("conferenceId");

-- CreateIndex
CREATE INDEX "DatePollMoment_pollId_idx" ON "DatePollMoment"("pollId");

-- CreateIndex
CREATE INDEX "DatePollMoment_conferenceId_idx" ON "DatePollMoment"("conferenceId");

-- CreateIndex
CREATE INDEX "DatePollAnswer_momentId_personId_at_idx" ON "DatePollAnswer"("momentId", "personId", "at");

-- CreateIndex
CREATE INDEX "DatePollAnswer_conferenceId_idx" ON "DatePollAnswer"("conferenceId");

-- CreateIndex
CREATE INDEX "DatePollAnswer_personId_idx" ON "DatePollAnswer"("personId");

-- CreateIndex
CREATE INDEX "PersonEmail_personId_idx" ON "PersonEmail"("personId");

-- CreateIndex
CREATE INDEX "PersonEmail_hash_idx" ON "PersonEmail"("hash");

-- CreateIndex
CREATE INDEX "PersonEmail_conferenceId_idx" ON "PersonEmail"("conferenceId");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- CreateIndex
CREATE INDEX "OutgoingMessage_personId_leftAt_idx" ON "OutgoingMessage"("personId", "leftAt");

-- CreateIndex
CREATE INDEX "InboundMessage_conferenceId_state_idx" ON "InboundMessage"("conferenceId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "DeliveryReport_messageId_providerId_status_key" ON "DeliveryReport"("messageId", "providerId", "status");

-- CreateIndex
CREATE INDEX "Wording_conferenceId_moment_language_channel_at_idx" ON "Wording"("conferenceId", "moment", "language", "channel", "at");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatePollMoment" ADD CONSTRAINT "DatePollMoment_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "DatePoll"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatePollAnswer" ADD CONSTRAINT "DatePollAnswer_momentId_fkey" FOREIGN KEY ("momentId") REFERENCES "DatePollMoment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatePollAnswer" ADD CONSTRAINT "DatePollAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonEmail" ADD CONSTRAINT "PersonEmail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A feed is a colleague's or somebody's of a circle.
alter table "CalendarFeed" add constraint "CalendarFeed_of_one" check (("accountId" is null) <> ("personId" is null));
create unique index "CalendarFeed_one_standing_of_person" on "CalendarFeed" ("personId") where "revokedAt" is null and "personId" is not null;
-- One address of a person stands once, and one poll at a time is open.
create unique index "PersonEmail_stands_once" on "PersonEmail" ("personId", "hash") where "endedAt" is null;
create unique index "DatePoll_one_open" on "DatePoll" ("conferenceId") where "closedAt" is null;
alter table "DatePollMoment" add constraint "DatePollMoment_lasts" check ("endsAt" > "startsAt");
alter table "VoiceMessage" add constraint "VoiceMessage_of_one" check (("byAccount" is null) <> ("byPersonId" is null));
alter table "VoiceMessage" add constraint "VoiceMessage_is_short" check ("seconds" between 1 and 120);
alter table "VoiceMessage" add constraint "VoiceMessage_used_by_one" check (("usedAt" is null) = ("usedBy" is null));
-- What has been stored and is still to be worked.
create index "DeliveryReport_to_work" on "DeliveryReport" ("at", "id") where "workedAt" is null;
-- What still stands in words at the provider.
create index "OutgoingMessage_to_redact" on "OutgoingMessage" ("settledAt") where "redactedAt" is null and "providerId" is not null;
create index "InboundMessage_to_redact" on "InboundMessage" ("receivedAt") where "redactedAt" is null;

-- A million messages wait in one line and leave from its head: only what a question is really asked by is kept in order.
DROP INDEX "OutgoingMessage_accountId_idx";
DROP INDEX "OutgoingMessage_state_dueAt_idx";
DROP INDEX "OutgoingMessage_phoneNumberId_state_idx";
DROP INDEX "OutgoingMessage_providerId_key";
create unique index "OutgoingMessage_one_by_provider_id" on "OutgoingMessage" ("providerId") where "providerId" is not null;
drop index "OutgoingMessage_due";
create index "OutgoingMessage_due" on "OutgoingMessage" ("dueAt", "id") where "state" = 'queued';
create index "OutgoingMessage_to_colleague" on "OutgoingMessage" ("accountId") where "accountId" is not null;
create index "OutgoingMessage_unsettled" on "OutgoingMessage" ("handingOverAt") where "state" = 'accepted';

-- Who may be sent something now, by purpose: as before, but asked of one person and his conference, never of everybody at once.
create or replace view may_receive as
select p."id" as "personId", x."purpose"
from "Person" p
cross join (values ('circle'::text), ('farewell'), ('principal'), ('guest'), ('guestFarewell')) x("purpose")
where p."deceasedAt" is null and p."erasedAt" is null and not p."under16"
  and not exists (
    select 1 from "Principal" dp join "Person" d on d."id" = dp."personId"
    where dp."conferenceId" = p."conferenceId" and d."deceasedAt" is not null)
  -- Somebody's conference goes on, and all of its principals are willing, with both voices where there are two.
  and (x."purpose" not in ('circle', 'guest') or (
    not exists (select 1 from "Stranding" e where e."conferenceId" = p."conferenceId")
    and not exists (select 1 from "NotStarted" e where e."conferenceId" = p."conferenceId")
    and not exists (select 1 from "Closure" e where e."conferenceId" = p."conferenceId")
    and not exists (
      select 1 from "Principal" pr where pr."conferenceId" = p."conferenceId"
        and not exists (select 1 from "Willingness" w where w."principalId" = pr."id" and w."endedAt" is null))
    and not exists (select 1 from voice_missing v where v."conferenceId" = p."conferenceId")))
  -- The three questions were answered by each of them, and a talk followed every yes.
  and (x."purpose" = 'principal' or (
    exists (select 1 from "Principal" pr where pr."conferenceId" = p."conferenceId")
    and not exists (
      select 1 from "Principal" pr where pr."conferenceId" = p."conferenceId"
        and (not exists (select 1 from "SafetyAnswer" s where s."principalId" = pr."id")
          or exists (
            select 1 from "SafetyAnswer" s where s."principalId" = pr."id" and s."flagged"
              and not exists (select 1 from "SafetyTalk" t where t."principalId" = s."principalId" and t."at" >= s."askedAt"))))))
  and case x."purpose"
    when 'principal' then exists (
      select 1 from "Principal" pr where pr."personId" = p."id"
        and not exists (
          select 1 from "SafetyAnswer" s where s."principalId" = pr."id" and s."flagged"
            and not exists (select 1 from "SafetyTalk" t where t."principalId" = s."principalId" and t."at" >= s."askedAt")))
    when 'guestFarewell' then exists (select 1 from "Guest" g where g."personId" = p."id")
    when 'guest' then exists (
      select 1 from "Guest" g join "GuestPart" gp on gp."guestId" = g."id" where g."personId" = p."id" and gp."approvedAt" is not null)
    else
      exists (
        select 1 from "Invitation" i where i."personId" = p."id" and (x."purpose" = 'farewell' or i."withdrawnAt" is null))
      and exists (
        select 1 from "Decision" d where d."personId" = p."id" and d."kind" = 'welcome' and not exists (
          select 1 from "Decision" n
          where n."personId" = d."personId" and n."principalId" = d."principalId" and (n."at", n."id") > (d."at", d."id")))
      and not exists (
        select 1 from "Decision" d where d."personId" = p."id" and d."kind" = 'keptOut' and not exists (
          select 1 from "Decision" n
          where n."personId" = d."personId" and n."principalId" = d."principalId" and (n."at", n."id") > (d."at", d."id")))
    end;
