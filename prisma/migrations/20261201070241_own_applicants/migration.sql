-- CreateTable
CREATE TABLE "OwnApplicant" (
    "userId" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "notedAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "applicantId"),
    CONSTRAINT "OwnApplicant_userId_academyId_fkey" FOREIGN KEY ("userId", "academyId") REFERENCES "User" ("id", "academyId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OwnApplicant_applicantId_academyId_fkey" FOREIGN KEY ("applicantId", "academyId") REFERENCES "Applicant" ("id", "academyId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "OwnApplicant_applicantId_idx" ON "OwnApplicant"("applicantId");
