-- AlterTable
ALTER TABLE "BudgetLine" ALTER COLUMN "amountCents" DROP NOT NULL;
