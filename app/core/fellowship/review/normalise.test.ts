import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../bots/random';
import { ENOUGH_REVIEWS, normalise } from './normalise';
import type { ScoredReview } from './score';

const reviewer = (index: number) => `r${String(index).padStart(2, '0')}`;
const application = (index: number) => `a${String(index).padStart(4, '0')}`;

interface Panel {
  readonly seed: number;
  readonly applications: number;
  readonly reviewers: number;
  readonly severities?: readonly number[];
  readonly noise?: number;
}

/** Every application read by two neighbours of a shuffled ring, so that loads are even. */
function panel({ seed, applications, reviewers, severities = [], noise = 600 }: Panel) {
  const chance = seeded(seed, 'panel');
  const bell = () => chance.next() + chance.next() + chance.next() + chance.next() - 2;
  return Array.from({ length: applications }, (_, a): ScoredReview[] => {
    const quality = 6000 + 2000 * bell();
    const step = 1 + (Math.floor(a / reviewers) % (reviewers - 1));
    return [a % reviewers, (a + step) % reviewers].map((r) => ({
      application: application(a),
      reviewer: reviewer(r),
      score: Math.round(quality - (severities[r] ?? 0) + noise * bell()),
    }));
  }).flat();
}

const ranks = (merits: ReadonlyMap<string, number>) => [...merits];

describe('normalising scores', () => {
  it('finds how strict reviewers are, and says so in points added', () => {
    const severities = [1200, -900, 300, 0, -600, 0];
    const reviews = panel({ seed: 7, applications: 1200, reviewers: 6, severities });
    const { reviewers, panels, spread } = normalise(reviews);
    expect(panels).toBe(1);
    for (const [index, { severity, error, reviews: count }] of reviewers.entries()) {
      expect(Math.abs(severity - (severities[index] ?? 0))).toBeLessThan(4 * error + 1);
      expect(count).toBe(400);
      expect(error).toBeLessThan(60);
    }
    expect(spread.reviewers).toBeGreaterThan(500);
    expect(spread.rest).toBeLessThan(spread.applications);
  });

  it('ranks better than the scores as they are when severity differs', () => {
    const severities = [2000, -2000, 1000, -1000, 1500, -1500];
    const fair = panel({ seed: 3, applications: 300, reviewers: 6 });
    const unfair = panel({ seed: 3, applications: 300, reviewers: 6, severities });
    const raw = new Map<string, number>();
    for (const { application: id, score } of unfair) raw.set(id, (raw.get(id) ?? 0) + score / 2);
    const truth = normalise(fair).merits;
    const off = (merits: ReadonlyMap<string, number>) =>
      [...truth].reduce((sum, [id, merit]) => sum + Math.abs(merit - (merits.get(id) ?? 0)), 0);
    expect(off(normalise(unfair).merits)).toBeLessThan(off(raw) / 4);
  });

  it('changes no rank when one reviewer gives everybody the same points more or less', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          applications: fc.integer({ min: 2 * ENOUGH_REVIEWS, max: 90 }),
          reviewers: fc.integer({ min: 2, max: 3 }),
        }),
        fc.integer({ min: -4000, max: 4000 }),
        (given, more) => {
          const reviews = panel(given);
          const shifted = reviews.map((review) =>
            review.reviewer === reviewer(1) ? { ...review, score: review.score + more } : review,
          );
          const before = ranks(normalise(reviews).merits);
          const after = normalise(shifted).merits;
          const rise = (after.get(application(0)) ?? 0) - (before[0]?.[1] ?? 0);
          for (const [id, merit] of before) {
            // All merits rise by the same; rounding to hundredths may add one.
            expect(Math.abs((after.get(id) ?? 0) - merit - rise)).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves scores as they are where reviewers agree', () => {
    const score = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 4, maxLength: 60 }), (scores) => {
        const reviews = scores.flatMap((each, a) =>
          [a % 4, (a + 1) % 4].map((r) => ({
            application: application(a),
            reviewer: reviewer(r),
            score: each,
          })),
        );
        const { merits, reviewers, panels } = normalise(reviews);
        expect(panels).toBe(1);
        for (const { severity } of reviewers) expect(Math.abs(severity)).toBeLessThan(0.01);
        expect([...merits.values()]).toEqual(scores);
      }),
    );
  });

  it('compares parts that nothing connects by their averages', () => {
    const part = (offset: number, of: number) =>
      panel({ seed: 1, applications: 80, reviewers: 2 }).map((review) => ({
        application: `${of}-${review.application}`,
        reviewer: `${of}-${review.reviewer}`,
        score: review.score + offset,
      }));
    const { panels, merits } = normalise([...part(0, 1), ...part(1500, 2)]);
    expect(panels).toBe(2);
    const mean = (of: number) => {
      const own = [...merits].filter(([id]) => id.startsWith(`${of}-`)).map(([, merit]) => merit);
      return own.reduce((sum, merit) => sum + merit, 0) / own.length;
    };
    expect(Math.abs(mean(1) - mean(2))).toBeLessThan(2);
  });

  it('draws reviewers with few reviews towards the panel, and no others', () => {
    const reviews = panel({ seed: 5, applications: 300, reviewers: 5, severities: [800, -800] });
    const late = reviews.slice(0, 3).map(({ application: id, score }, index) => ({
      application: index === 1 ? application(299) : id,
      reviewer: 'late',
      score: score - 3000,
    }));
    const { reviewers } = normalise([...reviews, ...late]);
    const drawn = reviewers.find(({ reviewer: id }) => id === 'late');
    expect(drawn?.weight).toBeGreaterThan(0);
    expect(drawn?.weight).toBeLessThan(1);
    expect(drawn?.severity).toBeGreaterThan(0);
    expect(drawn?.error).toBeGreaterThan(reviewers[1]?.error ?? 0);
    for (const { reviewer: id, weight } of reviewers) if (id !== 'late') expect(weight).toBe(1);
  });

  it('gives the same whatever the order of the reviews', () => {
    const reviews = panel({ seed: 9, applications: 40, reviewers: 5, severities: [500] });
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(normalise(seeded(seed).shuffled(reviews))).toEqual(normalise(reviews));
      }),
      { numRuns: 20 },
    );
  });

  it('does not fail on the smallest panels', () => {
    expect(normalise([]).merits.size).toBe(0);
    const one = { application: 'a', reviewer: 'r', score: 5000 };
    expect(normalise([one]).merits.get('a')).toBe(5000);
    const { merits } = normalise([one, { ...one, reviewer: 's', score: 7000 }]);
    expect(merits.get('a')).toBe(6000);
    const two = normalise([one, { application: 'b', reviewer: 's', score: 7000 }]);
    expect(two.panels).toBe(2);
    expect([...two.merits.values()].every(Number.isInteger)).toBe(true);
  });

  it('refuses two reviews by one reviewer of one application, and scores that are none', () => {
    const one = { application: 'a', reviewer: 'r', score: 5000 };
    expect(() => normalise([one, { ...one, score: 6000 }])).toThrow(RangeError);
    expect(() => normalise([{ ...one, score: Number.NaN }])).toThrow(RangeError);
  });

  it('gives every one of 2,200 applications its merit', () => {
    const reviews = panel({ seed: 1, applications: 2200, reviewers: 12 });
    expect(normalise(reviews).merits.size).toBe(2200);
  });
});
