-- CreateEnum
CREATE TYPE "CoordinatorTieKind" AS ENUM ('employer', 'organisation', 'landlord', 'neighbourhood', 'community');

-- CreateEnum
CREATE TYPE "OfferWay" AS ENUM ('account', 'link', 'sms');

-- CreateEnum
CREATE TYPE "AssignmentEnd" AS ENUM ('principalSaidNo', 'ill', 'stopped');

-- CreateEnum
CREATE TYPE "BarKind" AS ENUM ('principal', 'safety');

-- CreateEnum
CREATE TYPE "FallbackAnswer" AS ENUM ('withInterpreter', 'ratherWait');

-- CreateEnum
CREATE TYPE "DeskDeedKind" AS ENUM ('offer', 'queue', 'wholeList', 'substitute', 'handover');

-- CreateEnum
CREATE TYPE "PairState" AS ENUM ('open', 'accepted', 'changed', 'left');

-- AlterTable
ALTER TABLE "CoordinatorProfile" ADD COLUMN     "appliedAt" TIMESTAMPTZ(3),
ADD COLUMN     "backgroundSharedAt" TIMESTAMPTZ(3),
ADD COLUMN     "importId" UUID,
ADD COLUMN     "postcodeArea" TEXT,
ADD COLUMN     "restingUntil" TIMESTAMPTZ(3),
ADD COLUMN     "trainedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "CoordinatorTie" ADD COLUMN     "kind" "CoordinatorTieKind" NOT NULL DEFAULT 'organisation',
ADD COLUMN     "specialSealed" BYTEA,
ADD COLUMN     "town" TEXT,
ALTER COLUMN "organisationId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "CoordinatorOffer" ADD COLUMN     "answeredHow" "OfferWay",
ADD COLUMN     "code" INTEGER,
ADD COLUMN     "secretHash" BYTEA;

-- AlterTable
ALTER TABLE "CoordinatorAssignment" ADD COLUMN     "endedBy" UUID,
ADD COLUMN     "endedWhy" "AssignmentEnd",
ADD COLUMN     "seat" INTEGER;

-- AlterTable
ALTER TABLE "Conference" ADD COLUMN     "postcodeArea" TEXT;

-- AlterTable
ALTER TABLE "Wish" ADD COLUMN     "readAt" TIMESTAMPTZ(3),
ADD COLUMN     "readBy" UUID,
ADD COLUMN     "wordsCount" BOOLEAN;

