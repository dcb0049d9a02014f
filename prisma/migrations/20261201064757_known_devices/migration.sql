-- CreateTable
CREATE TABLE "KnownDevice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "addressKey" TEXT NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    CONSTRAINT "KnownDevice_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "KnownDevice_userId_lastUsedAt_idx" ON "KnownDevice"("userId", "lastUsedAt");
