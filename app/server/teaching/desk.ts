import { isToDo, type WorkState } from '~/core/teaching/state';
import { teaches } from '../exercises/parts';
import type { WorkKind } from '../generated/client';
import type { Person } from '../people/person';
import type { Overview } from './overview';
import { follows, type TeachingParts } from './parts';
import { placeOf } from './work';

/** Work that somebody has before them; times in ms since 1970. */
export interface DueWork {
  /** The assignment's id. */
  id: string;
  kind: WorkKind;
  title: string;
  opensAt: number | null;
  dueAt: number | null;
  overdue: boolean;
  state: WorkState;
  /** Where it is done; null where there is no way to it yet. */
  to: string | null;
}

/** What waits for somebody who teaches. */
export interface Waiting {
  /** Pieces of work handed in that wait for a marker. */
  toMark: number;
  /** Assignments of the academy that are due within a week. */
  dueSoon: number;
  /** Cohorts in use, newest first. */
  cohorts: { id: string; name: string; members: number }[];
}

/** What the first page tells people of cohorts and their work. */
export interface DeskWork {
  /** What a person has to do, and what is still to open: soonest due first. */
  before(user: Pick<Person, 'id' | 'academyId'>): Promise<DueWork[]>;
  /** What waits for who teaches or looks on; null for others. */
  waiting(user: Person): Promise<Waiting | null>;
}

const WEEK_MS = 7 * 86_400_000;
const COHORTS = 8;

export function createDeskWork(
  { database, clock }: TeachingParts,
  { assignmentsOf }: Overview,
): DeskWork {
  const { reader } = database;
  return {
    async before(user) {
      const work = await assignmentsOf(user);
      return work
        .filter((one) => isToDo(one) || one.state === 'upcoming')
        .map((one) => {
          const { id, kind, title, opensAt, dueAt, overdue, state } = one;
          return { id, kind, title, opensAt, dueAt, overdue, state, to: placeOf(one) };
        });
    },
    async waiting(user) {
      if (!follows(user)) return null;
      const { academyId } = user;
      const now = clock.now();
      const cohorts = await reader.cohort.findMany({
        where: { academyId, archivedAt: null },
        orderBy: { createdAt: 'desc' },
        take: COHORTS,
        select: { id: true, name: true, _count: { select: { members: true } } },
      });
      const within = { gt: new Date(now), lte: new Date(now + WEEK_MS) };
      const current = { archivedAt: null };
      return {
        toMark: teaches(user) ? await reader.grade.count({ where: waits(academyId) }) : 0,
        dueSoon: await reader.assignment.count({
          where: { academyId, withdrawnAt: null, dueAt: within, cohort: current },
        }),
        cohorts: cohorts.map(({ id, name, _count }) => ({ id, name, members: _count.members })),
      };
    },
  };
}

/** Checks, activities and exercises with something for a marker; their modules would count twice. */
function waits(academyId: string) {
  const kinds: WorkKind[] = ['check', 'activity', 'exercise'];
  return { academyId, status: 'submitted' as const, kind: { in: kinds } };
}
