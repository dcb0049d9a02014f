import { describe, expect, test } from 'vitest';
import { sheetSize } from './fit';

const usual = {
  title: 'Reading uncertainty',
  holder: 'Aisyah binti Rahman',
  academy: 'Regional Academy of Science Diplomacy',
  outcomes: [
    'Explain what a likelihood and a confidence each say',
    'Tell which sentences of a report a government could hide behind',
    'Write a brief of one page on what is known, and how well',
    'Name what would change the conclusion',
  ],
  modules: [],
  verifyAt: 'learn.academy.example/certificates/verify',
};

/** As much as the formats of people, academies and modules allow. */
const most = {
  ...usual,
  title: 'x'.repeat(120),
  holder: 'W'.repeat(120),
  academy: 'x'.repeat(120),
  outcomes: Array.from({ length: 8 }, () => 'x'.repeat(800)),
};

describe('the size of a printed certificate', () => {
  test('is one that is read at arm’s length where the text is as usual', () => {
    expect(sheetSize(usual)).toBeGreaterThanOrEqual(12);
  });

  test('becomes smaller with every part of the text that grows', () => {
    for (const part of [
      { holder: most.holder },
      { outcomes: most.outcomes },
      { outcomes: [], modules: Array.from({ length: 24 }, () => most.title) },
      { title: '科学'.repeat(60), academy: most.academy },
    ]) {
      expect(sheetSize({ ...usual, ...part })).toBeLessThan(sheetSize(usual));
    }
  });

  test('is the smallest, and still one, for the most that can be said', () => {
    expect(sheetSize(most)).toBe(6);
  });
});
