import type { Demand } from '~/core/fellowship/selection/elastic';
import type { Problem } from '~/core/fellowship/selection/problem';
import type { Selection } from '~/core/fellowship/selection/select';
import type { Reader, Transaction } from '../../store/database';
import { declaredOf, joined } from './declared-apart';
import type { LeftOut } from './pool';

/** What came of a run, as it is kept. */
export type RunResult = { readonly leftOut: LeftOut } & (
  | (Selection & {
      /** Who would come next, one by one, were there more places. */
      readonly waiting: readonly string[];
    })
  /** `demands`: the smallest set that cannot hold together; null where that was not proven. */
  | { readonly kind: 'infeasible'; readonly demands: readonly Demand[] | null }
  | { readonly kind: 'unproven' }
);

/** One run of the choice of places. Times in ms since 1970. */
export interface Run {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly at: number;
  readonly by: string;
  readonly confirmedAt: number | null;
  /** What went in, without what has been taken back or forgotten since. */
  readonly problem: Problem;
  /** Whether that is still all of it, so that it can be worked out again and has this hash. */
  readonly whole: boolean;
  /** Stands for the run and what is left of it. */
  readonly version: string;
  readonly result: RunResult;
}

/** A run as the list of runs has it. */
export type RunHead = Omit<Run, 'problem' | 'result' | 'hash' | 'whole' | 'version'>;

const HEAD = {
  ...{ id: true, number: true, createdAt: true, createdById: true, confirmedAt: true },
} as const;

type Reading = Pick<Reader | Transaction, 'selection' | 'selectionDeclared'>;

/** Runs of an intake without what is in them, the latest first. */
export async function headsOf(
  reader: Pick<Reader, 'selection' | 'user'>,
  intakeId: string,
): Promise<RunHead[]> {
  const rows = await reader.selection.findMany({
    where: { intakeId },
    orderBy: { number: 'desc' },
    select: HEAD,
  });
  const people = await reader.user.findMany({
    where: { id: { in: [...new Set(rows.map(({ createdById }) => createdById))] } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, number, createdAt, createdById, confirmedAt }) => ({
    ...{ id, number, at: createdAt.getTime(), by: names.get(createdById) ?? '' },
    confirmedAt: confirmedAt?.getTime() ?? null,
  }));
}

const MOST_READ = 8;

type Read = Pick<Run, 'problem' | 'result' | 'whole' | 'version'>;

/**
 * Reads runs. The latest read stay in memory, for they change only in being confirmed and in what
 * people had declared: rows of that are only ever deleted, so their number tells whether any was.
 */
export function createRuns() {
  const kept = new Map<string, Read>();

  function remember(read: Read, id: string): Read {
    const [oldest] = kept.keys();
    if (kept.size >= MOST_READ && oldest !== undefined) kept.delete(oldest);
    kept.set(id, read);
    return read;
  }

  /** The run of an intake; null where there is none. */
  async function find(
    reader: Reading,
    where: { intakeId: string; number?: number; confirmed?: boolean },
  ): Promise<Run | null> {
    const { intakeId, number, confirmed } = where;
    const row = await reader.selection.findFirst({
      where: {
        intakeId,
        ...(number === undefined ? {} : { number }),
        ...(confirmed ? { confirmedAt: { not: null } } : {}),
      },
      orderBy: { number: 'desc' },
      select: { ...HEAD, inputHash: true },
    });
    if (row === null) return null;
    const { id, createdAt, createdById, confirmedAt, inputHash } = row;
    const version = `${id}/${await reader.selectionDeclared.count({ where: { selectionId: id } })}`;
    const known = kept.get(id);
    if (known && known.version !== version) kept.delete(id);
    const read = known?.version === version ? known : await readWhole(reader, id);
    return {
      ...{ id, number: row.number, hash: inputHash, by: createdById, at: createdAt.getTime() },
      confirmedAt: confirmedAt?.getTime() ?? null,
      ...read,
    };
  }

  async function readWhole(reader: Reading, id: string): Promise<Read> {
    const row = await reader.selection.findUniqueOrThrow({
      where: { id },
      select: { input: true, result: true },
    });
    const declared = await declaredOf(reader, id);
    const bare: Problem = JSON.parse(row.input);
    const result: RunResult = JSON.parse(row.result);
    const whole = declared.size === bare.candidates.length;
    const version = `${id}/${declared.size}`;
    return remember({ problem: joined(bare, declared), result, whole, version }, id);
  }

  return { find };
}

export type Runs = ReturnType<typeof createRuns>;
