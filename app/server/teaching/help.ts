import { byNeeds, type LearnerFacts, type Need, needsOf } from '~/core/teaching/needs';
import type { Person } from '../people/person';
import type { Reader } from '../store/database';
import { cohortSeenBy, type TeachingParts, zoneOf } from './parts';
import { type PersonalWork, workIn } from './work';

/** Somebody who may need a word, and why: the most urgent reason first. */
export interface NeedingHelp {
  id: string;
  name: string;
  needs: Need[];
}

/** Finds out who needs help. */
export interface Help {
  /** The people of a cohort who need help, the most urgent first; null where it is not theirs to see. */
  whoNeedsHelp(user: Person, cohortId: string): Promise<NeedingHelp[] | null>;
}

export function createHelp(parts: TeachingParts): Help {
  const { clock, database, subjects } = parts;
  const { reader } = database;
  return {
    async whoNeedsHelp(user, cohortId) {
      const cohort = await cohortSeenBy(reader, user, cohortId);
      if (cohort === null) return null;
      const { academyId } = cohort;
      const now = clock.now();
      const zone = await zoneOf(reader, academyId);
      const members = await reader.cohortMember.findMany({
        where: { cohortId, user: { disabledAt: null } },
        orderBy: [{ user: { name: 'asc' } }, { userId: 'asc' }],
        select: { userId: true, groupId: true, joinedAt: true, user: { select: { name: true } } },
      });
      const work = await workIn({ reader, subjects }, { academyId, cohortId, members, now });
      const most = await attemptsOf(parts, academyId, [...work.values()].flat());
      const seen = await lastSeen(reader, academyId, cohortId);
      const deeds = await lastDeeds(reader, academyId, cohortId);
      return members
        .map(({ userId, joinedAt, user: { name } }) => {
          const facts: LearnerFacts = {
            joinedAt: joinedAt.getTime(),
            lastSeenAt: seen.get(userId) ?? null,
            lastDeedAt: deeds.get(userId) ?? null,
            work: (work.get(userId) ?? []).map((one) => factsOf(one, most)),
          };
          return { id: userId, name, needs: needsOf(facts, now, zone) };
        })
        .filter(({ needs }) => needs.length > 0)
        .sort((a, b) => byNeeds(a.needs, b.needs));
    },
  };
}

function factsOf(
  work: PersonalWork,
  most: ReadonlyMap<string, number>,
): LearnerFacts['work'][number] {
  const {
    id,
    kind,
    subjectId,
    title,
    dueAt,
    state,
    overdue,
    daysLate,
    seat,
    attempts: used,
  } = work;
  const limit = kind === 'check' ? most.get(subjectId) : undefined;
  const seated = seat === null ? 'none' : seat.opened ? 'opened' : 'unopened';
  return {
    ...{ id, kind, title, dueAt, state, overdue, daysLate },
    seat: kind === 'exercise' ? seated : null,
    attempts: limit === undefined ? null : { used, most: limit },
  };
}

/** How often each of the checks among this work may be tried, by module. */
async function attemptsOf(
  { subjects }: TeachingParts,
  academyId: string,
  work: readonly PersonalWork[],
): Promise<Map<string, number>> {
  const modules = new Set(work.flatMap((one) => (one.kind === 'check' ? one.subjectId : [])));
  const found = new Map<string, number>();
  for (const id of modules) {
    const attempts = await subjects.attempts(academyId, id);
    if (attempts !== null) found.set(id, attempts);
  }
  return found;
}

/**
 * When the people of a cohort were last here. Sessions that ended are gone, so the audit log's
 * sign-ins speak too.
 */
async function lastSeen(
  reader: Reader,
  academyId: string,
  cohortId: string,
): Promise<Map<string, number>> {
  const user = { memberships: { some: { cohortId } } };
  const sessions = await reader.session.groupBy({
    by: ['userId'],
    where: { user },
    _max: { lastSeenAt: true },
  });
  const members = await reader.cohortMember.findMany({
    where: { cohortId },
    select: { userId: true },
  });
  const ids = new Set(members.map(({ userId }) => userId));
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
  for (const { actorId, _max } of signIns) if (actorId && ids.has(actorId)) note(actorId, _max.at);
  return seen;
}

async function lastDeeds(
  reader: Reader,
  academyId: string,
  cohortId: string,
): Promise<Map<string, number>> {
  const rows = await reader.learningEvent.groupBy({
    by: ['userId'],
    where: { academyId, user: { memberships: { some: { cohortId } } } },
    _max: { at: true },
  });
  return new Map(rows.map(({ userId, _max }) => [userId, _max.at?.getTime() ?? 0]));
}
