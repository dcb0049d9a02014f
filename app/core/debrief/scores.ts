import { redLinesCrossed, scoreOf } from '../analysis/game';
import type { Deal, Mandate, SeatId } from '../negotiation/context';
import type { Payoff } from '../scenario/schema';
import type { Course } from './course';
import { knowsMandate, type Sight } from './sight';

/** What the meeting brought to one party, by its own instructions as they were at the end. */
export interface SeatScore {
  readonly party: SeatId;
  /** Least it might accept, in its own points. */
  readonly reservation: number;
  /** What the adopted deal is worth to it; null without a deal. */
  readonly reached: number | null;
  /** The most that any deal within its red lines would be worth. */
  readonly ideal: number;
  /** Issues on which the adopted deal crosses one of its red lines. */
  readonly crossed: readonly string[];
  /** Private messages from its capital that moved its mandate. */
  readonly cables: number;
}

/** The best option of every issue by a sheet, leaving out what a red line forbids where that can be. */
export function idealDeal(payoff: Payoff, redLines: Mandate['redLines']): Deal {
  return Object.fromEntries(
    Object.entries(payoff).flatMap(([issue, row]) => {
      const forbidden = redLines.filter((line) => line.issue === issue).flatMap((l) => l.options);
      const all = Object.entries(row);
      const open = all.filter(([option]) => !forbidden.includes(option));
      const [best] = (open.length > 0 ? open : all).sort(([, a], [, b]) => b - a);
      return best ? [[issue, best[0]]] : [];
    }),
  );
}

/** The scores of the parties with a stake whose mandate may be told, in the scenario's order. */
export function seatScores({ last }: Course, sight: Sight): SeatScore[] {
  const deal = last.decision.adopted;
  return last.setting.scenario.parties.flatMap(({ id }): SeatScore[] => {
    const mandate = last.mandates[id];
    if (!knowsMandate(sight, id) || !mandate?.payoff || mandate.reservation === undefined) {
      return [];
    }
    const { payoff, redLines, reservation, received } = mandate;
    return [
      {
        party: id,
        reservation,
        reached: deal ? scoreOf(payoff, deal) : null,
        ideal: scoreOf(payoff, idealDeal(payoff, redLines)),
        crossed: deal ? redLinesCrossed(redLines, deal) : [],
        cables: received.filter(({ from }) => from === 'capital').length,
      },
    ];
  });
}

/** How many complete deals are worth how much on one sheet, lowest score first. */
export function scoreSpread(payoff: Payoff): { score: number; deals: number }[] {
  let spread = new Map([[0, 1]]);
  for (const row of Object.values(payoff)) {
    const next = new Map<number, number>();
    for (const [score, deals] of spread) {
      for (const points of Object.values(row)) {
        next.set(score + points, (next.get(score + points) ?? 0) + deals);
      }
    }
    spread = next;
  }
  return [...spread].sort(([a], [b]) => a - b).map(([score, deals]) => ({ score, deals }));
}
