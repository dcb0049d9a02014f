import { nearestName } from '../../format/nearest';
import { type RosterFault, shown } from './fault';

/** The columns of a list of people. */
export const COLUMNS = ['email', 'name', 'group'] as const;
export type Column = (typeof COLUMNS)[number];

const NEEDED: readonly Column[] = ['email', 'name'];
/** What a wrong name is measured against, besides the columns themselves. */
const ALSO_CALLED: Readonly<Record<string, Column>> = {
  'e-mail': 'email',
  'e-mail address': 'email',
  'email address': 'email',
  mail: 'email',
  address: 'email',
  'full name': 'name',
  surname: 'name',
  'group name': 'group',
  team: 'group',
};
const RESERVED = /^(?:__proto__|constructor|prototype)$/;

/** Which column stands where: its name by position, or null for an unknown one. */
export interface Head {
  columns: (Column | null)[];
  faults: RosterFault[];
}

/** Reads the line that names the columns; upper and lower case alike, in any order. */
export function readHead(cells: readonly string[], line: number): Head {
  const faults: RosterFault[] = [];
  const names = cells.map((cell) => cell.trim().toLowerCase());
  if (/^sep=/.test(names.join(''))) {
    return { columns: [], faults: [{ line, code: 'separatorLine' }] };
  }
  if (names.some((name) => name.includes('@'))) {
    return { columns: [], faults: [{ line, code: 'headMissing' }] };
  }
  const columns = names.map((name, index): Column | null => {
    const known = COLUMNS.find((column) => column === name);
    const found = shown(cells[index]?.trim() ?? '');
    if (name === '') faults.push({ line, code: 'columnUnnamed', number: index + 1 });
    else if (RESERVED.test(name)) faults.push({ line, code: 'columnReserved', found });
    else if (known === undefined) {
      const near = nearestName(name, [...COLUMNS, ...Object.keys(ALSO_CALLED)]);
      const other = Object.hasOwn(ALSO_CALLED, near ?? '') ? ALSO_CALLED[near ?? ''] : near;
      faults.push({ line, code: 'columnUnknown', found, ...(other && { column: other }) });
    } else if (names.indexOf(name) < index) {
      faults.push({ line, code: 'columnTwice', found });
    }
    return known ?? null;
  });
  for (const column of NEEDED) {
    if (!columns.includes(column)) faults.push({ line, code: 'columnMissing', column });
  }
  return { columns, faults };
}
