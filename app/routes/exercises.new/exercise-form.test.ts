import { describe, expect, test } from 'vitest';
import { readExercise } from './exercise-form';

const read = (fields: Record<string, string>) => {
  const all: Record<string, string> = {
    scenario: 's',
    title: '',
    tables: '8',
    pace: '4',
    ...fields,
  };
  return readExercise(
    (name) => all[name] ?? '',
    (id) => (id === 's' ? 'A river' : null),
  );
};

describe('the form of a new exercise', () => {
  test('takes the scenario’s title where none is given', () => {
    expect(read({})).toEqual({
      ok: true,
      exercise: { scenarioId: 's', title: 'A river', tables: 8, pace: 4 },
    });
    expect(read({ title: ' Thursday ' })).toMatchObject({ exercise: { title: 'Thursday' } });
  });

  test('names every field that is wrong and keeps what was typed', () => {
    expect(read({ scenario: 'x', tables: '25', title: 'T'.repeat(121) })).toMatchObject({
      ok: false,
      faults: ['scenario', 'title', 'tables'],
      given: { tables: '25' },
    });
  });

  test.each(['', '0', '-1', '2.5', '1e1', 'two'])('refuses %s tables', (tables) => {
    expect(read({ tables })).toMatchObject({ ok: false, faults: ['tables'] });
  });

  test('refuses a pace that is not one of ours', () => {
    expect(read({ pace: '3' }).ok).toBe(false);
  });
});
