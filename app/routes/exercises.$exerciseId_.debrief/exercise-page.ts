import type { ResultKind } from '~/core/debrief/result';
import type { ExerciseDebrief, TableOutcome } from '~/server/debrief/exercise-debriefs';
import { type Named, namedIn } from '~/ui/table-names';

/** A party's score at one table. */
export interface TableScore {
  readonly party: string;
  readonly reached: number | null;
  readonly reservation: number;
  readonly most: number | null;
  readonly ideal: number;
  readonly left: number | null;
}

export interface TableResult {
  readonly tableId: string;
  readonly number: number;
  /** Null until the meeting has ended. */
  readonly ended: {
    readonly kind: ResultKind;
    /** Minutes of the meeting. */
    readonly minutes: number;
    /** The option agreed on per issue; none without a deal. */
    readonly deal: Readonly<Record<string, string>>;
    readonly scores: readonly TableScore[];
    readonly efficient: boolean | null;
    readonly better: number;
    readonly statements: number;
    readonly packages: number;
  } | null;
}

/** All tables of an exercise as their page needs them. */
export interface ExercisePage extends Named {
  readonly exerciseId: string;
  readonly title: string;
  readonly scenario: string;
  readonly shows: 'own' | 'all';
  readonly tables: readonly TableResult[];
}

export function exercisePage(found: ExerciseDebrief): ExercisePage {
  const { exerciseId, title, shows, pace, scenario, tables } = found;
  return {
    exerciseId,
    title,
    shows,
    scenario: scenario?.title ?? '',
    ...namedIn(scenario ?? { parties: [], issues: [] }),
    tables: tables.map((table) => tableResult(table, pace)),
  };
}

function tableResult({ tableId, number, ended }: TableOutcome, pace: number): TableResult {
  if (ended === null) return { tableId, number, ended };
  const { kind, deal, lasted, scores, whole, statements, packages } = ended;
  return {
    tableId,
    number,
    ended: {
      kind,
      minutes: Math.round((lasted * pace) / 60_000),
      deal: deal ?? {},
      scores: scores.map(({ party, reached, reservation, ideal }) => {
        const { most = null, left = null } = whole.seats.find((s) => s.party === party) ?? {};
        return { party, reached, reservation, ideal, most, left };
      }),
      efficient: whole.efficient,
      better: whole.better.length,
      statements,
      packages,
    },
  };
}
