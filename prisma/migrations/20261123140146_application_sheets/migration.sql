-- AlterTable
ALTER TABLE "Mail" ADD COLUMN "emptiedAt" DATETIME;

-- CreateTable
CREATE TABLE "ApplicationSheet" (
    "applicationId" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "sameName" TEXT,
    "sameMailbox" TEXT,
    CONSTRAINT "ApplicationSheet_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ApplicationSheet_intakeId_country_idx" ON "ApplicationSheet"("intakeId", "country");

-- CreateIndex
CREATE INDEX "ApplicationSheet_intakeId_sameName_idx" ON "ApplicationSheet"("intakeId", "sameName");

-- CreateIndex
CREATE INDEX "ApplicationSheet_intakeId_sameMailbox_idx" ON "ApplicationSheet"("intakeId", "sameMailbox");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationSheet_applicationId_academyId_key" ON "ApplicationSheet"("applicationId", "academyId");

-- CreateIndex
CREATE INDEX "Application_list_idx" ON "Application"("intakeId", "number", "submittedAt", "withdrawnAt", "screening", "applicantId", "id");

-- CreateIndex
CREATE INDEX "Mail_emptiedAt_createdAt_idx" ON "Mail"("emptiedAt", "createdAt");

-- What a list shows of an application must be what was sent: it is worked out anew after a change.
CREATE TRIGGER "Application_sheet_old" AFTER UPDATE OF "submitted" ON "Application"
WHEN OLD."submitted" IS NOT NEW."submitted"
BEGIN DELETE FROM "ApplicationSheet" WHERE "applicationId" = NEW."id"; END;
CREATE TRIGGER "Applicant_sheets_old" AFTER UPDATE OF "email" ON "Applicant"
WHEN OLD."email" IS NOT NEW."email"
BEGIN DELETE FROM "ApplicationSheet" WHERE "applicationId" IN
  (SELECT "id" FROM "Application" WHERE "applicantId" = NEW."id"); END;
