-- CreateTable
CREATE TABLE "Programme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Programme_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Intake" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "programmeId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "timeZone" TEXT NOT NULL,
    "seed" TEXT NOT NULL,
    "publishedAt" DATETIME,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Intake_programmeId_academyId_fkey" FOREIGN KEY ("programmeId", "academyId") REFERENCES "Programme" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Applicant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "forgottenAt" DATETIME,
    CONSTRAINT "Applicant_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicantLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "ApplicantLink_applicantId_academyId_fkey" FOREIGN KEY ("applicantId", "academyId") REFERENCES "Applicant" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ApplicantLink_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicantSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "ApplicantSession_applicantId_academyId_fkey" FOREIGN KEY ("applicantId", "academyId") REFERENCES "Applicant" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "answers" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "submitted" TEXT,
    "submittedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "screening" TEXT,
    "screeningReason" TEXT,
    "screenedAt" DATETIME,
    CONSTRAINT "Application_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Application_applicantId_academyId_fkey" FOREIGN KEY ("applicantId", "academyId") REFERENCES "Applicant" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ApplicationEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "academyId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "ApplicationEvent_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Declaration" (
    "applicationId" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "values" TEXT NOT NULL,
    "consentedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Declaration_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IntakeReviewer" (
    "intakeId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "institution" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "most" INTEGER,
    "addedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,

    PRIMARY KEY ("intakeId", "userId"),
    CONSTRAINT "IntakeReviewer_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IntakeReviewer_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "reviewerId" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "assignedAt" DATETIME NOT NULL,
    "levels" TEXT,
    "comment" TEXT,
    "savedAt" DATETIME,
    "submittedAt" DATETIME,
    "conflictAt" DATETIME,
    "conflictReason" TEXT,
    CONSTRAINT "Review_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_reviewerId_academyId_fkey" FOREIGN KEY ("reviewerId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Selection" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "inputHash" TEXT NOT NULL,
    "input" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    CONSTRAINT "Selection_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SelectionOverride" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "SelectionOverride_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SelectionOverride_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "selectionId" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "respondBy" DATETIME NOT NULL,
    "answer" TEXT,
    "answeredAt" DATETIME,
    "note" TEXT,
    CONSTRAINT "Offer_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Offer_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Offer_selectionId_academyId_fkey" FOREIGN KEY ("selectionId", "academyId") REFERENCES "Selection" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FigureRelease" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "release" TEXT NOT NULL,
    CONSTRAINT "FigureRelease_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "CohortEvent_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "eventId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "notedById" TEXT NOT NULL,
    "notedAt" DATETIME NOT NULL,

    PRIMARY KEY ("eventId", "userId"),
    CONSTRAINT "Attendance_eventId_academyId_fkey" FOREIGN KEY ("eventId", "academyId") REFERENCES "CohortEvent" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Attendance_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mentorship" (
    "cohortId" TEXT NOT NULL,
    "fellowId" TEXT NOT NULL,
    "mentorId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("cohortId", "fellowId"),
    CONSTRAINT "Mentorship_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mentorship_fellowId_academyId_fkey" FOREIGN KEY ("fellowId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Mentorship_mentorId_academyId_fkey" FOREIGN KEY ("mentorId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortPair" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "oneId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CohortPair_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortPair_oneId_academyId_fkey" FOREIGN KEY ("oneId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortPair_otherId_academyId_fkey" FOREIGN KEY ("otherId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT,
    "dueAt" DATETIME,
    "required" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Milestone_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MilestoneRecord" (
    "milestoneId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "reachedAt" DATETIME NOT NULL,
    "notedById" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    PRIMARY KEY ("milestoneId", "userId"),
    CONSTRAINT "MilestoneRecord_milestoneId_academyId_fkey" FOREIGN KEY ("milestoneId", "academyId") REFERENCES "Milestone" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MilestoneRecord_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AlumniEntry" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "consentedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "AlumniEntry_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AlumniEntry_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Quotation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL,
    "consentedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Quotation_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Quotation_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "kind" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" DATETIME,
    "sentAt" DATETIME,
    "failedAt" DATETIME,
    "error" TEXT,
    CONSTRAINT "Mail_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    "intakeId" TEXT,
    CONSTRAINT "Cohort_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Cohort_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Cohort" ("academyId", "archivedAt", "createdAt", "createdById", "id", "name") SELECT "academyId", "archivedAt", "createdAt", "createdById", "id", "name" FROM "Cohort";
DROP TABLE "Cohort";
ALTER TABLE "new_Cohort" RENAME TO "Cohort";
CREATE INDEX "Cohort_academyId_idx" ON "Cohort"("academyId");
CREATE UNIQUE INDEX "Cohort_id_academyId_key" ON "Cohort"("id", "academyId");
CREATE TABLE "new_CohortMember" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "groupId" TEXT,
    "joinedAt" DATETIME NOT NULL,
    "applicationId" TEXT,

    PRIMARY KEY ("cohortId", "userId"),
    CONSTRAINT "CohortMember_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortMember_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortMember_groupId_academyId_fkey" FOREIGN KEY ("groupId", "academyId") REFERENCES "CohortGroup" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortMember_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_CohortMember" ("academyId", "cohortId", "groupId", "joinedAt", "userId") SELECT "academyId", "cohortId", "groupId", "joinedAt", "userId" FROM "CohortMember";
DROP TABLE "CohortMember";
ALTER TABLE "new_CohortMember" RENAME TO "CohortMember";
CREATE INDEX "CohortMember_userId_idx" ON "CohortMember"("userId");
CREATE INDEX "CohortMember_cohortId_groupId_idx" ON "CohortMember"("cohortId", "groupId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Programme_academyId_idx" ON "Programme"("academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Programme_id_academyId_key" ON "Programme"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Intake_slug_key" ON "Intake"("slug");

-- CreateIndex
CREATE INDEX "Intake_academyId_programmeId_idx" ON "Intake"("academyId", "programmeId");

-- CreateIndex
CREATE UNIQUE INDEX "Intake_id_academyId_key" ON "Intake"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Applicant_id_academyId_key" ON "Applicant"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Applicant_academyId_email_key" ON "Applicant"("academyId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicantLink_tokenHash_key" ON "ApplicantLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ApplicantLink_applicantId_createdAt_idx" ON "ApplicantLink"("applicantId", "createdAt");

-- CreateIndex
CREATE INDEX "ApplicantSession_applicantId_idx" ON "ApplicantSession"("applicantId");

-- CreateIndex
CREATE INDEX "ApplicantSession_expiresAt_idx" ON "ApplicantSession"("expiresAt");

-- CreateIndex
CREATE INDEX "Application_intakeId_submittedAt_idx" ON "Application"("intakeId", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Application_id_academyId_key" ON "Application"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Application_intakeId_applicantId_key" ON "Application"("intakeId", "applicantId");

-- CreateIndex
CREATE UNIQUE INDEX "Application_intakeId_number_key" ON "Application"("intakeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationEvent_applicationId_commandId_key" ON "ApplicationEvent"("applicationId", "commandId");

-- CreateIndex
CREATE UNIQUE INDEX "Declaration_applicationId_academyId_key" ON "Declaration"("applicationId", "academyId");

-- CreateIndex
CREATE INDEX "IntakeReviewer_userId_idx" ON "IntakeReviewer"("userId");

-- CreateIndex
CREATE INDEX "Review_intakeId_reviewerId_idx" ON "Review"("intakeId", "reviewerId");

-- CreateIndex
CREATE INDEX "Review_reviewerId_submittedAt_idx" ON "Review"("reviewerId", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Review_applicationId_reviewerId_key" ON "Review"("applicationId", "reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Selection_id_academyId_key" ON "Selection"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Selection_intakeId_number_key" ON "Selection"("intakeId", "number");

-- CreateIndex
CREATE INDEX "SelectionOverride_intakeId_idx" ON "SelectionOverride"("intakeId");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_applicationId_key" ON "Offer"("applicationId");

-- CreateIndex
CREATE INDEX "Offer_intakeId_respondBy_idx" ON "Offer"("intakeId", "respondBy");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_applicationId_academyId_key" ON "Offer"("applicationId", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "FigureRelease_intakeId_number_key" ON "FigureRelease"("intakeId", "number");

-- CreateIndex
CREATE INDEX "CohortEvent_cohortId_startsAt_idx" ON "CohortEvent"("cohortId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "CohortEvent_id_academyId_key" ON "CohortEvent"("id", "academyId");

-- CreateIndex
CREATE INDEX "Attendance_userId_idx" ON "Attendance"("userId");

-- CreateIndex
CREATE INDEX "Mentorship_mentorId_idx" ON "Mentorship"("mentorId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortPair_cohortId_oneId_key" ON "CohortPair"("cohortId", "oneId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortPair_cohortId_otherId_key" ON "CohortPair"("cohortId", "otherId");

-- CreateIndex
CREATE INDEX "Milestone_cohortId_idx" ON "Milestone"("cohortId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_id_academyId_key" ON "Milestone"("id", "academyId");

-- CreateIndex
CREATE INDEX "AlumniEntry_academyId_idx" ON "AlumniEntry"("academyId");

-- CreateIndex
CREATE UNIQUE INDEX "AlumniEntry_userId_academyId_key" ON "AlumniEntry"("userId", "academyId");

-- CreateIndex
CREATE INDEX "Quotation_cohortId_idx" ON "Quotation"("cohortId");

-- CreateIndex
CREATE INDEX "Mail_nextTryAt_idx" ON "Mail"("nextTryAt");

-- CreateIndex
CREATE INDEX "Mail_academyId_createdAt_idx" ON "Mail"("academyId", "createdAt");

-- What happened to an application is never rewritten.
CREATE TRIGGER "ApplicationEvent_no_update" BEFORE UPDATE ON "ApplicationEvent"
BEGIN SELECT RAISE(ABORT, 'ApplicationEvent is append only'); END;
CREATE TRIGGER "ApplicationEvent_no_delete" BEFORE DELETE ON "ApplicationEvent"
BEGIN SELECT RAISE(ABORT, 'ApplicationEvent is append only'); END;

-- A selection stands as it was run; only its confirmation is added, once.
CREATE TRIGGER "Selection_no_update" BEFORE UPDATE ON "Selection"
WHEN OLD."confirmedAt" IS NOT NULL
  OR NEW."id" IS NOT OLD."id" OR NEW."academyId" IS NOT OLD."academyId"
  OR NEW."intakeId" IS NOT OLD."intakeId" OR NEW."number" IS NOT OLD."number"
  OR NEW."inputHash" IS NOT OLD."inputHash" OR NEW."input" IS NOT OLD."input"
  OR NEW."result" IS NOT OLD."result" OR NEW."createdById" IS NOT OLD."createdById"
  OR NEW."createdAt" IS NOT OLD."createdAt"
BEGIN SELECT RAISE(ABORT, 'Selection is append only'); END;
CREATE TRIGGER "Selection_no_delete" BEFORE DELETE ON "Selection"
BEGIN SELECT RAISE(ABORT, 'Selection is append only'); END;

-- What was published about representation stays published.
CREATE TRIGGER "FigureRelease_no_update" BEFORE UPDATE ON "FigureRelease"
BEGIN SELECT RAISE(ABORT, 'FigureRelease is append only'); END;
CREATE TRIGGER "FigureRelease_no_delete" BEFORE DELETE ON "FigureRelease"
BEGIN SELECT RAISE(ABORT, 'FigureRelease is append only'); END;
