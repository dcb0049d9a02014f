import { type MemberStanding, standingOf } from '~/core/fellowship/readiness/standing';
import type { Reader } from '../../store/database';
import { countingMarks } from '../../teaching/counted';
import type { Subjects } from '../../teaching/subjects';
import { type PersonalWork, workIn } from '../../teaching/work';
import type { Assigned } from './assigned';
import type { Member } from './members-sql';
import { movesOf } from './moves-sql';

/** Where one person stands, and how they came there. */
export interface PersonStanding extends Member {
  readonly standing: MemberStanding;
  /** When each piece of work was done that counts as done, in ms since 1970. */
  readonly doneAt: readonly number[];
  /** When each piece of work was due that had opened and has a date, in ms since 1970. */
  readonly dueAt: readonly number[];
  /** What was reached in each piece of marked work, by its date: per cent, rounded down. */
  readonly shares: readonly number[];
}

interface Asked {
  readonly academyId: string;
  readonly cohortId: string;
  readonly members: readonly Member[];
  readonly assigned: readonly Assigned[];
  /** Assignments whose marks count. */
  readonly marked: ReadonlySet<string>;
  readonly now: number;
}

/** Works out where some members of a cohort stand. @param asked.members a hundred at most */
export async function standingsOf(
  parts: { reader: Reader; subjects: Subjects },
  { academyId, cohortId, members, assigned, marked, now }: Asked,
): Promise<PersonStanding[]> {
  const { reader } = parts;
  const userIds = members.map(({ userId }) => userId);
  const work = await workIn(parts, { academyId, cohortId, members, now });
  const counting = await countingMarks(
    reader,
    userIds,
    assigned.filter(({ id }) => marked.has(id)),
  );
  const moves = await movesOf(reader, userIds);
  return members.map((member) => {
    const { userId } = member;
    const mine = work.get(userId) ?? [];
    const marks = mine.flatMap((one) => {
      const { earned, of, dueAt } = one;
      if (!marked.has(one.id) || !isMarked(one) || earned === null || !of) return [];
      return [counting(one, { userId, dueAt, earned, of })];
    });
    return {
      ...member,
      standing: standingOf({ work: mine, marks, ...moves(userId) }),
      doneAt: mine.flatMap(({ state, standing }) =>
        state === 'done' ? (standing?.at ?? now) : [],
      ),
      dueAt: mine.flatMap(({ state, dueAt }) => (state === 'upcoming' ? [] : (dueAt ?? []))),
      shares: marks.map(({ earned, of }) => Math.floor((earned * 100) / of)),
    };
  });
}

/** What waits for a marker has no marks yet, whatever the machine found so far. */
function isMarked({ standing }: Pick<PersonalWork, 'standing'>): boolean {
  return standing?.status === 'done';
}
