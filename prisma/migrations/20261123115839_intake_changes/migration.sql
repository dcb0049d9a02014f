-- CreateTable
CREATE TABLE "IntakeChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "academyId" TEXT NOT NULL,
    "intakeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "byId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    CONSTRAINT "IntakeChange_intakeId_academyId_fkey" FOREIGN KEY ("intakeId", "academyId") REFERENCES "Intake" ("id", "academyId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "IntakeChange_intakeId_idx" ON "IntakeChange"("intakeId");

-- A change that the call tells of stands as it was told.
CREATE TRIGGER "IntakeChange_no_update" BEFORE UPDATE ON "IntakeChange"
BEGIN SELECT RAISE(ABORT, 'IntakeChange is append only'); END;
CREATE TRIGGER "IntakeChange_no_delete" BEFORE DELETE ON "IntakeChange"
BEGIN SELECT RAISE(ABORT, 'IntakeChange is append only'); END;
