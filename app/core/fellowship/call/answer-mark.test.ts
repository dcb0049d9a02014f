import { expect, it } from 'vitest';
import { answerMark, declaredMark } from './answer-mark';

it('marks equal answers alike, however they were sent', () => {
  expect(answerMark('one\r\ntwo ')).toBe(answerMark('one\ntwo'));
  expect(answerMark(['b', 'a'])).toBe(answerMark(['a', 'b']));
  const known = { language: 'en', level: 'C1' } as const;
  expect(answerMark([known])).toBe(answerMark([{ level: 'C1', language: 'en' }]));
  expect(declaredMark({ a: 'x', b: 'y' })).toBe(declaredMark({ b: 'y', a: 'x' }));
});

it('marks different answers apart, and no answer as none', () => {
  const words = Array.from({ length: 20_000 }, (_, at) => `answer ${at}`);
  expect(new Set(words.map(answerMark)).size).toBe(words.length);
  expect(answerMark(null)).not.toBe(answerMark('-'));
  expect(answerMark(true)).not.toBe(answerMark('y'));
  expect(answerMark(['a'])).not.toBe(answerMark(['a', 'b']));
  expect(declaredMark(null)).not.toBe(declaredMark({}));
});
