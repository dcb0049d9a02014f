-- CreateIndex
CREATE INDEX "Grade_academyId_status_at_idx" ON "Grade"("academyId", "status", "at");

-- CreateIndex
CREATE INDEX "Mark_academyId_at_idx" ON "Mark"("academyId", "at");
