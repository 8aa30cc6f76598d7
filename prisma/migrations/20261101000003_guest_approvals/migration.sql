-- CreateTable
CREATE TABLE "GuestApproval" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "guestId" UUID NOT NULL,
    "part" "PartOfDay" NOT NULL,
    "principalId" UUID NOT NULL,
    "yes" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "how" "HowGiven" NOT NULL,
    "notedByAccount" UUID,

    CONSTRAINT "GuestApproval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GuestApproval_conferenceId_idx" ON "GuestApproval"("conferenceId");

-- CreateIndex
CREATE INDEX "GuestApproval_guestId_part_principalId_at_idx" ON "GuestApproval"("guestId", "part", "principalId", "at");

-- AddForeignKey
ALTER TABLE "GuestApproval" ADD CONSTRAINT "GuestApproval_guestId_fkey" FOREIGN KEY ("guestId") REFERENCES "Guest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
