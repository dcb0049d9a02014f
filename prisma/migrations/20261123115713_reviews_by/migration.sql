-- AlterTable
ALTER TABLE "Intake" ADD COLUMN "reviewsBy" DATETIME;
