import { describe, expect, it } from 'vitest';
import { cellOf, isFor } from './cell';

const done = { status: 'done', earned: 599, of: 1000, passed: null } as const;

describe('a cell of the gradebook', () => {
  it('is late when it is due and nothing was handed in', () => {
    expect(cellOf(null, 99, 100)).toEqual({ state: 'notStarted', percent: null, late: true });
    expect(cellOf({ ...done, status: 'started' }, 99, 100)).toMatchObject({
      state: 'started',
      percent: null,
      late: true,
    });
    expect(cellOf(null, 100, 100).late).toBe(false);
    expect(cellOf(null, null, 100).late).toBe(false);
    expect(cellOf({ ...done, status: 'submitted' }, 99, 100)).toMatchObject({
      state: 'waiting',
      late: false,
    });
  });

  it('never rounds anybody over the line', () => {
    expect(cellOf(done, null, 0)).toEqual({ state: 'done', percent: 59, late: false });
    expect(cellOf({ ...done, passed: false }, null, 0).state).toBe('belowPass');
  });

  it('shows no share of what carries no marks', () => {
    expect(cellOf({ ...done, earned: 0, of: 0 }, null, 0).percent).toBeNull();
    expect(cellOf({ ...done, earned: null, of: null }, null, 0).percent).toBeNull();
  });
});

describe('an assignment', () => {
  const member = { userId: 'ana', groupId: 'north' };

  it('goes to everybody, to a group, or to one person', () => {
    expect(isFor({ groupId: null, userId: null }, member)).toBe(true);
    expect(isFor({ groupId: 'north', userId: null }, member)).toBe(true);
    expect(isFor({ groupId: 'south', userId: null }, member)).toBe(false);
    expect(isFor({ groupId: null, userId: 'ana' }, member)).toBe(true);
    expect(isFor({ groupId: null, userId: 'ben' }, { ...member, groupId: null })).toBe(false);
  });
});
