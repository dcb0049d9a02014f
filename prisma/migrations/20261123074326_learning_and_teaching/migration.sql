-- CreateTable
CREATE TABLE "ModuleVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "moduleId" TEXT NOT NULL,
    "academyId" TEXT,
    "files" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "OwnModule" (
    "academyId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "draft" TEXT NOT NULL,
    "versionId" TEXT,
    "updatedAt" DATETIME NOT NULL,
    "updatedBy" TEXT NOT NULL,

    PRIMARY KEY ("academyId", "moduleId"),
    CONSTRAINT "OwnModule_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LearningEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "academyId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "LearningEvent_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Grade" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "earned" INTEGER,
    "of" INTEGER,
    "passed" BOOLEAN,
    "versionId" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "kind", "subjectId"),
    CONSTRAINT "Grade_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonNote" (
    "userId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "moduleId", "lessonId"),
    CONSTRAINT "LessonNote_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewCard" (
    "userId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "conceptId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,

    PRIMARY KEY ("userId", "moduleId", "conceptId"),
    CONSTRAINT "ReviewCard_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Certificate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "versionId" TEXT,
    "holder" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Certificate_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Allowance" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "percent" INTEGER NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,
    CONSTRAINT "Allowance_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    CONSTRAINT "Cohort_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "CohortGroup_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortMember" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "groupId" TEXT,
    "joinedAt" DATETIME NOT NULL,

    PRIMARY KEY ("cohortId", "userId"),
    CONSTRAINT "CohortMember_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortMember_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortMember_groupId_academyId_fkey" FOREIGN KEY ("groupId", "academyId") REFERENCES "CohortGroup" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "groupId" TEXT,
    "userId" TEXT,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "opensAt" DATETIME,
    "dueAt" DATETIME,
    "latePolicy" TEXT NOT NULL DEFAULT 'accept',
    "penaltyPercent" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Assignment_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Extension" (
    "assignmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "reason" TEXT NOT NULL,
    "grantedById" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,

    PRIMARY KEY ("assignmentId", "userId"),
    CONSTRAINT "Extension_assignmentId_academyId_fkey" FOREIGN KEY ("assignmentId", "academyId") REFERENCES "Assignment" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Extension_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "work" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "markerId" TEXT NOT NULL,
    "levels" TEXT NOT NULL,
    "earned" INTEGER NOT NULL,
    "of" INTEGER NOT NULL,
    "comment" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Mark_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommentBankEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CommentBankEntry_ownerId_academyId_fkey" FOREIGN KEY ("ownerId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Announcement_cohortId_academyId_fkey" FOREIGN KEY ("cohortId", "academyId") REFERENCES "Cohort" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnnouncementRead" (
    "announcementId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("announcementId", "userId"),
    CONSTRAINT "AnnouncementRead_announcementId_academyId_fkey" FOREIGN KEY ("announcementId", "academyId") REFERENCES "Announcement" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AnnouncementRead_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarLink" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarLink_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ModuleVersion_moduleId_createdAt_idx" ON "ModuleVersion"("moduleId", "createdAt");

-- CreateIndex
CREATE INDEX "LearningEvent_userId_moduleId_idx" ON "LearningEvent"("userId", "moduleId");

-- CreateIndex
CREATE INDEX "LearningEvent_academyId_moduleId_type_idx" ON "LearningEvent"("academyId", "moduleId", "type");

-- CreateIndex
CREATE INDEX "LearningEvent_subject_idx" ON "LearningEvent"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "LearningEvent_userId_commandId_key" ON "LearningEvent"("userId", "commandId");

-- CreateIndex
CREATE INDEX "Grade_academyId_kind_subjectId_idx" ON "Grade"("academyId", "kind", "subjectId");

-- CreateIndex
CREATE INDEX "ReviewCard_userId_dueAt_idx" ON "ReviewCard"("userId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_code_key" ON "Certificate"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Certificate_userId_kind_subjectId_key" ON "Certificate"("userId", "kind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Allowance_userId_academyId_key" ON "Allowance"("userId", "academyId");

-- CreateIndex
CREATE INDEX "Cohort_academyId_idx" ON "Cohort"("academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Cohort_id_academyId_key" ON "Cohort"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortGroup_id_academyId_key" ON "CohortGroup"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "CohortGroup_cohortId_name_key" ON "CohortGroup"("cohortId", "name");

-- CreateIndex
CREATE INDEX "CohortMember_userId_idx" ON "CohortMember"("userId");

-- CreateIndex
CREATE INDEX "Assignment_cohortId_dueAt_idx" ON "Assignment"("cohortId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_id_academyId_key" ON "Assignment"("id", "academyId");

-- CreateIndex
CREATE INDEX "Mark_work_at_idx" ON "Mark"("work", "at");

-- CreateIndex
CREATE INDEX "Mark_userId_idx" ON "Mark"("userId");

-- CreateIndex
CREATE INDEX "CommentBankEntry_ownerId_idx" ON "CommentBankEntry"("ownerId");

-- CreateIndex
CREATE INDEX "Announcement_cohortId_at_idx" ON "Announcement"("cohortId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Announcement_id_academyId_key" ON "Announcement"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarLink_tokenHash_key" ON "CalendarLink"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarLink_userId_academyId_key" ON "CalendarLink"("userId", "academyId");

-- What was learnt and how it was marked stays as it was; a correction is a new row.
CREATE TRIGGER "LearningEvent_no_update" BEFORE UPDATE ON "LearningEvent"
BEGIN SELECT RAISE(ABORT, 'LearningEvent is append only'); END;
CREATE TRIGGER "LearningEvent_no_delete" BEFORE DELETE ON "LearningEvent"
BEGIN SELECT RAISE(ABORT, 'LearningEvent is append only'); END;
CREATE TRIGGER "Mark_no_update" BEFORE UPDATE ON "Mark"
BEGIN SELECT RAISE(ABORT, 'Mark is append only'); END;
CREATE TRIGGER "Mark_no_delete" BEFORE DELETE ON "Mark"
BEGIN SELECT RAISE(ABORT, 'Mark is append only'); END;
CREATE TRIGGER "ModuleVersion_no_update" BEFORE UPDATE ON "ModuleVersion"
BEGIN SELECT RAISE(ABORT, 'ModuleVersion is append only'); END;
CREATE TRIGGER "ModuleVersion_no_delete" BEFORE DELETE ON "ModuleVersion"
BEGIN SELECT RAISE(ABORT, 'ModuleVersion is append only'); END;
