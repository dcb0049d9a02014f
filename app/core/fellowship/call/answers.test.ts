import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answersFault } from './answer-faults';
import { type Answers, answersFromFields, readAnswers } from './answers';
import { attributesOf } from './attributes';
import { completeness } from './completeness';
import { COUNTRIES } from './countries';
import { duplicateSigns } from './duplicates';
import { eligibilityOf } from './eligibility';
import { LEAST_DEVELOPED } from './least-developed';
import { parseCall } from './parse';
import { callSchema } from './schema';

const FILE = new URL('../../../../calls/science-diplomacy-fellowship.json', import.meta.url);
const call = callSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const FULL: Answers = {
  'family-and-given-names': 'Soukanya Phommachanh',
  born: '1990-04-30',
  country: 'LA',
  institution: 'National University of Laos (NUOL)',
  role: ['scientist'],
  sector: ['academia'],
  years: '8',
  field: ['water', 'ocean'],
  languages: [
    { language: 'lo', level: 'C2' },
    { language: 'en', level: 'B2' },
    { language: 'fr', level: 'A2' },
  ],
  question: words(200),
  experience: words(100),
  plan: words(100),
  time: true,
  truth: true,
};

const saidOf = (answers: Answers, complete = true) =>
  answersFault(call, answers, { complete }).map(({ question, code }) => `${question} ${code}`);

describe('answers', () => {
  it('are complete when all that is required is there', () => {
    expect(saidOf(FULL)).toEqual([]);
    expect(completeness(call, FULL)).toEqual({ answered: 14, required: 14, open: [] });
  });

  it.each<readonly [string, Answers[string], string]>([
    ['question', words(401), 'too-many-words'],
    ['question', words(119), 'too-few-words'],
    ['institution', 'x'.repeat(201), 'too-long'],
    ['institution', 'two\nlines', 'one-line'],
    ['role', ['scientist', 'diplomat'], 'one-choice'],
    ['field', ['air', 'water', 'ocean', 'health'], 'too-many-choices'],
    ['country', 'XX', 'not-a-country'],
    ['work', 'http://example.org', 'not-https'],
    ['work', 'javascript:alert(1)', 'not-a-link'],
    ['work', 'https://me:secret@example.org', 'not-a-link'],
    ['years', 'many', 'not-a-number'],
    ['years', '2.5', 'not-whole'],
    ['years', '-1', 'too-small'],
    ['years', '61', 'too-large'],
    ['born', '1990-02-30', 'not-a-day'],
    ['born', '1939-12-31', 'too-early'],
    ['born', '2011-01-01', 'too-late'],
  ])('to %s: %j is %s', (question, answer, code) => {
    expect(saidOf({ ...FULL, [question]: answer })).toEqual([`${question} ${code}`]);
  });

  it('say by how many words they are over, with the key of a message', () => {
    const [fault] = answersFault(call, { ...FULL, plan: words(262) }, { complete: true });
    expect(fault).toEqual({
      question: 'plan',
      code: 'too-many-words',
      message: 'call.answer.too-many-words',
      values: { words: 262, most: 250, over: 12 },
    });
  });

  it('may be unfinished in a draft, but not too long', () => {
    expect(saidOf({}, false)).toEqual([]);
    expect(saidOf({ question: 'Not yet.', plan: words(251) }, false)).toEqual([
      'plan too-many-words',
    ]);
    expect(completeness(call, {})).toMatchObject({ answered: 0, required: 14 });
    expect(saidOf({ ...FULL, time: 'no' })).toEqual(['time consent-missing']);
  });

  it('come from the fields of a form and survive being kept', () => {
    const form = new Map([
      ['family-and-given-names', ['  Soukanya Phommachanh ']],
      ['field', ['ocean', 'nonsense', 'water']],
      ['languages.language', ['lo', '', 'xx', 'en', 'en']],
      ['languages.level', ['C2', 'B1', 'B1', 'B2', 'A1']],
      ['question', ['First.\r\nSecond.']],
      ['years', ['']],
      ['time', ['on']],
      ['role', ['__proto__']],
      ['unknown', ['x']],
    ]);
    const answers = answersFromFields(call, (name) => form.get(name) ?? []);
    expect(answers).toEqual({
      'family-and-given-names': 'Soukanya Phommachanh',
      field: ['water', 'ocean'],
      languages: [
        { language: 'lo', level: 'C2' },
        { language: 'en', level: 'B2' },
      ],
      question: 'First.\nSecond.',
      time: true,
    });
    expect(readAnswers(call, JSON.parse(JSON.stringify(answers)))).toEqual(answers);
    expect(readAnswers(call, FULL)).toEqual(FULL);
  });

  it.each([null, 3, 'x', [], { role: 3, field: [null, { id: 'air' }], languages: ['en', null] }])(
    'are none where what was kept is %j',
    (kept) => {
      expect(readAnswers(call, kept)).toEqual({});
    },
  );
});

