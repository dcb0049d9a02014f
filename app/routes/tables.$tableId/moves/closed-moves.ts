import type { CommandType } from '~/core/negotiation/command';
import type { Refusal } from '~/core/negotiation/refusal';
import type { Move } from '~/core/negotiation/view';

/** Moves that are closed for one and the same reason. */
export interface ClosedMoves {
  readonly refusal: Refusal;
  readonly types: readonly CommandType[];
}

const keyOf = ({ code, values }: Refusal) =>
  [code, ...(code === 'notYourRole' ? [] : Object.values(values))].join(' ');

/** The moves not open now, gathered by reason, in the order of the moves; another's role comes last. */
export function closedMoves(moves: readonly Move[]): readonly ClosedMoves[] {
  const groups = new Map<string, ClosedMoves>();
  for (const { type, refusal } of moves) {
    if (!refusal) continue;
    const key = keyOf(refusal);
    groups.set(key, { refusal, types: [...(groups.get(key)?.types ?? []), type] });
  }
  const all = [...groups.values()];
  const foreign = ({ refusal }: ClosedMoves) => refusal.code === 'notYourRole';
  return [...all.filter((group) => !foreign(group)), ...all.filter(foreign)];
}
