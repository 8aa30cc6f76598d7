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

-- CreateIndex
CREATE UNIQUE INDEX "ReportPiece_batchId_position_key" ON "ReportPiece"("batchId", "position");

-- CreateIndex
CREATE INDEX "CaseExtension_caseId_idx" ON "CaseExtension"("caseId");

-- AddForeignKey
ALTER TABLE "ReportBatch" ADD CONSTRAINT "ReportBatch_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportPiece" ADD CONSTRAINT "ReportPiece_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ReportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseExtension" ADD CONSTRAINT "CaseExtension_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "EvictionCase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
