-- CreateIndex
CREATE INDEX "CohortMember_cohortId_groupId_idx" ON "CohortMember"("cohortId", "groupId");

-- CreateIndex
CREATE INDEX "User_academyId_name_id_idx" ON "User"("academyId", "name", "id");
