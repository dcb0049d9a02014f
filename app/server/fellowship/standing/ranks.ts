import { Prisma } from '../../generated/client';
import type { Reader } from '../../store/database';
import type { Subjects } from '../../teaching/subjects';
import type { Assigned } from './assigned';
import { type Crowd, crowdSql, type Member, membersOf } from './members-sql';
import { activityIn } from './moves-sql';
import { standingsOf } from './people';
import type { Order } from './query';
import { DONE, pairsSql, upcomingSql } from './record-sql';

interface Ranked {
  readonly academyId: string;
  readonly crowd: Crowd;
  readonly assigned: readonly Assigned[];
  readonly marked: ReadonlySet<string>;
  readonly now: number;
}

type Figures = ReadonlyMap<string, number>;

/** People at a time whose marks are worked out one by one. */
const A_BATCH = 100;

/** Everybody of a crowd in an order by figures; who has none of that figure comes last, equals by name. */
export async function ranked(
  parts: { reader: Reader; subjects: Subjects },
  order: Exclude<Order, 'name'>,
  asked: Ranked,
): Promise<Member[]> {
  const members = await membersOf(parts.reader, asked.crowd);
  const figure = await figuresOf(parts, order, asked, members);
  const sign = order.startsWith('-') ? -1 : 1;
  const value = ({ userId }: Member) => {
    const found = figure.get(userId);
    return found === undefined ? Infinity : sign * found;
  };
  // Two infinities have no difference; members come by name, and sorting keeps that.
  return members.sort((a, b) => (value(a) === value(b) ? 0 : value(a) - value(b)));
}

async function figuresOf(
  parts: { reader: Reader; subjects: Subjects },
  order: Exclude<Order, 'name'>,
  asked: Ranked,
  members: readonly Member[],
): Promise<Figures> {
  switch (order) {
    case 'completion':
    case '-completion':
      return completionOf(parts.reader, asked);
    case 'marks':
    case '-marks':
      return marksOf(parts, asked);
    case 'participation':
    case '-participation': {
      const found = await activityIn(parts.reader, asked.crowd.cohortId);
      return new Map(members.map(({ userId }) => [userId, found.get(userId) ?? 0]));
    }
  }
}

async function completionOf(reader: Reader, { crowd, assigned, now }: Ranked): Promise<Figures> {
  if (assigned.length === 0) return new Map();
  const ids = assigned.map(({ id }) => id);
  const exercises = assigned.some(({ kind }) => kind === 'exercise');
  const rows = await reader.$queryRaw<{ userId: string; done: unknown; open: unknown }[]>`
    SELECT m."userId" AS "userId", SUM(${DONE}) AS "done", SUM(NOT ${upcomingSql(now)}) AS "open"
    ${pairsSql(crowd, ids, exercises)} GROUP BY m."userId"`;
  return shares(rows.map(({ userId, done, open }) => [userId, Number(done), Number(open)]));
}

/** Marks as they stand in the record, and for those who handed something in late, with what it cost. */
async function marksOf(
  parts: { reader: Reader; subjects: Subjects },
  asked: Ranked,
): Promise<Figures> {
  const { crowd, marked } = asked;
  if (marked.size === 0) return new Map();
  const rows = await parts.reader.$queryRaw<{ userId: string; earned: unknown; of: unknown }[]>`
    SELECT m."userId" AS "userId", SUM(g."earned") AS "earned", SUM(g."of") AS "of"
    ${pairsSql(crowd, [...marked], false)}
    WHERE g."status" = 'done' AND g."earned" IS NOT NULL GROUP BY m."userId"`;
  const late = await lateIn(parts.reader, asked);
  const costly = new Map<string, number>();
  for (let at = 0; at < late.length; at += A_BATCH) {
    const some = { ...asked, cohortId: crowd.cohortId, members: late.slice(at, at + A_BATCH) };
    for (const { userId, standing } of await standingsOf(parts, some)) {
      if (standing.marks.of > 0) costly.set(userId, standing.marks.earned / standing.marks.of);
    }
  }
  const plain = shares(rows.map(({ userId, earned, of }) => [userId, Number(earned), Number(of)]));
  return new Map([...plain, ...costly]);
}

/** Who handed something in after its date where lateness may cost marks. */
async function lateIn(reader: Reader, { crowd, assigned, marked }: Ranked): Promise<Member[]> {
  const costly = assigned.filter(
    ({ id, kind, latePolicy }) =>
      marked.has(id) && latePolicy !== 'accept' && kind !== 'track' && kind !== 'exercise',
  );
  if (costly.length === 0) return [];
  const ids = costly.map(({ id }) => id);
  return reader.$queryRaw<Member[]>`
    SELECT u."id" AS "userId", u."name" AS "name", m."groupId" AS "groupId"
    FROM ${crowdSql(crowd)} AND EXISTS (
      SELECT 1 FROM "Assignment" a
      LEFT JOIN "Extension" e ON e."assignmentId" = a."id" AND e."userId" = u."id"
      JOIN "LearningEvent" l ON l."userId" = u."id" AND l."moduleId" = a."subjectId"
        AND l."type" IN ('attemptSubmitted', 'activitySubmitted', 'moduleFinished')
        AND l."at" > COALESCE(e."dueAt", a."dueAt")
      WHERE a."id" IN (${Prisma.join(ids)}))`;
}

function shares(rows: readonly (readonly [string, number, number])[]): Figures {
  return new Map(rows.flatMap(([id, part, of]) => (of > 0 ? [[id, part / of] as const] : [])));
}
