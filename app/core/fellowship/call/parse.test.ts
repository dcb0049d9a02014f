import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCall } from './parse';
import type { CallFile } from './schema';

const SAMPLE = new URL('../../../../calls/science-diplomacy-fellowship.json', import.meta.url);
const text = readFileSync(SAMPLE, 'utf8');

/** What is said of the sample after a change to it: path and code of each fault. */
function saidOf(change: (call: CallFile) => void) {
  const call: CallFile = JSON.parse(text);
  change(call);
  const parsed = parseCall(JSON.stringify(call));
  return parsed.ok ? [] : parsed.faults.map(({ path, code }) => `${path} ${code}`);
}

/** A change to one entry of a list. */
const put = (list: readonly object[] | undefined, index: number, values: object) =>
  Object.assign(list?.[index] ?? {}, values);

/** What a rule of a kind `equal` compares. */
const evenly = (one: string, other: string) => ({
  left: { attribute: 'gender', is: [one] },
  right: { attribute: 'gender', is: [other] },
});

describe('a call', () => {
  it('is read with its defaults', () => {
    const parsed = parseCall(text);
    expect(parsed).toMatchObject({ ok: true, definition: { places: 107 } });
    expect(parsed.ok && parsed.definition.selection).toHaveLength(12);
  });

  it('is refused with place and remedy', () => {
    const parsed = parseCall(text.replace('"places": 107', '"places": "107"'));
    expect(parsed).toMatchObject({
      ok: false,
      faults: [{ path: 'places', line: 8, found: '"107"', code: 'wrong-type' }],
    });
  });

  it.each<readonly [string, (call: CallFile) => void, readonly string[]]>([
    [
      'a key nobody knows',
      (call) => put(call.questions, 0, { maxLenght: 3 }),
      ['questions[0].maxLenght unknown-key'],
    ],
    [
      'two questions of one id',
      (call) => put(call.questions, 1, { id: 'family-and-given-names' }),
      ['questions[1].id duplicate-id', 'eligibility[2].question unknown-reference'],
    ],
    [
      'one attribute asked for twice',
      (call) => put(call.questions, 4, { attribute: 'sector' }),
      [
        'questions[5].attribute duplicate-id',
        'selection[2].left.attribute unknown-reference',
        'selection[2].right.attribute unknown-reference',
      ],
    ],
    [
      'fewer words at most than at least',
      (call) => put(call.questions, 9, { minWords: 401 }),
      ['questions[9].minWords out-of-bounds'],
    ],
    [
      'questions, consents apart, that do not say what they reveal',
      (call) => {
        for (const at of call.questions?.keys() ?? []) put(call.questions, at, { reveals: [] });
      },
      [...Array(13).keys()].map((at) => `questions[${at}].reveals missing`),
    ],
    [
      'a question that reveals nothing and something',
      (call) => put(call.questions, 3, { reveals: ['nothing', 'institution'] }),
      ['questions[3].reveals wrong-value'],
    ],
    [
      'a country that is none',
      (call) => put(call.eligibility, 0, { countries: ['UK'] }),
      ['eligibility[0].countries[0] wrong-value'],
    ],
    [
      'eligibility that hangs on an optional question',
      (call) => put(call.questions, 6, { required: false }),
      ['eligibility[1].question wrong-value'],
    ],
    [
      'eligibility over a question of another type',
      (call) => put(call.eligibility, 1, { question: 'born' }),
      ['eligibility[1].question unknown-reference'],
    ],
    [
      'levels that do not rise',
      (call) => put(call.rubric[0]?.levels, 1, { points: 0 }),
      ['rubric[0].levels[1].points out-of-bounds'],
    ],
    [
      'a criterion that needs to see something and does not say why',
      (call) => put(call.rubric, 0, { needs: ['country'] }),
      ['rubric[0].needs missing'],
    ],
    [
      'a criterion that needs the name',
      (call) => put(call.rubric, 0, { needs: ['name'], because: 'I am curious.' }),
      ['rubric[0].needs[0] wrong-value'],
    ],
    [
      'a declaration that cannot be declined',
      (call) => call.declarations?.[0]?.options.pop(),
      ['declarations[0].options missing'],
    ],
    [
      'a rule over something declared that is not marked so',
      (call) => put(call.selection, 6, { sensitive: false }),
      ['selection[6].sensitive wrong-value'],
    ],
    [
      'a rule that only few fit, or all but few, over something declared',
      (call) => {
        put(call.selection, 7, { count: 4 });
        put(call.selection, 8, { count: 103 });
      },
      ['selection[7].count out-of-bounds', 'selection[8].count out-of-bounds'],
    ],
    [
      'as many of some as of others by something declared',
      (call) => put(call.selection, 2, { ...evenly('woman', 'man'), sensitive: true }),
      ['selection[2].kind wrong-value'],
    ],
    [
      'rules that leave few places to all others by something declared',
      (call) => {
        const men = { attribute: 'gender', is: ['man'] };
        put(call.selection, 7, { where: men, count: 55 });
      },
      ['selection[7].count wrong-value'],
    ],
    [
      'a number of something declared that is bounded from both sides',
      (call) => {
        const women = { attribute: 'gender', is: ['woman'] };
        put(call.selection, 7, { where: women, kind: 'atMost', count: 50 });
      },
      ['selection[7].count wrong-value'],
    ],
    [
      'a rule over a value that nobody can give',
      (call) => put(call.selection, 3, { where: { attribute: 'sector', is: ['goverment'] } }),
      ['selection[3].where.is[0] unknown-reference'],
    ],
  ])('is refused with %s', (_, change, faults) => {
    expect(saidOf(change)).toEqual(faults);
  });

  it.each(['', '{', '[]', 'null', '{"format":1}', '{"questions":[{"type":"line"}]}'])(
    'is refused without throwing: %j',
    (broken) => {
      expect(parseCall(broken).ok).toBe(false);
    },
  );
});
