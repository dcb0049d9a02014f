import type { Reader } from '../../store/database';
import type { Assigned } from './assigned';
import { lateMarks } from './late-marks';
import { type Crowd, type Member, membersOf } from './members-sql';
import { activityIn } from './moves-sql';
import type { Order } from './query';
import { DONE, pairsSql, seatsOfCrowd, upcomingSql } from './record-sql';

/** Whom to put in order, and what counts. */
export interface Ranked {
  readonly crowd: Crowd;
  readonly assigned: readonly Assigned[];
  readonly marked: ReadonlySet<string>;
  readonly now: number;
}

type Figures = ReadonlyMap<string, number>;

/** Everybody of a crowd in an order by figures; who has none of that figure comes last, equals by name. */
export async function ranked(
  parts: { reader: Reader },
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
  parts: { reader: Reader },
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
  const plays = assigned.some(({ kind }) => kind === 'exercise');
  const rows = await reader.$queryRaw<{ userId: string; done: unknown; open: unknown }[]>`
    SELECT m."userId" AS "userId", SUM(${DONE}) AS "done", SUM(NOT ${upcomingSql(now)}) AS "open"
    ${pairsSql(crowd, ids, plays ? seatsOfCrowd(crowd) : null)} GROUP BY m."userId"`;
  return shares(rows.map(({ userId, done, open }) => [userId, Number(done), Number(open)]));
}

/** Marks as they stand in the record, and where something was handed in late, what is left of them. */
async function marksOf({ reader }: { reader: Reader }, asked: Ranked): Promise<Figures> {
  const { crowd, marked } = asked;
  if (marked.size === 0) return new Map();
  const rows = await reader.$queryRaw<{ userId: string; earned: unknown; of: unknown }[]>`
    SELECT m."userId" AS "userId", SUM(g."earned") AS "earned", SUM(g."of") AS "of"
    ${pairsSql(crowd, [...marked])}
    WHERE g."status" = 'done' AND g."earned" IS NOT NULL GROUP BY m."userId"`;
  const sums = new Map(
    rows.map(({ userId, earned, of }) => [userId, { earned: Number(earned), of: Number(of) }]),
  );
  for (const { userId, before, after } of await lateMarks(reader, asked)) {
    const sum = sums.get(userId);
    if (sum === undefined) continue;
    sum.earned += after.earned - before.earned;
    sum.of += after.of - before.of;
  }
  return shares([...sums].map(([userId, { earned, of }]) => [userId, earned, of]));
}

function shares(rows: readonly (readonly [string, number, number])[]): Figures {
  return new Map(rows.flatMap(([id, part, of]) => (of > 0 ? [[id, part / of] as const] : [])));
}
