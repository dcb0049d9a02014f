-- What people learn stays append only, with one exception: when somebody asked to be forgotten, their
-- own words may be taken out of their record. Everything else of a row stays as it was written.
DROP TRIGGER "LearningEvent_no_update";
CREATE TRIGGER "LearningEvent_no_update" BEFORE UPDATE ON "LearningEvent"
WHEN NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = OLD."userId" AND u."forgottenAt" IS NOT NULL)
  OR NEW."id" IS NOT OLD."id" OR NEW."academyId" IS NOT OLD."academyId"
  OR NEW."userId" IS NOT OLD."userId" OR NEW."commandId" IS NOT OLD."commandId"
  OR NEW."at" IS NOT OLD."at" OR NEW."actorId" IS NOT OLD."actorId"
  OR NEW."type" IS NOT OLD."type" OR NEW."moduleId" IS NOT OLD."moduleId"
  OR NEW."versionId" IS NOT OLD."versionId" OR NEW."subject" IS NOT OLD."subject"
BEGIN SELECT RAISE(ABORT, 'LearningEvent is append only'); END;
DROP TRIGGER "Mark_no_update";
CREATE TRIGGER "Mark_no_update" BEFORE UPDATE ON "Mark"
WHEN NOT EXISTS (SELECT 1 FROM "User" u WHERE u."id" = OLD."userId" AND u."forgottenAt" IS NOT NULL)
  OR NEW."id" IS NOT OLD."id" OR NEW."academyId" IS NOT OLD."academyId"
  OR NEW."userId" IS NOT OLD."userId" OR NEW."work" IS NOT OLD."work"
  OR NEW."role" IS NOT OLD."role" OR NEW."markerId" IS NOT OLD."markerId"
  OR NEW."levels" IS NOT OLD."levels" OR NEW."earned" IS NOT OLD."earned"
  OR NEW."of" IS NOT OLD."of" OR NEW."at" IS NOT OLD."at"
BEGIN SELECT RAISE(ABORT, 'Mark is append only'); END;
