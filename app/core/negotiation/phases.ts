import type { NegotiationContext } from './context';
import { clearFloor } from './families/floor';
import { release } from './mandates';

/** Starts a phase: the floor is cleared, and what was waiting for the phase happens. */
export function enterPhase(
  context: NegotiationContext,
  phase: string,
  at: number,
): NegotiationContext {
  const entered = clearFloor({ ...context, meeting: { ...context.meeting, phaseSince: at } });
  return context.setting.scenario.injects
    .filter(({ when }) => 'phase' in when && when.phase === phase)
    .reduce((before, { id }) => release(before, id), entered);
}
