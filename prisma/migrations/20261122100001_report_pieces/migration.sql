-- Accepted reports that wait to be taken in, sealed.

-- AlterTable
ALTER TABLE "ReportBatch" ADD COLUMN     "dataKeyId" UUID;

-- CreateTable
CREATE TABLE "ReportPiece" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "familySealed" BYTEA NOT NULL,

    CONSTRAINT "ReportPiece_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportPiece_batchId_position_key" ON "ReportPiece"("batchId", "position");

-- AddForeignKey
ALTER TABLE "ReportBatch" ADD CONSTRAINT "ReportBatch_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPiece" ADD CONSTRAINT "ReportPiece_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ReportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;
