import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { explain } from '~/core/fellowship/selection/explain';
import type { Problem } from '~/core/fellowship/selection/problem';
import { type Selection, select } from '~/core/fellowship/selection/select';
import { withIn, withLoosened, withPlaces } from '~/core/fellowship/selection/variants';
import { replacementsFor, waitingList } from '~/core/fellowship/selection/waiting';
import { whatIf } from '~/core/fellowship/selection/what-if';
import { anySelection } from '../../../tests/builders/any-selection';
import { bestByTrying } from '../../../tests/builders/brute-force';
import { createSolver } from './solver';

const solver = createSolver();
afterAll(() => solver.close());

async function listOf(problem: Problem): Promise<Selection> {
  const answer = await select(problem, solver);
  if (answer.kind !== 'selection') throw new Error(answer.kind);
  return answer;
}

const person = (id: string, merit: number, country: string, gender = 'unsaid') => ({
  id,
  merit,
  attributes: { country, gender },
});

/** Three of five; at most two of Indonesia; somebody of Cambodia should come. */
const problem: Problem = {
  places: 3,
  candidates: [
    person('ayu', 900, 'ID'),
    person('budi', 850, 'ID'),
    person('citra', 800, 'ID', 'woman'),
    person('dara', 500, 'KH', 'woman'),
    person('emma', 400, 'TH'),
  ],
  constraints: [
    { id: 'cap', kind: 'perValue', attribute: 'country', atMost: 2 },
    {
      id: 'women',
      kind: 'atLeast',
      where: { attribute: 'gender', is: ['woman'] },
      count: 1,
      sensitive: true,
    },
  ],
  targets: [],
  fixed: { in: [], out: [] },
  seed: 'seed',
};

describe('an explanation', () => {
  it('names the rule that cost somebody the place, and who would go', async () => {
    const now = await listOf(problem);
    expect(now.chosen).toEqual(['ayu', 'budi', 'dara']);
    expect(await explain(problem, now, 'citra', solver)).toEqual({
      id: 'citra',
      because: 'rules',
      rules: ['cap'],
      forced: {
        kind: 'difference',
        optimal: true,
        worth: -50,
        merit: -50,
        coming: ['citra'],
        going: ['budi'],
      },
      merit: 800,
      lastByMerit: 800,
    });
  });

  it('says that it is merit where no rule stands in the way', async () => {
    const now = await listOf(problem);
    expect(await explain(problem, now, 'emma', solver)).toMatchObject({
      because: 'merit',
      rules: [],
    });
  });

  it('never names a rule over declared matters for one person', async () => {
    const places = { ...problem, places: 2, constraints: problem.constraints.slice(1) };
    const now = await listOf(places);
    expect(now.chosen).toEqual(['ayu', 'citra']);
    const why = await explain(places, now, 'budi', solver);
    expect(why).toMatchObject({ because: 'whole', rules: [] });
    expect(JSON.stringify(why)).not.toContain('women');
  });

  it('says that somebody decided, where somebody did', async () => {
    const barred = { ...problem, fixed: { in: [], out: ['ayu'] } };
    const now = await listOf(barred);
    expect(await explain(barred, now, 'ayu', solver)).toMatchObject({ because: 'override' });
  });

  it('gives the worth that forcing somebody in leaves, as trying all lists does', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, async (any) => {
        const now = await select(any, solver);
        if (now.kind !== 'selection') return;
        const left = any.candidates.find(
          ({ id }) => !now.chosen.includes(id) && !any.fixed.out.includes(id),
        );
        if (left === undefined) return;
        const { forced } = await explain(any, now, left.id, solver);
        const best = bestByTrying(withIn(any, [left.id]));
        if (best === null) expect(forced).toEqual({ kind: 'infeasible' });
        else expect(forced).toMatchObject({ worth: best.worth - now.worth });
      }),
      { numRuns: 15 },
    );
  });
});

describe('a question of what would be', () => {
  it('tells who one more place is for', async () => {
    const now = await listOf(problem);
    const more = await whatIf(problem, now, { kind: 'places', by: 1 }, solver);
    expect(more).toMatchObject({ worth: 400, coming: ['emma'], going: [] });
  });

  it('tells who comes and who goes when a rule asks for one less', async () => {
    const now = await listOf(problem);
    const looser = await whatIf(problem, now, { kind: 'loosen', rule: 'cap' }, solver);
    expect(looser).toMatchObject({ worth: 300, coming: ['citra'], going: ['dara'] });
  });

  it('answers in figures about a rule over declared matters, none of fewer than five', async () => {
    const places = { ...problem, places: 2, constraints: problem.constraints.slice(1) };
    const now = await listOf(places);
    expect(await whatIf(places, now, { kind: 'loosen', rule: 'women' }, solver)).toEqual({
      kind: 'figures',
      optimal: true,
      worth: 50,
      merit: 50,
      changed: 'fewerThanFive',
    });
  });

  it('is answered as trying all lists answers it', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, async (any) => {
        const now = await select(any, solver);
        if (now.kind !== 'selection') return;
        for (const { id } of [...any.constraints, ...any.targets]) {
          const best = bestByTrying(withLoosened(any, id));
          const looser = await whatIf(any, now, { kind: 'loosen', rule: id }, solver);
          expect(looser).toMatchObject({ worth: (best?.worth ?? 0) - now.worth });
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('who comes next', () => {
  it('is whoever is worth most without breaking a constraint', async () => {
    const now = await listOf(problem);
    expect(waitingList(problem, now.chosen, 5)).toEqual([{ id: 'emma', worth: 400 }]);
  });

  it('depends on who declines', async () => {
    const { chosen } = await listOf(problem);
    const afterBudi = await replacementsFor(problem, chosen, ['budi'], solver);
    expect(afterBudi.coming).toEqual(['citra']);
    expect(afterBudi.gaveWay).toEqual([]);
    const afterBoth = await replacementsFor(problem, chosen, ['budi', 'dara'], solver);
    expect(afterBoth.coming).toEqual(['citra', 'emma']);
  });

  it('is what solving with one place more gives, step by step', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anySelection, async (any) => {
        const now = await select(any, solver);
        if (now.kind !== 'selection' || now.chosen.length < any.places) return;
        const [next] = waitingList(any, now.chosen, 1);
        const held = withIn(any, now.chosen);
        const then = bestByTrying(withPlaces(held, now.chosen.length + 1));
        const [came] = then?.ids.filter((id) => !now.chosen.includes(id)) ?? [];
        // Nobody comes where everybody would do harm; the list still says who does the least.
        if (came !== undefined) expect(next?.id).toBe(came);
        else expect(next?.worth ?? 0).toBeLessThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });
});
