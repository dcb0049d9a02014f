import type { TableDebrief } from '~/server/debrief/debriefs';
import type { TableAccess } from '~/server/tables/access';

export interface HeadParty {
  readonly id: string;
  readonly name: string;
  readonly short: string;
}

export interface HeadIssue {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** What every part of a debrief is named and measured by. */
export interface Head {
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
  readonly parties: readonly HeadParty[];
  readonly issues: readonly HeadIssue[];
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
    parties: scenario.parties.map(({ id, name, short }) => ({ id, name, short })),
    issues: scenario.issues.map(({ id, article, title, options }) => ({
      id,
      article,
      title,
      options: options.map(({ id: option, label }) => ({ id: option, label })),
    })),
    titles: debrief.titles,
  };
}
