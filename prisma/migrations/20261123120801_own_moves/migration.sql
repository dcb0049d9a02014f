-- CreateIndex
CREATE INDEX "TableEvent_actorId_tableId_type_idx" ON "TableEvent"("actorId", "tableId", "type");
