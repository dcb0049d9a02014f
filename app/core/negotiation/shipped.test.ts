import { readdirSync, readFileSync } from 'node:fs';
import { getShortestPaths } from '@xstate/graph';
import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../tests/builders/table';
import { scenarioSchema } from '../scenario/schema';
import type { Actor, Command } from './command';
import { type MachineEvent, type NegotiationSnapshot, negotiationMachine } from './machine';

const files = readdirSync('scenarios').filter(
  (file) => file.endsWith('.json') && file !== 'scenario.schema.json',
);

const instructor: Actor = { kind: 'instructor' };

/** What chair, instructor, a member and the clock could do next; enough to visit every state. */
function tries({ context }: NegotiationSnapshot): readonly [Actor, Command][] {
  const { scenario, preset } = context.setting;
  const chair: Actor = { kind: 'seat', seat: scenario.parties.find((p) => p.chair)?.id ?? '' };
  const member: Actor = { kind: 'seat', seat: scenario.parties.find((p) => p.votes)?.id ?? '' };
  const values = Object.fromEntries(
    scenario.issues.map(({ id, options }) => [id, options[0]?.id ?? '']),
  );
  const tabled = context.packages[0]?.id ?? '';
  return [
    ...scenario.parties.map(({ id }): [Actor, Command] => [
      instructor,
      { type: 'handSeatToBot', seat: id, strategy: 'linear' },
    ]),
    [instructor, { type: 'start' }],
    [instructor, { type: 'suspend' }],
    [instructor, { type: 'resume' }],
    [instructor, { type: 'end' }],
    ...preset.phases.map(({ id }): [Actor, Command] => [chair, { type: 'advancePhase', to: id }]),
    [member, { type: 'requestFloor' }],
    [member, { type: 'raisePointOfOrder', reason: 'The item.' }],
    [member, { type: 'tablePackage', values, to: 'all', note: '' }],
    [chair, { type: 'callForDecision', method: 'consensus', package: tabled }],
    [chair, { type: 'callForDecision', method: 'silence', package: tabled }],
    [chair, { type: 'declareResult' }],
    ...context.deadlines.map(({ id }): [Actor, Command] => [
      { kind: 'clock' },
      { type: 'deadlinePassed', deadline: id },
    ]),
  ];
}

function eventsOf(snapshot: NegotiationSnapshot): MachineEvent[] {
  const { seq: last, deadlines, meeting } = snapshot.context;
  const seq = last + 1;
  return tries(snapshot).map(([by, command]) => {
    const due = deadlines.find(
      ({ id }) => command.type === 'deadlinePassed' && id === command.deadline,
    );
    const at = due?.dueAt ?? meeting.startedAt ?? 1;
    return { type: command.type, entry: { seq, at, commandId: `k${seq}`, by, command } };
  });
}

describe.each(files)('the table of %s', (file) => {
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(`scenarios/${file}`, 'utf8')));
  const setting = settingOf(scenario);
  const paths = getShortestPaths(negotiationMachine(setting), {
    events: eventsOf,
    serializeState: ({ value, context }) =>
      JSON.stringify([
        value,
        Object.values(context.roster).filter(({ kind }) => kind === 'empty').length,
        context.packages.length > 0,
        context.deadlines.some(({ kind }) => kind === 'question'),
      ]),
    limit: 20_000,
  });
  const stages = paths.map(({ state }) => state.context.stage);

  it('reaches every phase of its procedure', () => {
    const reached = new Set(stages.map(({ phase }) => phase));
    expect([...reached].sort()).toEqual(setting.preset.phases.map(({ id }) => id).sort());
  });

  it('reaches adoption by consensus and by silence, and failure', () => {
    const decisions = new Set(stages.map(({ decision }) => decision));
    expect([...decisions].sort()).toEqual(['adopted', 'failed', 'none', 'question', 'silence']);
  });

  it('has no state without a way to an end', () => {
    const stuck = paths.filter(({ state }) => {
      if (state.context.stage.meeting === 'ended') return false;
      const ending = eventsOf(state).find(({ type }) => type === 'end');
      return !ending || !state.can(ending);
    });
    expect(stuck).toEqual([]);
  });
});
