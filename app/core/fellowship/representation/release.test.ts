import { describe, expect, test } from 'vitest';
import { type Dimension, dimensionsOf, type Stage } from './catalogue';
import type { Release } from './ledger';
import type { CountedPerson } from './people';
import { release } from './release';
import { figuresOf, together } from './tables';

const GENDER: Dimension = { id: 'gender', values: ['woman', 'man', 'another'], across: null };
const CROSSED: Dimension = { ...GENDER, across: { attribute: 'leastDeveloped', value: 'yes' } };

const DAY = '2026-05-01';
const ONE_SIDE = 'gender.leastDeveloped.yes';

type Said = 'woman' | 'man' | 'another' | null;

let made = 0;
/** So many people of each gender who came as far as `reached`. */
function came(
  reached: Stage,
  numbers: Partial<Record<'woman' | 'man' | 'another' | 'nothing', number>>,
  leastDeveloped = 'no',
): CountedPerson[] {
  return Object.entries(numbers).flatMap(([said, n]) =>
    Array.from({ length: n }, () => {
      made += 1;
      const gender: Said = said === 'woman' || said === 'man' || said === 'another' ? said : null;
      return {
        ...{ key: `p${String(made).padStart(4, '0')}`, declared: { gender } },
        ...{ ordinary: { leastDeveloped }, reached },
      };
    }),
  );
}

const NONE: Release = { format: 1, closings: [], keys: [], ledgers: [] };
const ALL: readonly Stage[] = ['applied', 'selected', 'completed'];

function closed(people: readonly CountedPerson[], stages = ALL, dimension = GENDER): Release {
  let last: Release | null = null;
  for (const stage of stages) last = release(last, people, [dimension], { stage, asOf: DAY });
  return last ?? NONE;
}

/** Rows of a table as text: `woman 60 20 . .`, a dot for a suppressed figure. */
function shown(found: Release, id = 'gender'): string[] {
  const table = figuresOf(found).find((one) => one.id === id);
  return (table?.rows ?? []).map(({ value, cells }) =>
    [value, ...cells.map(({ figure }) => (figure.kind === 'figure' ? figure.n : '.'))].join(' '),
  );
}

