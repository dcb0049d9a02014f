import type { Reader } from '../../store/database';
import { READ } from './candidates';
import { type Merit, type Merits, meritsOf } from './merits';

/** One line of the table of scores; scores in hundredths. */
export interface ScoreLine {
  readonly applicationId: string;
  readonly number: number;
  readonly merit: number | null;
  readonly parts: readonly {
    readonly by: string;
    readonly score: number;
    readonly normalised: number;
  }[];
  /** Reviews assigned and not handed in. */
  readonly open: number;
  readonly thirdWanted: boolean;
  /** Three scores that are further apart than the call allows. */
  readonly farApart: boolean;
}

export const SCORE_ORDERS = ['merit', 'number', 'apart'] as const;
export type ScoreOrder = (typeof SCORE_ORDERS)[number];

/** Every application that is read, with what its reviews come to. */
export async function scoresOf(
  reader: Reader,
  intakeId: string,
  names: ReadonlyMap<string, string>,
  known?: Merits,
): Promise<readonly ScoreLine[]> {
  const { merits } = known ?? (await meritsOf(reader, intakeId));
  const applications = await reader.application.findMany({
    where: { intakeId, ...READ },
    orderBy: { number: 'asc' },
    select: { id: true, number: true },
  });
  const open = await reader.review.groupBy({
    by: ['applicationId'],
    where: { intakeId, submittedAt: null, conflictAt: null },
    _count: true,
  });
  const waiting = new Map(open.map(({ applicationId, _count }) => [applicationId, _count]));
  return applications.map(({ id, number }) => ({
    ...{ applicationId: id, number, open: waiting.get(id) ?? 0 },
    ...lineOf(merits.get(id), names),
  }));
}

function lineOf(merit: Merit | undefined, names: ReadonlyMap<string, string>) {
  const parts = merit?.parts ?? [];
  return {
    merit: merit?.merit ?? null,
    thirdWanted: merit?.thirdWanted ?? false,
    farApart: merit?.farApart ?? false,
    parts: parts.map(({ reviewer, score, normalised }) => {
      return { by: names.get(reviewer) ?? '', score, normalised };
    }),
  };
}

/** The lines in an order: best merit first, by number, or the furthest apart first. */
export function inOrder(lines: readonly ScoreLine[], order: ScoreOrder): readonly ScoreLine[] {
  const keys: Record<ScoreOrder, (line: ScoreLine) => number> = {
    merit: ({ merit }) => -(merit ?? -1e9),
    number: ({ number }) => number,
    apart: (line) => -apartOf(line),
  };
  const key = keys[order];
  return [...lines].sort((a, b) => key(a) - key(b) || a.number - b.number);
}

function apartOf({ parts }: ScoreLine): number {
  const scores = parts.map(({ normalised }) => normalised);
  return scores.length < 2 ? -1 : Math.max(...scores) - Math.min(...scores);
}
