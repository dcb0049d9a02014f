-- AlterTable
ALTER TABLE "OwnModule" ADD COLUMN "withdrawnAt" DATETIME;

-- CreateTable
CREATE TABLE "Publication" (
    "academyId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "publishedById" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,

    PRIMARY KEY ("academyId", "moduleId", "versionId"),
    CONSTRAINT "Publication_academyId_moduleId_fkey" FOREIGN KEY ("academyId", "moduleId") REFERENCES "OwnModule" ("academyId", "moduleId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Publication_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ModuleVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Until now a version said who published it first, and only that: who gives a version that somebody
-- else published before is known by their module alone.
INSERT INTO "Publication" ("academyId", "moduleId", "versionId", "publishedById", "publishedAt")
SELECT v."academyId", v."moduleId", v."id", v."createdById", v."createdAt"
FROM "ModuleVersion" v
JOIN "OwnModule" m ON m."academyId" = v."academyId" AND m."moduleId" = v."moduleId"
WHERE v."createdById" IS NOT NULL;
INSERT OR IGNORE INTO "Publication" ("academyId", "moduleId", "versionId", "publishedById", "publishedAt")
SELECT m."academyId", m."moduleId", m."versionId", m."updatedBy", m."updatedAt"
FROM "OwnModule" m
JOIN "ModuleVersion" v ON v."id" = m."versionId";

-- AlterTable
ALTER TABLE "ModuleVersion" DROP COLUMN "academyId";
ALTER TABLE "ModuleVersion" DROP COLUMN "createdById";
