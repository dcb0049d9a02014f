import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { type BlindView, blindView, type Identity } from './blind';
import { folded } from './fold';
import { type CallDefinition, callSchema } from './schema';
import { plainText, struckOut } from './strike';

const FILE = new URL('../../../../calls/science-diplomacy-fellowship.json', import.meta.url);
const call = callSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

const identity: Identity = {
  name: 'Will Nguyễn Đức An',
  email: 'duc.an88@example.org',
  institution: 'Institute of Haze Studies, University of Bukit Timah (IHS)',
  country: 'VN',
};

const writing = (text: string): Answers => ({
  'family-and-given-names': identity.name,
  country: 'VN',
  institution: identity.institution ?? '',
  work: 'https://example.org/duc-an',
  question: text,
});

/** What a reviewer reads in the answer to `question`. */
function read(text: string, definition: CallDefinition = call, who = identity): string {
  const view = blindView(definition, writing(text), who);
  const answer = view.answers.find(({ question }) => question === 'question');
  return answer?.kind === 'text' ? plainText(answer.pieces, (what) => `[${what}]`) : '';
}

const needing = (...needs: CallDefinition['rubric'][number]['needs']): CallDefinition => ({
  ...call,
  rubric: call.rubric.map((criterion) => ({ ...criterion, needs })),
});

describe('what a reviewer sees', () => {
  it('leaves out whatever tells who it is, the same for everybody', () => {
    const view = blindView(call, writing('Text.'), identity);
    expect(view.answers.map(({ question }) => question)).toEqual(['question']);
    expect(view.hidden).toEqual([
      ...['family-and-given-names', 'born', 'country', 'institution', 'languages', 'work'],
      ...['time', 'truth'],
    ]);
    expect(blindView(call, {}, { name: 'X', email: '' }).hidden).toEqual(view.hidden);
  });

  it('shows country or institution only where a criterion needs it', () => {
    const ids = (view: BlindView) => view.answers.map(({ question }) => question);
    expect(ids(blindView(needing('country'), writing('Text.'), identity))).toContain('country');
    expect(read('Vietnam and IHS', needing('country'))).toBe('Vietnam and [institution]');
    expect(read('Vietnam and IHS', needing('institution'))).toBe('[country] and IHS');
  });

  it.each([
    ['I, Nguyen Duc An, ask', 'I, [name], ask'],
    ['nguyễn đức an; ĐỨC', '[name]; [name]'],
    ['Will says we will do an act. An agrees.', '[name] says we will do an act. [name] agrees.'],
    ['Write to duc.an88@example.org or a@b.org.', 'Write to [e-mail] or [e-mail]'],
    ['See https://example.org/me, or duc.an88', 'See [link] or [e-mail]'],
    ['At the University of Bukit\nTimah (IHS)', 'At the [institution])'],
    ['A university studies haze.', 'A university studies haze.'],
    ['Viet Nam, Vietnamese and VIETNAM', '[country], [country] and [country]'],
    ['Thailand and the Thai coast', 'Thailand and the Thai coast'],
    ['Call +62 812-3456-7890 or (021) 5550 1234.', 'Call [phone] or [phone].'],
    ['0812 3456 7890 is mine, 0062 21 555 1234 too', '[phone] is mine, [phone] too'],
    [
      'On 01.02.2024 it was 0.123456789 of 300 000 000',
      'On 01.02.2024 it was 0.123456789 of 300 000 000',
    ],
    ['See linkedin.com/in/duc-an and github.com/da', 'See [link] and [link]'],
    ['I am @duc_an there; 0000-0002-1825-0097', 'I am [link] there; [link]'],
    ['Talks at 14:00 and/or 2019-2020', 'Talks at 14:00 and/or 2019-2020'],
  ])('of %j is %j', (text, seen) => {
    // "haze" is a word of this institution's name that tells of it; here it is what the text is about.
    const who = { ...identity, institution: 'University of Bukit Timah (IHS)' };
    const answers = { ...writing(text), institution: who.institution };
    const [answer] = blindView(call, answers, who).answers;
    const pieces = answer?.kind === 'text' ? answer.pieces : [];
    expect(plainText(pieces, (what) => `[${what}]`)).toBe(seen);
  });

  it('hides in an old call a choice of which nothing was said and whose words tell who it is', () => {
    const text = readFileSync('tests/fixtures/calls/unmarked-choices.json', 'utf8');
    const old = callSchema.parse(JSON.parse(text));
    const answers = { sex: ['f'], nation: ['la'], work: ['field'] };
    const view = blindView(old, answers, { name: 'Somebody', email: 'somebody@example.org' });
    expect(view.answers.map(({ question }) => question)).toEqual(['work']);
    expect(view.hidden).toEqual(['sex', 'nation']);
  });

  it('finds a name inside writing without spaces', () => {
    const who = { name: 'สมชาย ใจดี', email: 's@example.org' };
    expect(read('ผมชื่อสมชายทำงานเรื่องน้ำ', call, who)).toBe('ผมชื่อ[name]ทำงานเรื่องน้ำ');
  });

  it('keeps every sign of a text in which nothing is to strike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/@|https?:|www\./i.test(text));
        expect(struckOut(text, [])).toEqual(text === '' ? [] : [text]);
      }),
    );
  });

  it('holds none of the hidden values, whoever writes what', () => {
    const token = fc.stringMatching(/^[A-Z][a-zéễđüñ]{4,9}q$/);
    const people = fc.record({
      names: fc.array(token, { minLength: 1, maxLength: 4 }),
      house: token,
    });
    const filler = fc.constantFrom(
      ' we ',
      ', ',
      ' the river ',
      '-',
      '\n',
      "'s ",
      ' (',
      '; ',
      ' 12 ',
    );
    const country = fc.constantFrom(
      ...([
        ['LA', 'Laos'],
        ['ID', 'Indonesian'],
        ['PH', 'Philippines'],
        ['FJ', 'Fiji'],
      ] as const),
    );
    const bend = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase().replace(/^./, (first) => first.toUpperCase()),
      (text) => text.normalize('NFD'),
    );
    fc.assert(
      fc.property(
        people,
        country,
        fc.array(fc.tuple(fc.nat(), filler, bend)),
        (who, at, script) => {
          const [code, spoken] = at;
          const email = `${who.names.join('.').toLowerCase()}@example.org`;
          const institution = `University of ${who.house}`;
          const secrets = [...who.names, who.house, spoken, email, institution];
          const text = script
            .map(([index, gap, bent]) => gap + bent(secrets[index % secrets.length] ?? ''))
            .join(' ');
          const answers: Answers = {
            ...{ 'family-and-given-names': who.names.join(' '), country: code, institution },
            ...{
              question: text,
              experience: text,
              plan: text,
              born: '1990-01-31',
              work: 'https://a.org',
            },
          };
          const view = blindView(call, answers, { name: who.names.join(' '), email });
          const seen = ` ${folded(JSON.stringify(view.answers))} `;
          for (const secret of [...who.names, who.house, spoken, '1990-01-31']) {
            expect(seen).not.toContain(` ${folded(secret)} `);
          }
          expect(JSON.stringify(view)).not.toContain(email);
        },
      ),
    );
  });
});

it('takes the longest text, also one without a space', () => {
  expect(read('x'.repeat(60_000))).toHaveLength(60_000);
  expect(read('Nguyen '.repeat(8000)).length).toBeLessThan(20);
});
