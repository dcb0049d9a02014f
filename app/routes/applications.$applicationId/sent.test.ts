import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCall } from '~/core/fellowship/call/parse';
import { CHOICE, FIELD, MADE, WRITTEN } from './field-names';
import { chosenIn, sentIn } from './sent';

const sample: { questions: unknown[] } = JSON.parse(
  readFileSync('calls/science-diplomacy-fellowship.json', 'utf8'),
);

function definition(questions: readonly unknown[] = sample.questions) {
  const parsed = parseCall(
    JSON.stringify({ ...sample, questions, eligibility: [], selection: [] }),
  );
  if (!parsed.ok) throw new Error('The sample has faults.');
  return parsed.definition;
}

const form = (fields: Readonly<Record<string, readonly string[]>>) => (name: string) =>
  fields[name] ?? [];

test('a question may be called as the form calls its own fields', () => {
  const call = definition(
    ['intent', 'part', 'question', 'answer', 'sure'].map((id) => ({
      ...{ id, type: 'line', label: id, reveals: ['nothing'] },
    })),
  );
  const fields = { question: ['Why?'], intent: ['good'], part: ['2'], [FIELD.part]: ['1'] };
  expect(sentIn(call, form(fields))).toEqual({
    asked: ['intent', 'part', 'question', 'answer', 'sure'],
    answers: { intent: 'good', part: '2', question: 'Why?' },
  });
});

test('one answer leaves the others alone, and an emptied one goes', () => {
  const one = (answer: string) =>
    sentIn(definition(), form({ [FIELD.question]: ['years'], [FIELD.answer]: [answer] }));
  expect(one('"12"')).toEqual({ asked: ['years'], answers: { years: '12' } });
  expect(one('null')).toEqual({ asked: ['years'], answers: {} });
  expect(one('{broken')).toEqual({ asked: ['years'], answers: {} });
});

test('a part that does not exist asks nothing', () => {
  expect(sentIn(definition(), form({ [FIELD.part]: ['99'] }))).toEqual({ asked: [], answers: {} });
});

test('declarations are read where the form has them, and only what is offered', () => {
  const fields = {
    [FIELD.part]: ['2'],
    [FIELD.declares]: ['yes'],
    'declare.gender': ['woman'],
    'declare.disability': ['planted'],
  };
  expect(sentIn(definition(), form(fields)).declaration).toEqual({
    values: { gender: 'woman' },
    consent: false,
  });
});

test('marks tell from which answers a form was made, where it has them', () => {
  const one = { [FIELD.question]: ['years'], [FIELD.answer]: ['"12"'] };
  expect(sentIn(definition(), form({ ...one, [`${MADE}years`]: ['a b'] })).made).toEqual({
    years: ['a', 'b'],
  });
  const [first] = Object.keys(sentIn(definition(), form({ [FIELD.part]: ['1'] })).answers);
  expect(first).toBeUndefined();
  const part = sentIn(definition(), form({ [FIELD.part]: ['1'], [`${MADE}years`]: ['c'] }));
  expect(part.made).toEqual({ years: ['c'] });
});

test('of answers to choose from, those are sent that are to be as they were written', () => {
  const fields = {
    ...{ [`${CHOICE}years`]: ['written'], [`${WRITTEN}years`]: ['"12"'], [`${MADE}years`]: ['a'] },
    ...{ [`${CHOICE}institution`]: ['stored'], [`${WRITTEN}institution`]: ['"Elsewhere"'] },
    ...{ [`${CHOICE}plan`]: ['written'], [`${WRITTEN}plan`]: ['null'] },
  };
  const { asked, answers, made } = chosenIn(definition(), form(fields));
  expect([...asked].sort()).toEqual(['plan', 'years']);
  expect([answers, made]).toEqual([{ years: '12' }, { years: ['a'] }]);
});
