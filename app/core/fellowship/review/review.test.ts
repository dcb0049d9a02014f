import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement';
import { conflictsOf } from './conflicts';
import { scoreOf } from './score';
import { areFarApart, needsThirdOpinion } from './third-opinion';

const levels = [0, 2, 4].map((points) => ({ points, descriptor: `Worth ${points}.` }));
const rubric = [
  { id: 'idea', title: 'Idea', weight: 3, levels, needs: [] },
  { id: 'plan', title: 'Plan', weight: 1, levels, needs: [] },
];

describe('the score of a review', () => {
  it('is the points earned of the points there are, by weight, in hundredths', () => {
    expect(scoreOf(rubric, { idea: 4, plan: 4 })).toBe(10_000);
    expect(scoreOf(rubric, { idea: 2, plan: 4 })).toBe(6250);
    expect(scoreOf(rubric, { idea: 0, plan: 0 })).toBe(0);
  });

  it('is none while a criterion has no points, or points of no level', () => {
    expect(scoreOf(rubric, { idea: 4 })).toBeNull();
    expect(scoreOf(rubric, { idea: 4, plan: 3 })).toBeNull();
    expect(scoreOf(rubric, Object.create({ idea: 4, plan: 4 }))).toBeNull();
  });
});

describe('a third opinion', () => {
  const rule = { thirdOpinionAbove: 25 };

  it('is asked for where two scores differ by more than the rule says', () => {
    expect(needsThirdOpinion([5000, 7500], rule)).toBe(false);
    expect(needsThirdOpinion([5000, 7501], rule)).toBe(true);
    expect(needsThirdOpinion([7501, 5000], rule)).toBe(true);
  });

  it('is not asked for with one score, nor a fourth with three', () => {
    expect(needsThirdOpinion([5000], rule)).toBe(false);
    expect(needsThirdOpinion([0, 10_000, 5000], rule)).toBe(false);
  });

  it('is replaced by a flag where three read each from the start', () => {
    const three = { ...rule, perApplication: 3 };
    expect(areFarApart([5000, 6000, 7500], three)).toBe(false);
    expect(areFarApart([6000, 7501, 5000], three)).toBe(true);
    expect(areFarApart([0, 10_000], three)).toBe(false);
    expect(areFarApart([0, 10_000, 5000], { ...rule, perApplication: 2 })).toBe(false);
  });
});

describe('agreement', () => {
  /** The example of Krippendorff's paper of 2011; 0 is no value. */
  const EXAMPLE = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
  ];
  const reviews = EXAMPLE.flatMap((scores, r) =>
    scores.flatMap((score, a) =>
      score === 0 ? [] : [{ application: `a${a}`, reviewer: `r${r}`, score }],
    ),
  );

  it("is Krippendorff's alpha for interval data as in his example", () => {
    const { alpha, applications } = agreementOf(reviews);
    expect(alpha).toBeCloseTo(0.849, 3);
    expect(applications).toBe(11);
  });

  it('is full where all agree, none to speak of where nothing differs or nobody shares', () => {
    const same = reviews.map((each) => ({ ...each, score: Number(each.application.slice(1)) }));
    expect(agreementOf(same)).toMatchObject({ alpha: 1, meanDifference: 0 });
    expect(agreementOf(reviews.map((each) => ({ ...each, score: 5 }))).alpha).toBeNull();
    const alone = reviews.filter(({ reviewer }) => reviewer === 'r0');
    expect(agreementOf(alone)).toEqual({
      applications: 0,
      pairs: 0,
      meanDifference: null,
      alpha: null,
    });
  });

  it('has the mean difference of all pairs', () => {
    const three = [0, 300, 900].map((score, r) => ({ application: 'a', reviewer: `r${r}`, score }));
    expect(agreementOf(three)).toMatchObject({ pairs: 3, meanDifference: 600 });
  });
});

describe('conflicts by rule', () => {
  const applications = [
    { id: 'a', institution: 'The National University of Singapore (NUS)', country: 'SG' },
    { id: 'b', institution: 'Universitas Gadjah Mada', country: 'ID' },
    { id: 'c' },
  ];
  const reviewers = [
    { id: 'r', institution: 'national university of  singapore', country: 'ID' },
    { id: 's', institution: 'NUS', country: 'MY' },
    { id: 't' },
  ];

  it('finds the same institution however it is written', () => {
    const rules = { sameInstitution: true, sameCountry: false };
    expect(conflictsOf(applications, reviewers, rules)).toEqual([
      { application: 'a', reviewer: 'r', reason: 'same-institution' },
      { application: 'a', reviewer: 's', reason: 'same-institution' },
    ]);
  });

  it('finds the same country only where the call says so', () => {
    const rules = { sameInstitution: false, sameCountry: true };
    expect(conflictsOf(applications, reviewers, rules)).toEqual([
      { application: 'b', reviewer: 'r', reason: 'same-country' },
    ]);
  });
});
