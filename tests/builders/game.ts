import fc from 'fast-check';
import type { Game, GameParty } from '~/core/analysis/game';

/** A party with a row of points per issue: `party('a', [[3, 0], [1, 2]])` for issues `i0`, `i1`. */
export function gameParty(
  id: string,
  points: readonly (readonly number[])[],
  overrides: Partial<GameParty> = {},
): GameParty {
  const payoff = Object.fromEntries(
    points.map((row, i) => [`i${i}`, Object.fromEntries(row.map((worth, o) => [`o${o}`, worth]))]),
  );
  return { id, votes: true, veto: false, reservation: 0, payoff, redLines: [], ...overrides };
}

/** A game over issues `i0`, `i1` … with options `o0`, `o1` …, shaped after its first party's sheet. */
export function gameWith(parties: readonly GameParty[]): Game {
  const issues = Object.entries(parties[0]?.payoff ?? {}).map(([id, row]) => ({
    id,
    options: Object.keys(row),
  }));
  return { parties, issues };
}

/** Any small game: 1–4 parties, 1–4 issues of 2–4 options, few distinct points so that ties occur. */
export const anyGame: fc.Arbitrary<Game> = fc
  .record({
    shape: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }),
    parties: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ shape, parties }) =>
    fc.array(anyParty(shape), { minLength: parties, maxLength: parties }),
  )
  .map((parties) => gameWith(parties.map((party, i) => ({ ...party, id: `p${i}` }))));

function anyParty(shape: readonly number[]): fc.Arbitrary<GameParty> {
  const rows = fc.tuple(
    ...shape.map((options) =>
      fc.array(fc.integer({ min: -2, max: 9 }), { minLength: options, maxLength: options }),
    ),
  );
  const line = fc
    .nat({ max: shape.length - 1 })
    .map((issue) => [{ issue: `i${issue}`, options: ['o0'] }]);
  return fc
    .record({
      rows,
      votes: fc.boolean(),
      veto: fc.boolean(),
      reservation: fc.integer({ min: -5, max: 20 }),
      redLines: fc.oneof(fc.constant([]), line),
    })
    .map(({ rows: points, ...rest }) => gameParty('p', points, rest));
}
