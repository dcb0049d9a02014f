import type { PayoffChange } from '../scenario/schema';
import type { Instruction, Mandate, NegotiationContext, SeatId } from './context';
import { spread } from './families/evidence';

function amend(
  context: NegotiationContext,
  seat: SeatId,
  change: (mandate: Mandate) => Mandate,
): NegotiationContext {
  const mandate = context.mandates[seat];
  if (!mandate) return context;
  return { ...context, mandates: { ...context.mandates, [seat]: change(mandate) } };
}

/** Hands a seat a private message of its capital or of the instructor. */
export function instruct(
  context: NegotiationContext,
  seat: SeatId,
  instruction: Instruction,
): NegotiationContext {
  return amend(context, seat, (mandate) => ({
    ...mandate,
    received: [...mandate.received, instruction],
  }));
}

function shift(mandate: Mandate, { issue, option, change }: PayoffChange): Mandate {
  const { payoff } = mandate;
  if (!payoff) return mandate;
  const points = (payoff[issue]?.[option] ?? 0) + change;
  return { ...mandate, payoff: { ...payoff, [issue]: { ...payoff[issue], [option]: points } } };
}

/** Lets an inject take effect: news for everybody, other points for some, evidence revealed. */
export function release(context: NegotiationContext, injectId: string): NegotiationContext {
  const inject = context.setting.scenario.injects.find(({ id }) => id === injectId);
  if (!inject || context.evidence.released.includes(injectId)) return context;
  const released = [...context.evidence.released, injectId];
  const told: NegotiationContext = { ...context, evidence: { ...context.evidence, released } };
  const shifted = inject.payoff.reduce(
    (before: NegotiationContext, change) =>
      amend(before, change.party, (mandate) => shift(mandate, change)),
    told,
  );
  return inject.reveals.reduce((before, card) => spread(before, card, 'all'), shifted);
}

/** Lets the capital of a seat send its next instructions; `subject` is `<party>:<index>`. */
export function cable(
  context: NegotiationContext,
  subject: string,
  at: number,
): NegotiationContext {
  const [seat = '', index = ''] = subject.split(':');
  const party = context.setting.scenario.parties.find(({ id }) => id === seat);
  const sent = party?.confidential.capital[Number(index)];
  if (!sent) return context;
  const told = instruct(context, seat, { at, from: 'capital', message: sent.message });
  return amend(told, seat, (mandate) => ({
    ...mandate,
    ...(sent.payoff && mandate.payoff
      ? {
          payoff: Object.fromEntries(
            Object.entries(mandate.payoff).map(([issue, points]) => [
              issue,
              { ...points, ...sent.payoff?.[issue] },
            ]),
          ),
        }
      : {}),
    ...(sent.reservation === undefined ? {} : { reservation: sent.reservation }),
    ...(sent.redLines ? { redLines: sent.redLines } : {}),
  }));
}
