import { describe, expect, test } from 'vitest';
import { completedAt, type Milestone, type MilestoneRecord, milestonesOf } from './milestones';

const milestone = (changes: Partial<Milestone> = {}): Milestone => ({
  ...{ id: 'm1', kind: 'check', subjectId: 'c1', dueAt: 100, required: true },
  ...changes,
});
const record = (changes: Partial<MilestoneRecord> = {}): MilestoneRecord => ({
  ...{ id: 'r1', kind: 'check', subjectId: 'c1', at: 50, reached: true },
  ...changes,
});

describe('a milestone', () => {
  test('is reached by the first record that counts, and stays so', () => {
    const records = [
      record({ id: 'r3', at: 70 }),
      record({ id: 'r0', at: 20, reached: false }),
      record({ id: 'r2', at: 60 }),
      record({ id: 'r4', at: 90, reached: false }),
    ];
    expect(milestonesOf([milestone()], records, 200)).toEqual([
      ...[{ id: 'm1', required: true, dueAt: 100, state: 'reached', by: { at: 60, record: 'r2' } }],
    ]);
  });

  test('is late after its date, overdue without a record, and open before', () => {
    const stateAt = (now: number, records: MilestoneRecord[]) =>
      milestonesOf([milestone()], records, now)[0]?.state;
    expect(stateAt(200, [record({ at: 101 })])).toBe('late');
    expect(stateAt(200, [record({ at: 100 })])).toBe('reached');
    expect(stateAt(101, [])).toBe('overdue');
    expect(stateAt(100, [])).toBe('open');
  });

  test('is not reached by a record of another kind, and by hand only under its own id', () => {
    const manual = milestone({ kind: 'manual', subjectId: null });
    const noted = record({ kind: 'manual', subjectId: 'm1' });
    expect(milestonesOf([manual], [noted], 0)[0]?.by?.record).toBe('r1');
    expect(milestonesOf([milestone()], [record({ kind: 'module' })], 0)[0]?.by).toBeNull();
  });
});

test('a programme is completed with the last thing it asks for', () => {
  const both = [milestone(), milestone({ id: 'm2', subjectId: 'c2', required: false })];
  expect(completedAt(milestonesOf(both, [], 0))).toBeNull();
  expect(completedAt(milestonesOf(both, [record()], 0))).toBe(50);
  expect(completedAt([])).toBeNull();
});
