import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callSchema } from './schema';
import { revealWarnings } from './warnings';

const read = (path: string) => callSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const unmarked = read('tests/fixtures/calls/unmarked-choices.json');

describe('a call is warned of questions', () => {
  it('whose words or options tell who somebody is, though they are said to reveal nothing', () => {
    const questions = unmarked.questions.map((question) => ({
      ...question,
      reveals: ['nothing' as const],
    }));
    expect(revealWarnings({ questions })).toEqual([
      { at: 0, label: 'Gender', suggests: ['gender'] },
      { at: 1, label: 'Which country are you from?', suggests: ['country'] },
    ]);
  });

  it('by their options alone', () => {
    const [sex] = unmarked.questions;
    if (sex?.type !== 'choice') throw new Error('The first question is another one.');
    const questions = [{ ...sex, label: 'Which fits you?', reveals: ['nothing' as const] }];
    expect(revealWarnings({ questions })).toMatchObject([{ suggests: ['gender'] }]);
  });

  it('but not of the shipped call', () => {
    expect(revealWarnings(read('calls/science-diplomacy-fellowship.json'))).toEqual([]);
  });
});
