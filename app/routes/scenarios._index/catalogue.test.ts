import { expect, test } from 'vitest';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { catalogueOf } from './catalogue';

const water = parsedSmallScenario();
const energy = parsedSmallScenario({ id: 'grid', theme: 'energy-security', level: 'advanced' });

test('shows everything while nothing is asked for', () => {
  expect(catalogueOf([water, energy], '', '')).toMatchObject({
    entries: [{ id: 'two-shores' }, { id: 'grid' }],
    themes: ['water-security', 'energy-security'],
    total: 2,
  });
});

test('narrows by theme and level together', () => {
  const ids = (theme: string, level: string) =>
    catalogueOf([water, energy], theme, level).entries.map(({ id }) => id);
  expect(ids('energy-security', '')).toEqual(['grid']);
  expect(ids('', 'introductory')).toEqual(['two-shores']);
  expect(ids('energy-security', 'introductory')).toEqual([]);
  expect(ids('nonsense', '')).toEqual([]);
});

test('says nothing of a scenario that is confidential', () => {
  const text = JSON.stringify(catalogueOf([water], '', ''));
  expect(text).not.toContain('Keep control of the data');
  expect(text).not.toContain('payoff');
});
