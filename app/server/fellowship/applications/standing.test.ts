import { describe, expect, test } from 'vitest';
import { standingOf } from './standing';

const at = (minute: number) => new Date(minute * 60_000);
const now = (minute: number) => minute * 60_000;
const sent = {
  ...{ savedAt: at(1), submittedAt: at(2), withdrawnAt: null, closesAt: at(10) },
  ...{ results: [], offer: null },
};
const offer = { offeredAt: at(20), respondBy: at(30), answer: null, answeredAt: null };

describe('how an application stands', () => {
  test('says nothing of a selection before the programme tells it', () => {
    expect(standingOf(sent, now(9)).state).toBe('sent');
    expect(standingOf(sent, now(10)).state).toBe('reviewed');
    expect(standingOf(sent, now(1_000)).state).toBe('reviewed');
  });

  test('is what the programme told last', () => {
    const results = [{ type: 'result.notSelected', at: at(25) }];
    expect(standingOf({ ...sent, results }, now(26))).toEqual({
      ...{ state: 'notSelected', since: now(25), respondBy: null },
    });
    const waits = [{ type: 'result.waiting', at: at(21) }];
    expect(standingOf({ ...sent, results: waits }, now(26)).state).toBe('waiting');
    expect(standingOf({ ...sent, results: waits, offer }, now(26)).state).toBe('offered');
  });

  test('is an offer until the millisecond of its deadline', () => {
    expect(standingOf({ ...sent, offer }, now(30) - 1)).toEqual({
      ...{ state: 'offered', since: now(20), respondBy: now(30) },
    });
    expect(standingOf({ ...sent, offer }, now(30)).state).toBe('lapsed');
    const declined = { ...offer, answer: 'declined', answeredAt: at(22) } as const;
    expect(standingOf({ ...sent, offer: declined }, now(40))).toMatchObject({ since: now(22) });
  });
});
