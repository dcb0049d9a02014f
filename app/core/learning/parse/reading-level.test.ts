import { describe, expect, test } from 'vitest';
import { gradeOf } from './reading-level';

const SIMPLE = 'The cat sat on the mat. The dog ran to the cat. They had fun in the sun. ';
const HARD =
  'Multilateral negotiations concerning transboundary environmental responsibilities ' +
  'characteristically necessitate institutional arrangements accommodating heterogeneous ' +
  'preferences, notwithstanding considerable informational asymmetries among participating ' +
  'governments and intergovernmental organisations, whose representatives interpret identical ' +
  'obligations differently.';

describe('the Flesch–Kincaid grade', () => {
  test('is what the formula says for a text whose syllables are known', () => {
    // Three sentences of 6, 6 and 6 words, all of one syllable but "They had fun in the sun".
    const text = SIMPLE.repeat(2);
    expect(gradeOf([text])).toBe(Math.round((0.39 * 6 + 11.8 - 15.59) * 10) / 10);
  });

  test('is low for simple sentences and high for a ministry’s', () => {
    expect(gradeOf([SIMPLE.repeat(3)])).toBeLessThan(2);
    expect(gradeOf([HARD, HARD])).toBeGreaterThan(18);
  });

  test('does not end a sentence at a decimal point, and counts one without a full stop', () => {
    const words = 'the level fell by 3.5 m in a year of no rain at all';
    expect(gradeOf([words, words, words])).toBe(gradeOf([`${words}. ${words}. ${words}.`]));
  });

  test('says nothing about too few words', () => {
    expect(gradeOf(['A few words.'])).toBeNull();
    expect(gradeOf([])).toBeNull();
  });
});
