import { expect, test } from 'vitest';
import { type CohortNow, type KnownPerson, planRoster } from './plan';
import type { RosterRow } from './read';

const row = (line: number, email: string, name = 'N', group = ''): RosterRow => {
  return { line, email, name, group };
};
const here = (email: string, id: string, isTrainee = true): KnownPerson => {
  return { email, here: { id, name: `Name of ${id}`, isTrainee } };
};
const COHORT: CohortNow = {
  groups: [{ id: 'g1', name: 'River' }],
  members: [
    { userId: 'in', groupId: null },
    { userId: 'grouped', groupId: 'g1' },
  ],
};

test('says line by line who is made, enrolled, moved, refused and left as they are', () => {
  const rows = [
    row(2, 'new@a.b', 'New', 'river'),
    row(3, 'known@a.b'),
    row(4, 'in@a.b', 'N', 'Lake'),
    row(5, 'grouped@a.b', 'N', 'RIVER'),
    row(6, 'grouped2@a.b'),
    row(7, 'staff@a.b'),
    row(8, 'elsewhere@a.b'),
    row(9, 'nameless@a.b', ''),
  ];
  const known = [
    here('known@a.b', 'known'),
    here('in@a.b', 'in'),
    here('grouped@a.b', 'grouped'),
    here('grouped2@a.b', 'grouped'),
    here('staff@a.b', 'staff', false),
    { email: 'elsewhere@a.b', here: null },
  ];
  const plan = planRoster(rows, known, COHORT);
  expect(plan.created).toEqual([{ line: 2, email: 'new@a.b', name: 'New', group: 'River' }]);
  expect(plan.changed.map(({ line, how, group }) => [line, how, group])).toEqual([
    [3, 'enrolled', ''],
    [4, 'moved', 'Lake'],
  ]);
  expect(plan.unchanged.map(({ line, group }) => [line, group])).toEqual([
    [5, 'River'],
    [6, 'River'],
  ]);
  expect(plan.refused.map(({ line, why }) => [line, why])).toEqual([
    [7, 'otherRole'],
    [8, 'unavailable'],
    [9, 'nameMissing'],
  ]);
  expect(plan.newGroups).toEqual(['Lake']);
});

test('keeps the names of people who are here', () => {
  const [changed] = planRoster(
    [row(2, 'known@a.b', 'Other')],
    [here('known@a.b', 'k')],
    COHORT,
  ).changed;
  expect(changed?.name).toBe('Name of k');
});

test('makes one group of two spellings, named by the first', () => {
  const rows = [row(2, 'a@a.b', 'A', 'Lake'), row(3, 'b@a.b', 'B', 'LAKE')];
  const plan = planRoster(rows, [], COHORT);
  expect(plan.newGroups).toEqual(['Lake']);
  expect(plan.created.map(({ group }) => group)).toEqual(['Lake', 'Lake']);
});
