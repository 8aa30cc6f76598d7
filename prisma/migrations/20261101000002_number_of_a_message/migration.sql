-- AlterTable
ALTER TABLE "OutgoingMessage" ADD COLUMN "phoneNumberId" UUID,
ADD COLUMN "redactedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "OutgoingMessage_state_dueAt_idx" ON "OutgoingMessage"("state", "dueAt");

-- CreateIndex
CREATE INDEX "OutgoingMessage_phoneNumberId_state_idx" ON "OutgoingMessage"("phoneNumberId", "state");

-- A message in doubt is looked up at the provider by number and text, so no other may be on its way to the same number.
CREATE UNIQUE INDEX "OutgoingMessage_one_in_hand" ON "OutgoingMessage"("phoneNumberId") WHERE "state" = 'handingOver';
