import type { Person } from '~/server/people/person';
import type { Services } from '~/server/services';
import { QUEUE_KINDS } from '~/server/teaching/marking/queue';
import type { Marked } from '~/server/teaching/marking/seconds';

/** One line of the queue. */
export interface QueueLine {
  readonly work: string;
  readonly title: string;
  /** The learner's name, or what stands for it while names are hidden. */
  readonly who: string;
  /** ms since 1970. */
  readonly at: number;
}

/** The queue as the page shows it. */
export interface QueuePage {
  readonly waiting: readonly (QueueLine & {
    readonly kind: 'item' | 'activity' | 'simulation';
    readonly selfAssessed: boolean;
  })[];
  /** How many wait in all, and the address of the next page; '' on the last. */
  readonly count: number;
  readonly next: string;
  readonly isFirst: boolean;
  readonly marked: readonly (QueueLine & { readonly wants: Marked['wants'] })[];
  readonly cohorts: readonly { readonly id: string; readonly name: string }[];
  readonly kind: string;
  readonly cohort: string;
  readonly anonymous: boolean;
  readonly saved: boolean;
}

export async function queuePage(
  { marking, database }: Pick<Services, 'marking' | 'database'>,
  user: Person,
  search: URLSearchParams,
): Promise<QueuePage> {
  const cohorts = await database.reader.cohort.findMany({
    where: { academyId: user.academyId, archivedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  });
  const kind = QUEUE_KINDS.find((one) => one === search.get('kind')) ?? null;
  const cohort = cohorts.find(({ id }) => id === search.get('cohort'))?.id ?? '';
  const anonymous = search.has('anonymous');
  const who = ({ name, pseudonym }: { name: string; pseudonym: string }) =>
    anonymous ? pseudonym : name;
  const after = search.get('after');
  const { waiting, count, next } = await marking.queue(user, { kind, cohort, after });
  const marked = after === null ? await marking.marked(user) : [];
  return {
    waiting: waiting.map(({ learner, ...line }) => ({ ...line, who: who(learner) })),
    marked: marked.map(({ learner, ...line }) => ({ ...line, who: who(learner) })),
    ...{ count, next: next ?? '', isFirst: after === null },
    cohorts,
    kind: kind ?? '',
    cohort,
    anonymous,
    saved: search.has('saved'),
  };
}
