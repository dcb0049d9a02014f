import { describe, expect, test } from 'vitest';
import { syllablesIn } from './syllables';

const KNOWN: Readonly<Record<number, string>> = {
  1: 'the a rule rules state states closed passed real square year used based whole smile flies trade',
  2:
    'river table silence agreed science basin people wanted boxes watches create quiet being safely ' +
    'useful careless statement nation decade precious little simple genome issue value voices climate',
  3:
    'agreement procedures consensus adopted policy area idea official family medium decision radio ' +
    'evidence principles article ratio ocean’s initial video influenced delegate continue estimate',
  4: 'negotiate scientific diplomacy variable evaluate scenario mechanism algorithm regulation society',
  5: 'negotiation probability multilateral association regulatory',
  6: 'biodiversity responsibility',
};

describe('counting syllables', () => {
  const cases = Object.entries(KNOWN).flatMap(([count, words]) =>
    words.split(' ').map((word) => [word, Number(count)] as const),
  );

  test('is right for at least 95 of 100 common words', () => {
    const wrong = cases.filter(([word, count]) => syllablesIn(word) !== count);
    expect(wrong.length / cases.length, String(wrong)).toBeLessThanOrEqual(0.05);
  });

  test('never gives less than one', () => {
    for (const word of ['', 'pH', 'e', 'mmm', '1995', 'EU', 'the']) {
      expect(syllablesIn(word)).toBeGreaterThanOrEqual(1);
    }
  });
});
