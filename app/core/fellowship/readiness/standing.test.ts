import { expect, test } from 'vitest';
import { standingOf } from './standing';

test('counts what is done of what has opened, marks of what is marked, and own moves', () => {
  const states = ['done', 'done', 'notPassed', 'submitted', 'open', 'closed', 'upcoming'] as const;
  expect(
    standingOf({
      work: states.map((state) => ({ state })),
      marks: [
        { earned: 750, of: 1000 },
        { earned: 199, of: 400 },
      ],
      moves: {
        speak: 4,
        proposeOption: 2,
        offerWording: 1,
        tablePackage: 1,
        supportOption: 5,
        castVote: 9,
      },
      tables: { seated: 2, active: 1 },
    }),
  ).toEqual({
    completion: { done: 2, of: 6, percent: 33 },
    marks: { earned: 949, of: 1400, percent: 67 },
    participation: {
      ...{ seated: 2, active: 1, interventions: 4, proposals: 3, packages: 1 },
      supports: 5,
    },
  });
});

test('gives no share of nothing', () => {
  const { completion, marks } = standingOf({
    ...{ work: [], marks: [], moves: {}, tables: { seated: 0, active: 0 } },
  });
  expect([completion.percent, marks.percent]).toEqual([null, null]);
});