-- CreateTable
CREATE TABLE "AccountInvitation" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "secretHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinatorQueue" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "queuedBy" UUID NOT NULL,
    "offerId" UUID,
    "droppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CoordinatorQueue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinatorBar" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "BarKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byAccount" UUID,

    CONSTRAINT "CoordinatorBar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CoordinatorSubstitute" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "namedAt" TIMESTAMPTZ(3) NOT NULL,
    "namedBy" UUID NOT NULL,
    "agreedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CoordinatorSubstitute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LanguageFallback" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "principalId" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedBy" UUID NOT NULL,
    "answer" "FallbackAnswer",
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" UUID,

    CONSTRAINT "LanguageFallback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeskDecision" (
    "id" UUID NOT NULL,
    "centraleId" UUID NOT NULL,
    "conferenceId" UUID,
    "accountId" UUID NOT NULL,
    "kind" "DeskDeedKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "candidates" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "wishUsed" BOOLEAN NOT NULL,
    "backgroundUsed" BOOLEAN NOT NULL,

    CONSTRAINT "DeskDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WholeListProposal" (
    "id" UUID NOT NULL,
    "centraleId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "registrations" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "gain" INTEGER NOT NULL,
    "helpedOneByOne" INTEGER NOT NULL,

    CONSTRAINT "WholeListProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WholeListPair" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "accountId" UUID,
    "points" INTEGER,
    "parts" JSONB NOT NULL DEFAULT '[]',
    "oneByOneId" UUID,
    "state" "PairState" NOT NULL DEFAULT 'open',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" UUID,
    "offerId" UUID,

    CONSTRAINT "WholeListPair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PoolImport" (
    "id" UUID NOT NULL,
    "centraleId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    "lines" INTEGER NOT NULL,
    "made" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PoolImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PoolImportRejection" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "problem" TEXT NOT NULL,

    CONSTRAINT "PoolImportRejection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostcodeArea" (
    "centraleId" UUID NOT NULL,
    "postcode" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "PostcodeArea_pkey" PRIMARY KEY ("centraleId","postcode")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccountInvitation_secretHash_key" ON "AccountInvitation"("secretHash");

-- CreateIndex
CREATE INDEX "AccountInvitation_accountId_idx" ON "AccountInvitation"("accountId");

-- CreateIndex
CREATE INDEX "CoordinatorQueue_conferenceId_idx" ON "CoordinatorQueue"("conferenceId");

-- CreateIndex
CREATE INDEX "CoordinatorQueue_accountId_idx" ON "CoordinatorQueue"("accountId");

-- CreateIndex
CREATE INDEX "CoordinatorBar_accountId_idx" ON "CoordinatorBar"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "CoordinatorBar_conferenceId_accountId_key" ON "CoordinatorBar"("conferenceId", "accountId");

-- CreateIndex
CREATE INDEX "CoordinatorSubstitute_conferenceId_idx" ON "CoordinatorSubstitute"("conferenceId");

-- CreateIndex
CREATE INDEX "CoordinatorSubstitute_accountId_idx" ON "CoordinatorSubstitute"("accountId");

-- CreateIndex
CREATE INDEX "LanguageFallback_conferenceId_idx" ON "LanguageFallback"("conferenceId");

-- CreateIndex
CREATE INDEX "LanguageFallback_principalId_idx" ON "LanguageFallback"("principalId");

-- CreateIndex
CREATE INDEX "DeskDecision_centraleId_at_idx" ON "DeskDecision"("centraleId", "at");

-- CreateIndex
CREATE INDEX "DeskDecision_conferenceId_idx" ON "DeskDecision"("conferenceId");

-- CreateIndex
CREATE INDEX "DeskDecision_accountId_idx" ON "DeskDecision"("accountId");

-- CreateIndex
CREATE INDEX "WholeListProposal_centraleId_idx" ON "WholeListProposal"("centraleId");

-- CreateIndex
CREATE INDEX "WholeListPair_proposalId_idx" ON "WholeListPair"("proposalId");

-- CreateIndex
CREATE INDEX "WholeListPair_conferenceId_idx" ON "WholeListPair"("conferenceId");

-- CreateIndex
CREATE INDEX "PoolImport_centraleId_idx" ON "PoolImport"("centraleId");

-- CreateIndex
CREATE INDEX "PoolImportRejection_importId_idx" ON "PoolImportRejection"("importId");

-- CreateIndex
CREATE INDEX "CoordinatorProfile_importId_idx" ON "CoordinatorProfile"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "CoordinatorOffer_secretHash_key" ON "CoordinatorOffer"("secretHash");

-- AddForeignKey
ALTER TABLE "AccountInvitation" ADD CONSTRAINT "AccountInvitation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorProfile" ADD CONSTRAINT "CoordinatorProfile_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PoolImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorQueue" ADD CONSTRAINT "CoordinatorQueue_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorQueue" ADD CONSTRAINT "CoordinatorQueue_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorBar" ADD CONSTRAINT "CoordinatorBar_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorBar" ADD CONSTRAINT "CoordinatorBar_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorSubstitute" ADD CONSTRAINT "CoordinatorSubstitute_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CoordinatorSubstitute" ADD CONSTRAINT "CoordinatorSubstitute_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LanguageFallback" ADD CONSTRAINT "LanguageFallback_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LanguageFallback" ADD CONSTRAINT "LanguageFallback_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Principal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WholeListPair" ADD CONSTRAINT "WholeListPair_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "WholeListProposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PoolImportRejection" ADD CONSTRAINT "PoolImportRejection_importId_fkey" FOREIGN KEY ("importId") REFERENCES "PoolImport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- "I know this person" is kept as any other no.
update "CoordinatorOffer" set "answer" = 'declined' where "answer" = 'notIndependent';

-- A tie names an organisation, a place, or what only he can name.
alter table "CoordinatorTie" add constraint "CoordinatorTie_names_something"
  check ("organisationId" is not null or "town" is not null or "specialSealed" is not null);

-- One place, one conference: whoever is second finds it taken, whatever the deeds before it saw.
update "CoordinatorAssignment" a set "seat" = x."seat" from (
  select y."id", row_number() over (partition by y."accountId" order by y."from", y."id") as "seat" from "CoordinatorAssignment" y
  where y."until" is null and not exists (select 1 from "Closure" e where e."conferenceId" = y."conferenceId")
    and not exists (select 1 from "Stranding" e where e."conferenceId" = y."conferenceId")
    and not exists (select 1 from "NotStarted" e where e."conferenceId" = y."conferenceId")) x
  where x."id" = a."id";
create unique index "CoordinatorAssignment_one_each_place" on "CoordinatorAssignment" ("accountId", "seat") where "seat" is not null;
alter table "CoordinatorAssignment" add constraint "CoordinatorAssignment_seat_counts" check ("seat" >= 1);
create unique index "CoordinatorOffer_one_code_each" on "CoordinatorOffer" ("accountId", "code") where "answer" is null and "code" is not null;
create unique index "CoordinatorQueue_once_each" on "CoordinatorQueue" ("conferenceId", "accountId") where "droppedAt" is null and "offerId" is null;
create unique index "CoordinatorSubstitute_once_each" on "CoordinatorSubstitute" ("conferenceId", "accountId") where "endedAt" is null;
create index "CoordinatorOffer_open" on "CoordinatorOffer" ("expiresAt") where "answer" is null;
alter table "PostcodeArea" add constraint "PostcodeArea_four_digits" check ("postcode" ~ '^[1-9][0-9]{3}$');
alter table "DeskDecision" add constraint "DeskDecision_place_counts" check ("position" between 1 and "candidates");

-- An assignment without a place takes the lowest that is free; one that ends gives its place back.
create function coordinator_seat() returns trigger language plpgsql as $$
begin
  if new."until" is not null then
    new."seat" := null;
  elsif tg_op = 'INSERT' and new."seat" is null then
    select min(n) into new."seat" from generate_series(1, 1 + (select count(*) from "CoordinatorAssignment" where "accountId" = new."accountId" and "seat" is not null)) n
      where not exists (select 1 from "CoordinatorAssignment" x where x."accountId" = new."accountId" and x."seat" = n);
  end if;
  return new;
end $$;
create trigger coordinator_seat before insert or update of "until" on "CoordinatorAssignment" for each row execute function coordinator_seat();

-- When a conference ends, its coordinator's place is free, nobody is asked any more, and what the desk decided no longer says for whom.
create function coordinator_is_free() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update "CoordinatorAssignment" set "seat" = null where "conferenceId" = new."conferenceId" and "seat" is not null;
  delete from "CoordinatorQueue" where "conferenceId" = new."conferenceId" and "offerId" is null;
  update "DeskDecision" set "conferenceId" = null where "conferenceId" = new."conferenceId";
  delete from "WholeListPair" where "conferenceId" = new."conferenceId";
  return null;
end $$;
create trigger coordinator_is_free after insert on "Closure" for each row execute function coordinator_is_free();
create trigger coordinator_is_free after insert on "Stranding" for each row execute function coordinator_is_free();
create trigger coordinator_is_free after insert on "NotStarted" for each row execute function coordinator_is_free();