describe('figures of an intake', () => {
  test('show each stage where all groups are of five or more, and so is what lies between', () => {
    const people = [
      ...came('applied', { woman: 40, man: 30 }),
      ...came('selected', { woman: 25, man: 31 }),
      ...came('completed', { woman: 15, man: 12, nothing: 7 }),
    ];
    expect(shown(closed([...people, ...came('applied', { another: 9 })]))).toEqual([
      ...['woman 80 40 15', 'man 73 43 .', 'another 9 . .', 'notSaid 7 . .'],
    ]);
  });

  test('put values that are too small together with the next, so that the total tells nothing', () => {
    const people = came('applied', { woman: 40, man: 30, another: 2, nothing: 1 });
    expect(shown(closed(people, ['applied']))).toEqual([
      ...['woman 40', 'man .', 'another .', 'notSaid .'],
    ]);
    const more = [...people, ...came('applied', { nothing: 2 })];
    expect(shown(closed(more, ['applied']))).toEqual([
      ...['woman 40', 'man 30', 'another .', 'notSaid .'],
    ]);
  });

  test('say nothing where everybody or nobody declared the same', () => {
    expect(shown(closed(came('applied', { woman: 7 }), ['applied']))[0]).toBe('woman .');
    expect(shown(closed(came('applied', { man: 70 }), ['applied']))).toEqual([
      ...['woman .', 'man .', 'another .', 'notSaid .'],
    ]);
  });

  test('leave a stage out whose difference to the last shown is about fewer than five', () => {
    const selected = came('selected', { woman: 1, man: 1 });
    const people = [
      ...came('applied', { woman: 50, man: 50, nothing: 9 }),
      ...[...selected, ...came('completed', { woman: 30, man: 24, nothing: 9 })],
    ];
    expect(shown(closed(people))[0]).toBe('woman 81 31 .');
  });

  test('compare a later stage with the last one shown where few people lie between two', () => {
    const people = [
      ...came('applied', { woman: 2, man: 3 }),
      ...[
        ...came('selected', { woman: 20, man: 20 }),
        ...came('completed', { woman: 20, man: 20 }),
      ],
    ];
    expect(shown(closed(people))[0]).toBe('woman 42 . 20');
  });

  test('end where a declared matter is in the way, because a later figure would tell which', () => {
    const people = [
      ...came('applied', { woman: 4, man: 15 }),
      ...[...came('selected', { woman: 10 }), ...came('completed', { woman: 5, man: 5 })],
    ];
    expect(shown(closed(people))[0]).toBe('woman 19 . .');
  });

  test('repeat the figures of a stage that everybody reached', () => {
    const people = came('completed', { woman: 30, man: 24 });
    expect(shown(closed(people))[0]).toBe('woman 30 30 30');
  });

  test('give shares of everybody counted and of those at the first stage, from figures alone', () => {
    const people = [
      ...came('applied', { woman: 30, man: 30 }),
      ...came('selected', { woman: 10, man: 20 }),
    ];
    const [table] = figuresOf(closed(people, ['applied', 'selected']));
    expect(table?.columns.map(({ counted }) => counted)).toEqual([90, 30]);
    expect(table?.rows[0]?.cells[1]).toEqual({
      ...{ figure: { kind: 'figure', n: 10 }, percent: 33, ofFirst: 25 },
    });
    expect(table?.rows[1]?.cells[1]).toMatchObject({ percent: null, ofFirst: null });
  });

  test('are the same whatever the order of people', () => {
    const people = [
      ...came('applied', { woman: 30, man: 30, another: 6 }),
      ...came('completed', { woman: 10, man: 20 }),
    ];
    expect(closed([...people].reverse())).toEqual(closed(people));
  });
});

describe('figures over time', () => {
  const people = [
    ...came('applied', { woman: 30, man: 30 }),
    ...came('selected', { woman: 30, man: 30 }),
  ];

  test('are made once for a stage, when it is closed, and in order', () => {
    const first = closed(people, ['applied', 'selected']);
    const again = (stage: Stage) => release(first, [], [GENDER], { stage, asOf: '2027-01-01' });
    for (const stage of ['applied', 'eligible', 'selected', 'accepted'] as const) {
      expect(again(stage)).toBe(first);
    }
  });

  test('do not change with one person who comes late, takes a word back or is forgotten', () => {
    const [gone, ...stayed] = people;
    const first = closed(people, ['applied', 'selected']);
    const selected = (one: CountedPerson) => one.reached === 'selected';
    const changed = stayed.map((one, i) => (i === 0 ? { ...one, declared: {} } : one));
    for (const now of [
      [...people, ...came('selected', { woman: 1 })],
      [...changed, ...(gone ? [gone] : [])],
      stayed,
    ]) {
      const next = release(closed(people, ['applied']), now, [GENDER], {
        ...{ stage: 'selected', asOf: DAY },
      });
      expect(now.filter(selected).length).toBeGreaterThan(50);
      expect(shown(next)).toEqual(shown(first));
    }
  });

  test('stay what they were where everybody goes on and one has taken their word back', () => {
    const all = came('completed', { woman: 30, man: 30 });
    const taken = all.map((one, i) => (i === 0 ? { ...one, declared: {} } : one));
    const first = closed(all, ['applied']);
    const next = release(first, taken, [GENDER], { stage: 'completed', asOf: DAY });
    expect(shown(next)[0]).toBe('woman 30 30');
  });

  test('keep what the call asked about when the first of them was made', () => {
    const first = closed(people, ['applied']);
    const other: Dimension = { ...GENDER, values: ['man', 'woman'] };
    const next = release(first, people, [other], { stage: 'selected', asOf: DAY });
    expect(next.ledgers[0]?.dimension).toEqual(GENDER);
  });

  test('survive being kept as JSON', () => {
    const first = closed(people, ['applied']);
    const kept: Release = JSON.parse(JSON.stringify(first));
    const closing = { stage: 'selected', asOf: DAY } as const;
    expect(release(kept, people, [GENDER], closing)).toEqual(
      release(first, people, [GENDER], closing),
    );
  });

  test('hold no declaration of anybody', () => {
    const kept = JSON.stringify(closed(people, ['applied']).keys);
    expect(kept).not.toMatch(/woman|man/);
  });
});

