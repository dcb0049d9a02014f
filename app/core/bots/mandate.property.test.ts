import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyScenario, secretOf } from '../../../tests/builders/any-scenario';
import { redLinesCrossed, scoreOf } from '../analysis/game';
import type { Command } from '../negotiation/command';
import type { Deal } from '../negotiation/context';
import type { View } from '../negotiation/view';
import type { Scenario } from '../scenario/schema';
import { simulate } from './simulate';
import { strategies } from './strategies';
import { concessionNames, type Strategy } from './strategy';

/** Whether the mandate of a view allows a deal, judged without the bots' own arithmetic. */
function allowed({ slices }: View, deal: Deal): boolean {
  const { brief, text } = slices;
  if (!brief?.payoff || brief.reservation === undefined) return true;
  const { payoff, redLines, reservation } = brief;
  if (redLinesCrossed(redLines, deal).length > 0) return false;
  const open = text.articles.filter(({ issue }) => deal[issue] === undefined);
  const rest = open.reduce((sum, { issue }) => {
    const banned = redLines.filter((line) => line.issue === issue).flatMap((line) => line.options);
    const row = Object.entries(payoff[issue] ?? {}).filter(([option]) => !banned.includes(option));
    return sum + Math.max(...row.map(([, points]) => points));
  }, 0);
  return scoreOf(payoff, deal) + rest >= reservation;
}

/** What is agreed to by an act, if anything. */
function agreedBy(view: View, act: Command): Deal | null {
  const { packages } = view.slices;
  if (act.type === 'tablePackage') return act.values;
  if (act.type === 'answerPackage' && act.accepted) {
    return packages.find(({ id }) => id === act.package)?.values ?? null;
  }
  return null;
}

function namedBy(view: View, act: Command): Deal | null {
  if (act.type === 'proposeOption') return { [act.issue]: act.option };
  if (act.type !== 'supportOption') return null;
  const article = view.slices.text.articles.find(({ issue }) => issue === act.issue);
  const option = article?.alternatives.find(({ id }) => id === act.alternative)?.option;
  return option === undefined ? null : { [act.issue]: option };
}

const objections = ['objectToConsensus', 'breakSilence'];

function pendingDeal(view: View): Deal | null {
  const last = view.slices.decision.attempts.at(-1);
  return last && !last.outcome ? last.values : null;
}

/** Judges every act of a delegate by the mandate it had at that moment. */
function watched(play: Strategy, faults: string[]): Strategy {
  return (turn) => {
    const act = play(turn);
    const { view } = turn;
    const seat = view.viewer.kind === 'seat' ? view.viewer.seat : '';
    if (seat === 'chair') return act;
    const pending = pendingDeal(view);
    const open = view.slices.moves.some(
      ({ type, refusal }) => objections.includes(type) && refusal === null,
    );
    const objects = act !== null && objections.includes(act.type);
    if (pending && open && objects === allowed(view, pending)) {
      faults.push(`${seat} ${objects ? 'objects to' : 'lets pass'} ${JSON.stringify(pending)}`);
    }
    if (!act) return act;
    const agreed = agreedBy(view, act);
    if (agreed && !allowed(view, agreed)) faults.push(`${seat} agrees: ${JSON.stringify(act)}`);
    const named = namedBy(view, act);
    if (named && redLinesCrossed(view.slices.brief?.redLines ?? [], named).length > 0) {
      faults.push(`${seat} stands behind its red line: ${JSON.stringify(act)}`);
    }
    return act;
  };
}

function watchedTable(scenario: Scenario, at: number, faults: string[]) {
  const seats = scenario.parties.map(({ id, chair, kind }, index) => {
    const name = concessionNames[(index + at) % concessionNames.length] ?? 'linear';
    const play = chair ? 'chair' : kind === 'science' ? 'science' : name;
    return [id, watched(strategies[play], faults)] as const;
  });
  return Object.fromEntries(seats);
}

const anyRun = fc.record({ scenario: anyScenario, seed: fc.nat(), at: fc.nat({ max: 4 }) });

describe('bots on any scenario', () => {
  it('never agree below the reservation or across a red line, and object for nothing else', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, seed, at }) => {
        const faults: string[] = [];
        simulate({ scenario, seed, strategies: watchedTable(scenario, at, faults) });
        expect(faults).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('know what is legal, and always come to an end', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, seed, at }) => {
        const run = simulate({ scenario, seed, strategies: watchedTable(scenario, at, []) });
        expect(run.refused).toEqual([]);
        expect(run.minutes).toBeLessThanOrEqual(scenario.minutes);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('never say a number of their payoffs or a word of their instructions', () => {
    fc.assert(
      fc.property(anyRun, ({ scenario, seed }) => {
        const { log } = simulate({ scenario, seed });
        const spoken = log
          .filter(({ by }) => by.kind === 'seat')
          .map(({ command }) => JSON.stringify(command))
          .join('\n');
        expect(spoken.match(/\d{4}/g)).toBeNull();
        for (const { id } of scenario.parties) expect(spoken).not.toContain(secretOf(id));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
