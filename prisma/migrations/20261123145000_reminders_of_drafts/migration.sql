-- Reminders of a draft that was never sent in go with it when its applicant is forgotten; all else that
-- happened to applications stays.
DROP TRIGGER "ApplicationEvent_no_delete";
CREATE TRIGGER "ApplicationEvent_no_delete" BEFORE DELETE ON "ApplicationEvent"
WHEN OLD."type" IS NOT 'reminded' OR EXISTS
  (SELECT 1 FROM "Application" a WHERE a."id" = OLD."applicationId" AND a."submittedAt" IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'ApplicationEvent is append only'); END;