describe('eligibility', () => {
  const failed = (more: Answers) => eligibilityOf(call, { ...FULL, ...more }).map(({ id }) => id);

  it('says which rules are not met, and of what is not answered nothing', () => {
    expect(failed({})).toEqual([]);
    expect(failed({ country: 'FR', years: '2' })).toEqual(['region', 'experience']);
    expect(failed({ born: '2006-01-01' })).toEqual(['age']);
    expect(failed({ born: '2005-12-31', years: '3' })).toEqual([]);
    expect(failed({ languages: [{ language: 'en', level: 'B1' }] })).toEqual(['english']);
    expect(eligibilityOf(call, {})).toEqual([]);
  });

  it('knows all kinds of rule', () => {
    const rule = { id: 'x', sentence: 'No.' };
    const eligibility = [
      { ...rule, id: 'a', kind: 'numberAtMost' as const, question: 'years', value: 7 },
      { ...rule, id: 'b', kind: 'dateNotBefore' as const, question: 'born', date: '1990-05-01' },
      { ...rule, id: 'c', kind: 'choiceIs' as const, question: 'role', options: ['diplomat'] },
      { ...rule, id: 'd', kind: 'choiceIsNot' as const, question: 'field', options: ['water'] },
    ];
    expect(eligibilityOf({ eligibility }, FULL)).toEqual(eligibility);
    const other = { years: '7', born: '1990-05-01', role: ['diplomat'], field: ['air'] };
    expect(eligibilityOf({ eligibility }, other)).toEqual([]);
  });
});

describe('attributes', () => {
  it('are what selection knows: languages that count, and what follows from the country', () => {
    expect(attributesOf(call, FULL)).toEqual({
      country: ['LA'],
      'least-developed': ['yes'],
      role: ['scientist'],
      sector: ['academia'],
      field: ['water', 'ocean'],
      language: ['lo', 'en'],
    });
    expect(attributesOf(call, { country: 'SG' })).toMatchObject({ 'least-developed': ['no'] });
  });

  it('come from lists of 249 countries, 44 of them least developed', () => {
    expect(Object.keys(COUNTRIES)).toHaveLength(249);
    expect(LEAST_DEVELOPED.size).toBe(44);
    expect([...LEAST_DEVELOPED].filter((code) => !(code in COUNTRIES))).toEqual([]);
  });
});

describe('signs of a duplicate', () => {
  const person = (id: string, name: string, email: string, born?: string) => ({
    ...{ id, name, email },
    ...(born === undefined ? {} : { born }),
  });

  it('are one name with one birthday, however it is written', () => {
    const applications = [
      person('3', 'Dr. NGUYEN Duc Anh', 'x@example.org', '1990-01-01'),
      person('1', 'Đức-Anh Nguyễn', 'y@example.org', '1990-01-01'),
      person('2', 'Nguyễn Đức Anh', 'z@example.org', '1991-01-01'),
      person('4', 'Nguyễn Đức Anh', 'w@example.org'),
      person('5', 'สมชาย ใจดี', 'v@example.org', '1990-01-01'),
      person('6', 'สมชาย ใจดำ', 'u@example.org', '1990-01-01'),
    ];
    const signs = [{ reason: 'same-name-and-birth', applications: ['1', '3'] }];
    expect(duplicateSigns(applications)).toEqual(signs);
    expect(duplicateSigns([...applications].reverse())).toEqual(signs);
  });

  it('are addresses that lead into one mailbox', () => {
    const applications = [
      person('a', 'A', 'Some.One+fellow@gmail.com'),
      person('b', 'B', 'someone@googlemail.com'),
      person('c', 'C', 'someone@example.org'),
      person('d', 'D', 'no address'),
      person('e', 'E', 'no address'),
    ];
    expect(duplicateSigns(applications)).toEqual([
      { reason: 'same-mailbox', applications: ['a', 'b'] },
    ]);
  });
});

it('is the sample that is parsed', () => {
  expect(parseCall(readFileSync(FILE, 'utf8'))).toEqual({ ok: true, definition: call });
});
