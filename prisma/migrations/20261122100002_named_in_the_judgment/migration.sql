-- AlterTable
ALTER TABLE "Tenancy" ADD COLUMN     "judged" BOOLEAN;