describe('a crossing', () => {
  const people = [
    ...came('applied', { woman: 40, man: 50 }, 'yes'),
    ...came('applied', { woman: 100, man: 90 }),
    ...came('completed', { woman: 6, man: 7 }, 'yes'),
    ...came('completed', { woman: 30, man: 30 }),
  ];

  test('comes when the last stage is closed, and adds up with the main table', () => {
    const open = closed(people, ['applied', 'selected'], CROSSED);
    expect(figuresOf(open).map(({ id }) => id)).toEqual(['gender']);
    const found = closed(people, ['applied', 'completed'], CROSSED);
    expect(shown(found)[0]).toBe('woman 176 36');
    expect(shown(found, 'gender.leastDeveloped.yes')[0]).toBe('woman 46 6');
    expect(shown(found, 'gender.leastDeveloped.not')[0]).toBe('woman 130 30');
  });

  test('is suppressed from the stage outwards whose people are too few on a side', () => {
    const few = [...people, ...came('selected', { woman: 20, man: 18 })];
    const one = [...few, ...came('selected', { woman: 1 }, 'yes')];
    const found = closed(one, ['applied', 'selected', 'completed'], CROSSED);
    expect(shown(found)[0]).toBe('woman 197 57 36');
    expect(shown(found, 'gender.leastDeveloped.yes')[0]).toBe('woman . . 6');
    expect(shown(closed(few, ['applied', 'selected', 'completed'], CROSSED), ONE_SIDE)[0]).toBe(
      'woman 46 6 6',
    );
  });
});

describe('several intakes together', () => {
  test('are added where each of them shows a figure', () => {
    const first = figuresOf(
      closed(came('applied', { woman: 30, man: 20, nothing: 5 }), ['applied']),
    );
    const second = figuresOf(closed(came('applied', { woman: 9, man: 9 }), ['applied']));
    const [table] = together([first, second]);
    expect(table?.columns[0]).toMatchObject({ counted: 73 });
    expect(table?.rows.map(({ cells }) => cells[0]?.figure)).toEqual([
      { kind: 'figure', n: 39 },
      ...Array.from({ length: 3 }, () => ({ kind: 'suppressed' })),
    ]);
  });
});

describe('the dimensions of a call', () => {
  test('know what rules of selection set, each and together', () => {
    const options = [{ id: 'woman' }, { id: 'man' }, { id: 'another' }];
    const rules = ['woman', 'man'].map((value, at) => {
      return { matter: 'gender', values: [value, 'unknown'], count: 8 + at, of: 30 };
    });
    expect(dimensionsOf([{ id: 'gender', options }], rules)[0]?.rules).toEqual([
      { values: ['woman'], count: 8, of: 30 },
      { values: ['man'], count: 9, of: 30 },
      { values: ['woman', 'man'], count: 17, of: 30 },
    ]);
  });

  test('leave out the answer of those who would rather not say', () => {
    const options = [{ id: 'yes' }, { id: 'no' }, { id: 'prefer-not-to-say' }];
    expect(dimensionsOf([{ id: 'disability', options }])).toEqual([
      { id: 'disability', values: ['yes', 'no'], across: null },
    ]);
  });
});
