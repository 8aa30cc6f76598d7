-- CreateEnum
CREATE TYPE "ApproachBy" AS ENUM ('coordinator', 'principal');

-- CreateEnum
CREATE TYPE "ApproachOutcome" AS ENUM ('open', 'needsTime', 'ratherNot', 'notReached');

-- CreateEnum
CREATE TYPE "RequestBy" AS ENUM ('self', 'parent', 'lawyer', 'authority', 'representative', 'other');

-- CreateEnum
CREATE TYPE "RequestAsk" AS ENUM ('see', 'correct', 'erase', 'object', 'inform', 'other');

-- CreateEnum
CREATE TYPE "RequestAnswer" AS ENUM ('neutral', 'given', 'partly', 'refused');

-- DropForeignKey
ALTER TABLE "MapPlace" DROP CONSTRAINT "MapPlace_personId_fkey";

-- DropTable
DROP TABLE "MapPlace";

-- DropTable
DROP TABLE "Tie";

-- CreateTable
CREATE TABLE "MapChange" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "subjectId" UUID NOT NULL,
    "otherId" UUID,
    "principalId" UUID,
    "coordinatorOnly" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byAccount" UUID,
    "byPerson" UUID,
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "MapChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approach" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "by" "ApproachBy" NOT NULL,
    "principalId" UUID,
    "interpreter" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "how" "HowGiven" NOT NULL,
    "notedByAccount" UUID,
    "accusationSealed" BYTEA,

    CONSTRAINT "Approach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AskedInPerson" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "by" "ApproachBy" NOT NULL,
    "principalId" UUID,
    "talkedOn" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "ApproachOutcome" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "notedByAccount" UUID,
    "accusationSealed" BYTEA,

    CONSTRAINT "AskedInPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LockedRequest" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "centraleId" UUID NOT NULL,
    "dataKeyId" UUID NOT NULL,
    "by" "RequestBy" NOT NULL,
    "ask" "RequestAsk" NOT NULL,
    "accusationSealed" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "extendedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" UUID,
    "answer" "RequestAnswer",
    "eraseAfter" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LockedRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LockedRequestNote" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byAccount" UUID NOT NULL,
    "accusationSealed" BYTEA NOT NULL,

    CONSTRAINT "LockedRequestNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MapChange_subjectId_idx" ON "MapChange"("subjectId");

-- CreateIndex
CREATE INDEX "MapChange_otherId_idx" ON "MapChange"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "MapChange_conferenceId_position_key" ON "MapChange"("conferenceId", "position");

-- CreateIndex
CREATE INDEX "Approach_conferenceId_idx" ON "Approach"("conferenceId");

-- CreateIndex
CREATE INDEX "Approach_personId_at_idx" ON "Approach"("personId", "at");

-- CreateIndex
CREATE INDEX "AskedInPerson_conferenceId_idx" ON "AskedInPerson"("conferenceId");

-- CreateIndex
CREATE INDEX "AskedInPerson_personId_at_idx" ON "AskedInPerson"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "LockedRequest_reference_key" ON "LockedRequest"("reference");

-- CreateIndex
CREATE INDEX "LockedRequest_centraleId_answeredAt_idx" ON "LockedRequest"("centraleId", "answeredAt");

-- CreateIndex
CREATE INDEX "LockedRequest_eraseAfter_idx" ON "LockedRequest"("eraseAfter");

-- CreateIndex
CREATE INDEX "LockedRequest_dataKeyId_idx" ON "LockedRequest"("dataKeyId");

-- CreateIndex
CREATE INDEX "LockedRequestNote_requestId_idx" ON "LockedRequestNote"("requestId");

-- AddForeignKey
ALTER TABLE "Approach" ADD CONSTRAINT "Approach_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AskedInPerson" ADD CONSTRAINT "AskedInPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LockedRequest" ADD CONSTRAINT "LockedRequest_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LockedRequestNote" ADD CONSTRAINT "LockedRequestNote_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "LockedRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A stroke stays as it was drawn; a newer one counts over it.
create function only_added() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise check_violation using message = 'a stroke on the map is never changed';
end $$;
create trigger only_added before update on "MapChange" for each row execute function only_added();

-- Of two people the lesser id stands first, so that two devices speak of the same two.
alter table "MapChange" add constraint "MapChange_in_order" check ("otherId" is null or "subjectId" < "otherId");
alter table "MapChange" add constraint "MapChange_position_counts" check ("position" >= 1);
alter table "MapChange" add constraint "MapChange_one_pair_of_eyes" check (not "coordinatorOnly" or "principalId" is null);
alter table "Approach" add constraint "Approach_names_who_speaks" check ("by" <> 'principal' or "principalId" is not null);
alter table "AskedInPerson" add constraint "AskedInPerson_names_who_spoke" check ("by" <> 'principal' or "principalId" is not null);

-- Private time: the same two locks as on all other content.
do $$
declare content text;
begin
  foreach content in array array['MapChange', 'Approach', 'AskedInPerson'] loop
    execute format('alter table %I enable row level security', content);
    execute format('create policy family on %I for all to kring_family using (true) with check (true)', content);
    execute format(
      'create policy private_time on %1$I for all to kring_staff
         using (not exists (select 1 from content_closed c where c."conferenceId" = %1$I."conferenceId"))
         with check (not exists (select 1 from content_closed c where c."conferenceId" = %1$I."conferenceId"))', content);
    execute format(
      'create trigger open_to_staff before insert or update or delete on %I for each row execute function content_open_to_staff()', content);
  end loop;
end $$;
