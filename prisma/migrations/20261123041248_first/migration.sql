-- CreateTable
CREATE TABLE "Academy" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "passwordHash" TEXT,
    "disabledAt" DATETIME,
    "forgottenAt" DATETIME,
    "pseudonym" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "User_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "userAgent" TEXT,
    CONSTRAINT "Session_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Session_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Invitation_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_invitedById_academyId_fkey" FOREIGN KEY ("invitedById", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountKey" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "succeeded" BOOLEAN NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "academyId" TEXT,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "ScenarioVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "scenarioId" TEXT NOT NULL,
    "json" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Exercise" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "pace" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "debriefShows" TEXT NOT NULL DEFAULT 'own',
    "createdAt" DATETIME NOT NULL,
    "startedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "Exercise_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Exercise_scenarioHash_fkey" FOREIGN KEY ("scenarioHash") REFERENCES "ScenarioVersion" ("hash") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Exercise_createdById_academyId_fkey" FOREIGN KEY ("createdById", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Table" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "academyId" TEXT NOT NULL,
    "exerciseId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Table_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Table_exerciseId_academyId_fkey" FOREIGN KEY ("exerciseId", "academyId") REFERENCES "Exercise" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Seat" (
    "tableId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "userId" TEXT,
    "bot" TEXT,

    PRIMARY KEY ("tableId", "party"),
    CONSTRAINT "Seat_tableId_academyId_fkey" FOREIGN KEY ("tableId", "academyId") REFERENCES "Table" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_academyId_fkey" FOREIGN KEY ("academyId") REFERENCES "Academy" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TableEvent" (
    "tableId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "academyId" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "seat" TEXT,
    "actorId" TEXT,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    PRIMARY KEY ("tableId", "seq"),
    CONSTRAINT "TableEvent_tableId_academyId_fkey" FOREIGN KEY ("tableId", "academyId") REFERENCES "Table" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RefusedCommand" (
    "tableId" TEXT NOT NULL,
    "commandId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "seat" TEXT,
    "type" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL,

    PRIMARY KEY ("tableId", "commandId"),
    CONSTRAINT "RefusedCommand_tableId_academyId_fkey" FOREIGN KEY ("tableId", "academyId") REFERENCES "Table" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Deadline" (
    "tableId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,

    PRIMARY KEY ("tableId", "id"),
    CONSTRAINT "Deadline_tableId_academyId_fkey" FOREIGN KEY ("tableId", "academyId") REFERENCES "Table" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Preparation" (
    "tableId" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "interests" TEXT NOT NULL,
    "reservation" TEXT NOT NULL,
    "firstOffer" TEXT NOT NULL,
    "others" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("tableId", "party", "userId"),
    CONSTRAINT "Preparation_tableId_academyId_fkey" FOREIGN KEY ("tableId", "academyId") REFERENCES "Table" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Preparation_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reflection" (
    "tableId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("tableId", "userId"),
    CONSTRAINT "Reflection_tableId_academyId_fkey" FOREIGN KEY ("tableId", "academyId") REFERENCES "Table" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Reflection_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_academyId_role_idx" ON "User"("academyId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "User_id_academyId_key" ON "User"("id", "academyId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_academyId_createdAt_idx" ON "Invitation"("academyId", "createdAt");

-- CreateIndex
CREATE INDEX "SignInAttempt_accountKey_at_idx" ON "SignInAttempt"("accountKey", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_addressKey_at_idx" ON "SignInAttempt"("addressKey", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_at_idx" ON "SignInAttempt"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_academyId_at_idx" ON "AuditEntry"("academyId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_action_at_idx" ON "AuditEntry"("action", "at");

-- CreateIndex
CREATE INDEX "ScenarioVersion_scenarioId_idx" ON "ScenarioVersion"("scenarioId");

-- CreateIndex
CREATE INDEX "Exercise_academyId_status_idx" ON "Exercise"("academyId", "status");

-- CreateIndex
CREATE INDEX "Exercise_createdById_idx" ON "Exercise"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Exercise_id_academyId_key" ON "Exercise"("id", "academyId");

-- CreateIndex
CREATE INDEX "Table_status_idx" ON "Table"("status");

-- CreateIndex
CREATE UNIQUE INDEX "Table_id_academyId_key" ON "Table"("id", "academyId");

-- CreateIndex
CREATE UNIQUE INDEX "Table_exerciseId_number_key" ON "Table"("exerciseId", "number");

-- CreateIndex
CREATE INDEX "Seat_userId_idx" ON "Seat"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "TableEvent_tableId_commandId_key" ON "TableEvent"("tableId", "commandId");

-- CreateIndex
CREATE INDEX "Deadline_dueAt_idx" ON "Deadline"("dueAt");

-- CreateIndex
CREATE INDEX "Preparation_userId_idx" ON "Preparation"("userId");

-- CreateIndex
CREATE INDEX "Reflection_userId_idx" ON "Reflection"("userId");

-- Append only: what happened at a table, and who did what, is never rewritten.
CREATE TRIGGER "TableEvent_no_update" BEFORE UPDATE ON "TableEvent"
BEGIN SELECT RAISE(ABORT, 'TableEvent is append only'); END;
CREATE TRIGGER "TableEvent_no_delete" BEFORE DELETE ON "TableEvent"
BEGIN SELECT RAISE(ABORT, 'TableEvent is append only'); END;
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'AuditEntry is append only'); END;
CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry"
BEGIN SELECT RAISE(ABORT, 'AuditEntry is append only'); END;
