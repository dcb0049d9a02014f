import type { Prisma } from '../generated/client';
import type { Reader } from '../store/database';

/** When somebody handed things in, in ms since 1970. A grade's own time moves with every mark. */
export interface HandedIn {
  /** Of a check: the first attempt, since the best counts. Null: never. */
  check(userId: string, moduleId: string): number | null;
  /** Of an activity: the last submission, which counts. */
  activity(userId: string, moduleId: string): number | null;
  /** Of a module: when everything of it was done. */
  module(userId: string, moduleId: string): number | null;
  /** How many attempts of a check were handed in. */
  attempts(userId: string, moduleId: string): number;
}

/** Reads from the record when the people of `whose` handed in what belongs to these modules. */
export async function handedInBy(
  reader: Reader,
  whose: Pick<Prisma.LearningEventWhereInput, 'academyId' | 'user' | 'userId'>,
  moduleIds: readonly string[],
): Promise<HandedIn> {
  const rows = await reader.learningEvent.groupBy({
    by: ['userId', 'moduleId', 'type'],
    where: {
      ...{ ...whose, moduleId: { in: [...moduleIds] } },
      type: { in: ['attemptSubmitted', 'activitySubmitted', 'moduleFinished'] },
    },
    _min: { at: true },
    _max: { at: true },
    _count: true,
  });
  const found = new Map(
    rows.map(({ userId, moduleId, type, _min, _max, _count }) => [
      `${userId} ${moduleId} ${type}`,
      { first: _min.at?.getTime() ?? null, last: _max.at?.getTime() ?? null, count: _count },
    ]),
  );
  const of = (userId: string, moduleId: string, type: string) =>
    found.get(`${userId} ${moduleId} ${type}`);
  return {
    check: (userId, moduleId) => of(userId, moduleId, 'attemptSubmitted')?.first ?? null,
    activity: (userId, moduleId) => of(userId, moduleId, 'activitySubmitted')?.last ?? null,
    module: (userId, moduleId) => of(userId, moduleId, 'moduleFinished')?.first ?? null,
    attempts: (userId, moduleId) => of(userId, moduleId, 'attemptSubmitted')?.count ?? 0,
  };
}
