import type { CellState, GradebookCell } from './cell';

const LETTERS: Readonly<Record<CellState, string>> = {
  notAssigned: 'x',
  notStarted: 'n',
  started: 's',
  waiting: 'w',
  belowPass: 'b',
  done: 'd',
};

/**
 * The cells of a row as one short text, a letter for the state in capitals where it is late, and the
 * per cent behind it: "d72 N w". A page has hundreds of cells, and spelt out they weigh more than all
 * the rest of it.
 */
export function packed(cells: readonly GradebookCell[]): string {
  return cells
    .map(({ state, percent, late }) => {
      const letter = late ? LETTERS[state].toUpperCase() : LETTERS[state];
      return `${letter}${percent ?? ''}`;
    })
    .join(' ');
}

/** What `packed` put together. */
export function unpacked(text: string): GradebookCell[] {
  if (text === '') return [];
  return text.split(' ').map((each) => {
    const letter = each.charAt(0);
    const state = STATES.get(letter.toLowerCase()) ?? 'notAssigned';
    const percent = each.length > 1 ? Number(each.slice(1)) : null;
    return { state, percent, late: letter !== letter.toLowerCase() };
  });
}

const STATES: ReadonlyMap<string, CellState> = new Map([
  ['x', 'notAssigned'],
  ['n', 'notStarted'],
  ['s', 'started'],
  ['w', 'waiting'],
  ['b', 'belowPass'],
  ['d', 'done'],
]);
