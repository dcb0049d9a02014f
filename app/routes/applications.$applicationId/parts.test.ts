import { expect, test } from 'vitest';
import { questionSchema } from '~/core/fellowship/call/question-schema';
import { partsOf, partWith } from './parts';

const text = (id: string, section: string, maxWords: number) =>
  questionSchema.parse({ id, section, type: 'text', label: id, maxWords });

test('a form that is not long is asked in one part', () => {
  const questions = [text('one', 'a', 500), text('two', 'b', 500)];
  expect(partsOf(questions)).toEqual([questions]);
});

test('a long form is asked by sections, each question once and in order', () => {
  const questions = ['a', 'a', 'b', 'b', 'c'].map((section, at) => text(`q${at}`, section, 2000));
  const parts = partsOf(questions);
  expect(parts.flat()).toEqual(questions);
  expect(parts.map((part) => part.map(({ section }) => section))).toEqual([
    ['a', 'a'],
    ['b', 'b'],
    ['c'],
  ]);
  expect(partWith(parts, 'q3')).toBe(2);
});

test('a form without sections is one part', () => {
  const questions = ['q0', 'q1'].map((id) => questionSchema.parse({ id, type: 'line', label: id }));
  expect(partsOf(questions)).toEqual([questions]);
});

test('a section that is too long by itself stays together', () => {
  const questions = Array.from({ length: 5 }, (_, at) => text(`q${at}`, 'a', 5000));
  expect(partsOf(questions)).toEqual([questions]);
});
