-- CreateTable
CREATE TABLE "FormerMember" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "applicationId" TEXT,
    "joinedAt" DATETIME NOT NULL,
    "leftAt" DATETIME NOT NULL,
    CONSTRAINT "FormerMember_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FormerMember_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FormerMember_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attendance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "eventId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "state" TEXT,
    "notedById" TEXT NOT NULL,
    "notedAt" DATETIME NOT NULL,
    CONSTRAINT "Attendance_eventId_academyId_fkey" FOREIGN KEY ("eventId", "academyId") REFERENCES "CohortEvent" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Attendance" ("academyId", "eventId", "notedAt", "notedById", "state", "userId") SELECT "academyId", "eventId", "notedAt", "notedById", "state", "userId" FROM "Attendance";
DROP TABLE "Attendance";
ALTER TABLE "new_Attendance" RENAME TO "Attendance";
CREATE INDEX "Attendance_eventId_userId_idx" ON "Attendance"("eventId", "userId");
CREATE INDEX "Attendance_userId_idx" ON "Attendance"("userId");
CREATE TABLE "new_MilestoneRecord" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "milestoneId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "reachedAt" DATETIME,
    "notedById" TEXT NOT NULL,
    "notedAt" DATETIME NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "MilestoneRecord_milestoneId_academyId_fkey" FOREIGN KEY ("milestoneId", "academyId") REFERENCES "Milestone" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MilestoneRecord_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);
-- When it was noted was not kept; until now a report counted it from when it was reached.
INSERT INTO "new_MilestoneRecord" ("academyId", "milestoneId", "note", "notedAt", "notedById", "reachedAt", "userId") SELECT "academyId", "milestoneId", "note", "reachedAt", "notedById", "reachedAt", "userId" FROM "MilestoneRecord";
DROP TABLE "MilestoneRecord";
ALTER TABLE "new_MilestoneRecord" RENAME TO "MilestoneRecord";
CREATE INDEX "MilestoneRecord_milestoneId_userId_idx" ON "MilestoneRecord"("milestoneId", "userId");
CREATE INDEX "MilestoneRecord_userId_idx" ON "MilestoneRecord"("userId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "FormerMember_cohortId_userId_idx" ON "FormerMember"("cohortId", "userId");

-- CreateIndex
CREATE INDEX "FormerMember_userId_idx" ON "FormerMember"("userId");

-- What was noted stays noted: whoever corrects it adds a note. Only the words of a forgotten person go.
CREATE TRIGGER "Attendance_no_update" BEFORE UPDATE ON "Attendance"
BEGIN SELECT RAISE(ABORT, 'Attendance is append only'); END;
CREATE TRIGGER "Attendance_no_delete" BEFORE DELETE ON "Attendance"
BEGIN SELECT RAISE(ABORT, 'Attendance is append only'); END;

CREATE TRIGGER "MilestoneRecord_no_update" BEFORE UPDATE ON "MilestoneRecord"
WHEN NEW."note" IS NOT ''
  OR NEW."id" IS NOT OLD."id" OR NEW."milestoneId" IS NOT OLD."milestoneId"
  OR NEW."userId" IS NOT OLD."userId" OR NEW."academyId" IS NOT OLD."academyId"
  OR NEW."reachedAt" IS NOT OLD."reachedAt" OR NEW."notedById" IS NOT OLD."notedById"
  OR NEW."notedAt" IS NOT OLD."notedAt"
BEGIN SELECT RAISE(ABORT, 'MilestoneRecord is append only'); END;
CREATE TRIGGER "MilestoneRecord_no_delete" BEFORE DELETE ON "MilestoneRecord"
BEGIN SELECT RAISE(ABORT, 'MilestoneRecord is append only'); END;

-- A membership that is over is kept until the person is forgotten.
CREATE TRIGGER "FormerMember_no_update" BEFORE UPDATE ON "FormerMember"
BEGIN SELECT RAISE(ABORT, 'FormerMember is append only'); END;
CREATE TRIGGER "FormerMember_no_delete" BEFORE DELETE ON "FormerMember"
WHEN NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = OLD."userId" AND u."forgottenAt" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'FormerMember is append only'); END;
