import { describe, expect, test } from 'vitest';
import { assignmentIn, givenIn } from './read-form';

const read = (fields: Record<string, string>) =>
  assignmentIn(givenIn((name) => fields[name] ?? ''));

describe('the form of a new assignment', () => {
  test('says what, to whom, when and what being late costs', () => {
    const fields = {
      subject: 'check:rules-of-the-river',
      to: 'group:id-7',
      opensAt: '2026-01-05T08:00',
      dueAt: '2026-01-09T17:00',
      latePolicy: 'penalty',
      penalty: ' 10 ',
    };
    expect(read(fields)).toEqual({
      kind: 'check',
      subjectId: 'rules-of-the-river',
      to: { kind: 'group', groupId: 'id-7' },
      opensAt: '2026-01-05T08:00',
      dueAt: '2026-01-09T17:00',
      latePolicy: 'penalty',
      penaltyPercent: 10,
      tolerance: null,
    });
  });

  test('takes everybody and no penalty where nothing is said', () => {
    expect(read({ subject: 'x' })).toMatchObject({
      kind: 'x',
      subjectId: '',
      to: { kind: 'cohort' },
      latePolicy: 'accept',
      penaltyPercent: 0,
    });
  });

  test('takes no penalty from what is no whole number', () => {
    expect(read({ penalty: '1e2' }).penaltyPercent).toBe(0);
    expect(read({ penalty: '-5' }).penaltyPercent).toBe(0);
  });

  test('demands two markers where it says so, with how far they may be apart', () => {
    expect(read({ tolerance: '10' }).tolerance).toBeNull();
    expect(read({ twice: '1', tolerance: ' 10 ' }).tolerance).toBe(10);
    expect(read({ twice: '1', tolerance: '' }).tolerance).toBeNaN();
  });

  test('names a person where one is meant', () => {
    expect(read({ to: 'person', person: 'Dara Sok' }).to).toEqual({
      kind: 'person',
      name: 'Dara Sok',
    });
  });
});
