import type { Reader } from '../store/database';

interface OfCohort {
  readonly id: string;
  readonly academyId: string;
}

/**
 * When the people of a cohort were last here, in ms since 1970 by their id. Sessions that ended are
 * gone, so the audit log's sign-ins speak too.
 */
export async function lastSeen(
  reader: Reader,
  { id: cohortId, academyId }: OfCohort,
): Promise<Map<string, number>> {
  const user = { memberships: { some: { cohortId } } };
  const sessions = await reader.session.groupBy({
    by: ['userId'],
    where: { user },
    _max: { lastSeenAt: true },
  });
  const signIns = await reader.auditEntry.groupBy({
    by: ['actorId'],
    where: { academyId, action: 'session.opened' },
    _max: { at: true },
  });
  const seen = new Map<string, number>();
  const note = (id: string, at: Date | null) => {
    if (at !== null) seen.set(id, Math.max(at.getTime(), seen.get(id) ?? 0));
  };
  for (const { userId, _max } of sessions) note(userId, _max.lastSeenAt);
  for (const { actorId, _max } of signIns) if (actorId !== null) note(actorId, _max.at);
  return seen;
}

/** When the people of a cohort last did anything to learn, in ms since 1970 by their id. */
export async function lastDeeds(
  reader: Reader,
  { id: cohortId, academyId }: OfCohort,
): Promise<Map<string, number>> {
  const rows = await reader.learningEvent.groupBy({
    by: ['userId'],
    where: { academyId, user: { memberships: { some: { cohortId } } } },
    _max: { at: true },
  });
  return new Map(rows.map(({ userId, _max }) => [userId, _max.at?.getTime() ?? 0]));
}
