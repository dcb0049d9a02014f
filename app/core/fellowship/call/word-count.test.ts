import { expect, it } from 'vitest';
import { wordCount } from './word-count';

it.each([
  ['', 0],
  ['  \n ', 0],
  ['One two three.', 3],
  ["It doesn't weigh science-based advice — yet", 6],
  ['either/or, and 10,000 fish', 5],
  ['word\u200bword\u00a0word', 3],
  ['a,b,c;d|e', 5],
  ['Hội nghị quốc tế', 4],
  ['การทูตวิทยาศาสตร์', 2],
  ['ຂ້ອຍຮັກປະເທດລາວ', 4],
  ['我们需要谈判', 3],
  ['The mekong (แม่น้ำโขง) flows', 5],
] as const)('counts %j as %d words, more or less one where a dictionary decides', (text, words) => {
  const spaced = /^[\p{Script=Latin}\P{L}]*$/u.test(text);
  expect(Math.abs(wordCount(text) - words)).toBeLessThanOrEqual(spaced ? 0 : 1);
});

it.each([
  ['Khmer', 'ខ្ញុំត្រូវការពិភាក្សាអំពីទឹក'],
  ['Burmese', 'ကျွန်တော်တို့သည်ရေအကြောင်းဆွေးနွေးသည်'],
])('counts %s as several words, not as one', (_, text) => {
  expect(wordCount(text)).toBeGreaterThan(3);
  expect(wordCount(text)).toBeLessThan(15);
});
