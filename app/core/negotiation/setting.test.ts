import { describe, expect, it } from 'vitest';
import { parsedSmallScenario } from '../../../tests/builders/scenario';
import { settingOf } from '../../../tests/builders/table';
import { members, plannedPhases } from './setting';

const MINUTE = 60_000;
const scenario = parsedSmallScenario();

describe('the plan of the phases', () => {
  it('keeps the minutes of the file and fills the meeting with the preset’s shares', () => {
    const plan = plannedPhases(settingOf(scenario));
    expect(plan).toMatchObject({ opening: 5 * MINUTE, adoption: 5 * MINUTE });
    const total = Object.values(plan).reduce((sum, milliseconds) => sum + milliseconds, 0);
    expect(Math.abs(total - scenario.minutes * MINUTE)).toBeLessThan(10);
  });

  it('passes as many times as fast as the pace says', () => {
    expect(plannedPhases(settingOf(scenario, 10)).opening).toBe(MINUTE / 2);
  });
});

it('counts those as members who vote, without the others at the table', () => {
  const voting = scenario.parties.filter(({ votes }) => votes).map(({ id }) => id);
  expect(members(settingOf(scenario))).toEqual(voting);
  expect(voting.length).toBeLessThan(scenario.parties.length);
});
