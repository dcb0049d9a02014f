import { describe, expect, it } from 'vitest';
import { parsedSmallScenario } from '../../../../tests/builders/scenario';
import type { Position } from '../format/items';
import { playPosition } from './position';

const scenario = parsedSmallScenario();
const chair = scenario.parties.find((party) => party.chair)?.id ?? '';
const member = scenario.parties.find((party) => party.votes)?.id ?? '';
const [issue] = scenario.issues;
const option = issue?.options[0]?.id ?? '';

const toReading = { seat: chair, command: { type: 'advancePhase', to: 'first-reading' } };
const propose = { type: 'proposeOption', issue: issue?.id ?? '', option };

function position(changes: Partial<Position> = {}): Position {
  return {
    scenario: scenario.id,
    seat: member,
    before: [{ ...toReading, afterMinutes: 2 }],
    at: 3,
    ...changes,
  };
}

describe('a position', () => {
  it('is the meeting as its commands left it, seen from its seat', () => {
    const played = playPosition(scenario, position());
    expect(played.ok && played.position.viewFor().slices.meeting).toMatchObject({
      state: 'running',
      phase: 'first-reading',
    });
    expect(played.ok && played.position.at - played.position.start).toBe(180_000);
  });

  it('leaves the judgement of a move to the engine', () => {
    const played = playPosition(scenario, position());
    if (!played.ok) throw new Error('the position cannot be reached');
    expect(played.position.judge(propose)).toEqual({ kind: 'legal' });
    expect(played.position.judge({ type: 'closeArticle', issue: issue?.id })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'notYourRole' },
    });
    expect(played.position.judge({ type: 'sing' })).toMatchObject({ kind: 'noCommand' });
  });

  it('lets deadlines pass by themselves', () => {
    const played = playPosition(scenario, position({ at: 1440 }));
    expect(played.ok && played.position.viewFor().slices.meeting.state).toBe('ended');
  });

  it.each<[string, Partial<Position>, number | null, string]>([
    ['a seat that the scenario lacks', { seat: 'nobody' }, null, 'noSuchSeat'],
    [
      'a command of a seat that it lacks',
      { before: [{ ...toReading, seat: 'nobody', afterMinutes: 1 }] },
      0,
      'noSuchSeat',
    ],
    ['a command after the moment', { at: 1 }, 0, 'outOfTime'],
    [
      'a command that goes back in time',
      {
        before: [
          { ...toReading, afterMinutes: 2 },
          { seat: member, afterMinutes: 1, command: propose },
        ],
      },
      1,
      'outOfTime',
    ],
    [
      'what is no command',
      { before: [{ seat: member, afterMinutes: 1, command: { type: 'sing' } }] },
      0,
      'noCommand',
    ],
    [
      'a command that the rules refuse',
      { before: [{ seat: member, afterMinutes: 1, command: propose }] },
      0,
      'refused',
    ],
  ])('names %s', (_name, changes, index, kind) => {
    expect(playPosition(scenario, position(changes))).toMatchObject({
      ok: false,
      faults: [{ index, reason: { kind } }],
    });
  });
});
