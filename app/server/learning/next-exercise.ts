import type { Person } from '../people/person';
import type { Reader } from '../store/database';
import { isFor } from '../teaching/work';

/** The exercise that somebody prepares for next. */
export interface NextExercise {
  readonly title: string;
  /** When it takes place, in ms since 1970. */
  readonly at: number;
}

/**
 * The soonest exercise ahead of a person: of those assigned to them, to their group or to one of their
 * cohorts, with a date, that are not over. Null where there is none.
 *
 * @param now ms since 1970
 */
export async function nextExercise(
  reader: Reader,
  { id: userId, academyId }: Pick<Person, 'id' | 'academyId'>,
  now: number,
): Promise<NextExercise | null> {
  const memberships = await reader.cohortMember.findMany({
    where: { userId, academyId, cohort: { archivedAt: null } },
    select: {
      groupId: true,
      cohort: {
        select: {
          assignments: {
            where: { kind: 'exercise', withdrawnAt: null },
            select: {
              ...{ subjectId: true, title: true, groupId: true, userId: true, dueAt: true },
              extensions: { where: { userId }, select: { dueAt: true } },
            },
          },
        },
      },
    },
  });
  const ahead = memberships.flatMap(({ groupId, cohort }) =>
    cohort.assignments
      .filter((one) => isFor(one, userId, groupId))
      .flatMap(({ subjectId, title, dueAt, extensions }) => {
        const at = (extensions[0]?.dueAt ?? dueAt)?.getTime();
        return at !== undefined && at > now ? [{ subjectId, title, at }] : [];
      }),
  );
  const over = await reader.exercise.findMany({
    where: { id: { in: ahead.map(({ subjectId }) => subjectId) }, academyId, status: 'ended' },
    select: { id: true },
  });
  const [first] = ahead
    .filter(({ subjectId }) => !over.some(({ id }) => id === subjectId))
    .sort((a, b) => a.at - b.at);
  return first ? { title: first.title, at: first.at } : null;
}
