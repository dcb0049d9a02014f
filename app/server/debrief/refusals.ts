import type { NegotiationEvent } from '~/core/negotiation/command';
import type { Refusal } from '~/core/negotiation/refusal';
import type { Reader } from '../store/database';
import type { TableAccess } from '../tables/access';
import { refusedOf } from '../tables/rows';

/** One rule that a seat ran into, and whether it did the thing rightly afterwards. */
export interface RefusalLesson {
  /** The party, or null for the instructor. */
  readonly seat: string | null;
  /** What was tried, by the command's type. */
  readonly type: string;
  /** The first refusal of this kind. */
  readonly refusal: Refusal;
  readonly times: number;
  /** Whether the same kind of command of this seat was accepted after the last refusal. */
  readonly learnt: boolean;
}

/**
 * What was refused at a table, counted by seat, command and reason, the most frequent first: the
 * viewer's own seat only, and every seat's for who sees the table as its instructor.
 */
export async function refusalLessons(
  reader: Reader,
  { tableId, viewer }: Pick<TableAccess, 'tableId' | 'viewer'>,
  events: readonly NegotiationEvent[],
): Promise<RefusalLesson[]> {
  const rows = await reader.refusedCommand.findMany({
    where: { tableId, ...(viewer.kind === 'seat' ? { seat: viewer.seat } : {}) },
    orderBy: [{ at: 'asc' }, { commandId: 'asc' }],
    select: { seat: true, type: true, code: true, answer: true, lastSeq: true },
  });
  const groups = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const key = `${row.seat ?? ''} ${row.type} ${row.code}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lessons = [...groups.values()].flatMap((group): RefusalLesson[] => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return [];
    const { seat, type, answer, lastSeq } = first;
    const { refusal } = refusedOf(answer, lastSeq);
    const learnt = events.some(
      (event) => event.seq > last.lastSeq && event.command.type === type && isBy(event, seat),
    );
    return [{ seat, type, refusal, times: group.length, learnt }];
  });
  return lessons.sort((a, b) => b.times - a.times);
}

function isBy({ by }: NegotiationEvent, seat: string | null): boolean {
  return seat === null ? by.kind === 'instructor' : by.kind === 'seat' && by.seat === seat;
}
