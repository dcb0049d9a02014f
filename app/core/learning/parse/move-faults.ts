import type { JsonPath } from '../../format/fault';
import { quoted } from '../../format/fault';
import { nearestName } from '../../format/nearest';
import { unknownName } from '../../format/unknown-name';
import type { Refusal } from '../../negotiation/refusal';
import type { Scenario } from '../../scenario/schema';
import type { ItemOf } from '../format/items';
import { type PlayedPosition, type PositionFault, playPosition } from '../position/position';
import type { RawFault } from './fault';

/** The scenarios that can be played, by id. */
export type KnownScenarios = ReadonlyMap<string, Scenario>;

type Move = ItemOf<'move'>;

/** What is wrong with a position and the moves to choose from, as the engine has it. */
export function* moveFaults(
  at: JsonPath,
  item: Move,
  scenarios: KnownScenarios,
): Generator<RawFault> {
  const path = [...at, 'position'];
  const scenario = scenarios.get(item.position.scenario);
  if (scenario === undefined) {
    const name = [...path, 'scenario'];
    yield* unknownName(name, item.position.scenario, scenarios.keys(), 'a scenario');
    return;
  }
  const result = playPosition(scenario, item.position);
  if (result.ok) return yield* choiceFaults(at, item, result.position);
  for (const fault of result.faults) yield positionFault(path, fault, item, scenario);
}

/** Every choice is a command the engine knows; the answer is one that it lets pass. */
function* choiceFaults(at: JsonPath, item: Move, position: PlayedPosition): Generator<RawFault> {
  for (const [index, { id, command }] of item.options.entries()) {
    const path = [...at, 'options', index, 'command'];
    const judged = position.judge(command);
    if (judged.kind === 'noCommand') {
      yield { path, code: 'wrong-position', found: judged.message, expected: 'a command' };
    } else if (judged.kind === 'refused' && id === item.answer) {
      const expected = 'a legal move, for it is the answer';
      yield { path, code: 'illegal-move', found: said(command.type, judged.refusal), expected };
    }
  }
}

function positionFault(
  at: JsonPath,
  { index, reason }: PositionFault,
  { position }: Move,
  scenario: Scenario,
): RawFault {
  const place = index === null ? [...at] : [...at, 'before', index];
  const command = position.before[index ?? -1]?.command.type ?? 'start';
  switch (reason.kind) {
    case 'noSuchSeat': {
      const seats = scenario.parties.map(({ id }) => id);
      const suggestion = nearestName(reason.seat, seats);
      return {
        path: [...place, 'seat'],
        code: 'unknown-reference',
        found: quoted(reason.seat),
        expected: `a seat of ${scenario.id} (${seats.join(', ')})`,
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    }
    case 'outOfTime': {
      const found = `minute ${position.before[index ?? 0]?.afterMinutes ?? 0}`;
      const expected = `not before the command above it and not after minute ${position.at}`;
      return { path: [...place, 'afterMinutes'], code: 'wrong-position', found, expected };
    }
    case 'noCommand': {
      const path = [...place, 'command'];
      return { path, code: 'wrong-position', found: reason.message, expected: 'a command' };
    }
    case 'refused': {
      const path = [...place, 'command'];
      const found = said(command, reason.refusal);
      return { path, code: 'illegal-move', found, expected: 'a move that is legal at that moment' };
    }
  }
}

function said(command: string, { code, rule }: Refusal): string {
  return `${quoted(command)}, which the engine refuses (${code}; ${rule})`;
}
