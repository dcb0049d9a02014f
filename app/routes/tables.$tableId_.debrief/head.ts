import type { TableDebrief } from '~/server/debrief/debriefs';
import type { TableAccess } from '~/server/tables/access';
import { type Named, namedIn } from '~/ui/table-names';

/** What every part of a debrief is named and measured by. */
export interface Head extends Named {
  readonly tableId: string;
  /** Of the class exercise, for who runs it; else null. */
  readonly exerciseId: string | null;
  readonly scenario: string;
  readonly exercise: string;
  readonly table: number;
  readonly practice: boolean;
  /** Minutes of the meeting that passed in one real minute. */
  readonly pace: number;
  readonly seat: string | null;
  readonly shows: 'own' | 'all';
  /** Titles of evidence and news that the reader knows, by id. */
  readonly titles: Readonly<Record<string, string>>;
}

/** The head of a debrief for whoever `access` was made for. */
export function headOf(access: TableAccess, read: TableDebrief): Head {
  const { scenario, exercise, debrief } = read;
  return {
    tableId: access.tableId,
    exerciseId: access.runs && access.kind === 'class' ? access.exerciseId : null,
    scenario: scenario.title,
    exercise: exercise.title,
    table: exercise.table,
    practice: access.kind === 'practice',
    pace: exercise.pace,
    seat: access.seat,
    shows: debrief.sight.shows,
    ...namedIn(scenario),
    titles: debrief.titles,
  };
}
