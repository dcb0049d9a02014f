import fc from 'fast-check';
import type { Candidate, Count, Problem, Rule } from '~/core/fellowship/selection/problem';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  country: ['ID', 'KH', 'TH'],
  gender: ['woman', 'man'],
  language: ['en', 'fr', 'pt'],
};

const anyCandidate = fc.record({
  // Few merits, so that there are ties.
  merit: fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 300 })),
  attributes: fc.record({
    country: fc.constantFrom('ID', 'KH', 'TH'),
    gender: fc.constantFrom('woman', 'man', 'unsaid'),
    language: fc.subarray(['en', 'fr', 'pt']),
  }),
});

const anyWhere = fc.constantFrom('country', 'gender', 'language').chain((attribute) =>
  fc.record({
    attribute: fc.constant(attribute),
    is: fc.subarray([...(VALUES[attribute] ?? [])], { minLength: 1, maxLength: 2 }),
  }),
);

const anyCount: fc.Arbitrary<Count> = fc.oneof(
  fc.nat({ max: 4 }),
  fc.record({ percent: fc.nat({ max: 100 }), round: fc.constantFrom('up', 'down') }),
);

const anyRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    id: fc.constant(''),
    kind: fc.constantFrom('atLeast' as const, 'atMost' as const),
    where: anyWhere,
    count: anyCount,
  }),
  fc.record({
    id: fc.constant(''),
    kind: fc.constant('perValue' as const),
    attribute: fc.constantFrom('country', 'gender'),
    atMost: anyCount,
    atLeast: fc.option(fc.nat({ max: 1 }), { nil: undefined }),
  }),
  fc.record({
    id: fc.constant(''),
    kind: fc.constant('equal' as const),
    left: anyWhere,
    right: anyWhere,
    within: fc.nat({ max: 2 }),
  }),
);

/** Small problems of all kinds: with overrides, ties, and rules that contradict each other. */
export const anySelection: fc.Arbitrary<Problem> = fc
  .record({
    places: fc.integer({ min: 1, max: 5 }),
    people: fc.array(anyCandidate, { minLength: 1, maxLength: 10 }),
    constraints: fc.array(anyRule, { maxLength: 4 }),
    targets: fc.array(fc.tuple(anyRule, fc.nat({ max: 200 })), { maxLength: 3 }),
    fixed: fc.array(fc.constantFrom('in', 'out', 'free', 'free', 'free'), { maxLength: 3 }),
    seed: fc.constantFrom('one', 'two'),
  })
  .map(({ places, people, constraints, targets, fixed, seed }) => ({
    places,
    candidates: people.map((each, i): Candidate => ({ ...each, id: `a${i}` })),
    constraints: constraints.map((rule, i) => ({ ...rule, id: `rule-${i}` })),
    targets: targets.map(([rule, weight], i) => ({ ...rule, weight, id: `target-${i}` })),
    fixed: { in: decided(fixed, 'in', people), out: decided(fixed, 'out', people) },
    seed,
  }));

function decided(fixed: readonly string[], what: string, people: readonly unknown[]): string[] {
  return fixed.flatMap((each, i) => (each === what && i * 2 < people.length ? [`a${i * 2}`] : []));
}
