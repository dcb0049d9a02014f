-- CreateTable
CREATE TABLE "SelectionDeclared" (
    "selectionId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "academyId" TEXT NOT NULL,
    "values" TEXT NOT NULL,

    PRIMARY KEY ("selectionId", "applicationId"),
    CONSTRAINT "SelectionDeclared_selectionId_academyId_fkey" FOREIGN KEY ("selectionId", "academyId") REFERENCES "Selection" ("id", "academyId") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SelectionDeclared_applicationId_academyId_fkey" FOREIGN KEY ("applicationId", "academyId") REFERENCES "Application" ("id", "academyId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SelectionDeclared_applicationId_idx" ON "SelectionDeclared"("applicationId");

-- What was declared goes out of the runs there are: for those who have taken it back or are forgotten
-- for good, for all others into a row of its own. Their hashes stay.
INSERT INTO "SelectionDeclared" ("selectionId", "applicationId", "academyId", "values")
SELECT s."id", a."id", s."academyId",
  (SELECT json_group_object(v."key", json(v."value"))
    FROM json_each(c."value", '$.attributes') v
    WHERE v."key" IN
      ('gender', 'indigenous-people', 'community-nomination', 'disability', 'age-band'))
FROM "Selection" s, json_each(s."input", '$.candidates') c
JOIN "Application" a ON a."id" = json_extract(c."value", '$.id') AND a."academyId" = s."academyId"
JOIN "Applicant" p ON p."id" = a."applicantId"
LEFT JOIN "Declaration" d ON d."applicationId" = a."id"
WHERE p."forgottenAt" IS NULL AND d."withdrawnAt" IS NULL;

DROP TRIGGER "Selection_no_update";
UPDATE "Selection" SET "input" = json_set("input", '$.candidates', json((
  SELECT json_group_array(json_remove(c."value", '$.attributes.gender',
    '$.attributes."indigenous-people"', '$.attributes."community-nomination"',
    '$.attributes.disability', '$.attributes."age-band"'))
  FROM json_each("input", '$.candidates') c)))
WHERE json_type("input", '$.candidates') = 'array';
CREATE TRIGGER "Selection_no_update" BEFORE UPDATE ON "Selection"
WHEN OLD."confirmedAt" IS NOT NULL
  OR NEW."id" IS NOT OLD."id" OR NEW."academyId" IS NOT OLD."academyId"
  OR NEW."intakeId" IS NOT OLD."intakeId" OR NEW."number" IS NOT OLD."number"
  OR NEW."inputHash" IS NOT OLD."inputHash" OR NEW."input" IS NOT OLD."input"
  OR NEW."result" IS NOT OLD."result" OR NEW."createdById" IS NOT OLD."createdById"
  OR NEW."createdAt" IS NOT OLD."createdAt"
BEGIN SELECT RAISE(ABORT, 'Selection is append only'); END;

-- It goes, and is never put otherwise.
CREATE TRIGGER "SelectionDeclared_no_update" BEFORE UPDATE ON "SelectionDeclared"
BEGIN SELECT RAISE(ABORT, 'SelectionDeclared is append only'); END;
