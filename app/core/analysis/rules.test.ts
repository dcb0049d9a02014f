import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot, DecisionRule } from './rules';
import { carries, SIMPLE_MAJORITY, TWO_THIRDS } from './rules';

function ballots(letters: string): Ballot[] {
  const answers = { y: 'for', n: 'against', a: 'abstain', '-': 'absent' } as const;
  return [...letters].map((letter) => ({
    votes: true,
    veto: false,
    answer: letter === 'y' || letter === 'n' || letter === 'a' ? answers[letter] : answers['-'],
  }));
}

const memberMajority: DecisionRule = {
  kind: 'majority',
  threshold: { numerator: 1, denominator: 2, atLeast: false },
  of: 'members',
};

describe('a decision rule', () => {
  const table: [string, DecisionRule, string, boolean][] = [
    ['consensus stands when nobody objects', { kind: 'consensus' }, 'yya-', true],
    ['consensus falls with one objection', { kind: 'consensus' }, 'yyyn', false],
    ['unanimity survives an abstention', { kind: 'unanimity' }, 'yya', true],
    ['unanimity falls with one against', { kind: 'unanimity' }, 'yyn', false],
    ['consensus minus one bears one objection', { kind: 'consensus-minus-x', x: 1 }, 'yyn', true],
    ['consensus minus one falls with two', { kind: 'consensus-minus-x', x: 1 }, 'ynn', false],
    ['a tie carries nothing', SIMPLE_MAJORITY, 'yynn', false],
    ['abstainers do not count as voting', SIMPLE_MAJORITY, 'ynaaaaa-y', true],
    ['nobody for carries nothing', SIMPLE_MAJORITY, 'aaa', false],
    ['two thirds are reached by exactly two in three', TWO_THIRDS, 'yyn', true],
    ['two thirds are missed by three in five', TWO_THIRDS, 'yyynn', false],
    ['of members, an abstention weighs against', memberMajority, 'yyaa', false],
    ['of members, an absence weighs against', memberMajority, 'yyn--', false],
    ['of members, more than half carry', memberMajority, 'yyya-', true],
  ];
  it.each(table)('%s', (_, rule, letters, carried) => {
    expect(carries(rule, ballots(letters))).toBe(carried);
  });

  it('is stopped by a veto, whether or not its holder votes', () => {
    const veto: Ballot = { votes: false, veto: true, answer: 'against' };
    for (const rule of [SIMPLE_MAJORITY, memberMajority, { kind: 'consensus' } as const]) {
      expect(carries(rule, [...ballots('yyyyy'), veto])).toBe(false);
      expect(carries(rule, [...ballots('yyyyy'), { ...veto, answer: 'abstain' }])).toBe(true);
    }
  });

  it('never counts an observer', () => {
    const observer: Ballot = { votes: false, veto: false, answer: 'against' };
    expect(carries({ kind: 'consensus' }, [...ballots('yy'), observer])).toBe(true);
    expect(carries(memberMajority, [...ballots('yyn'), observer, observer, observer])).toBe(true);
  });

  it('never loses by one more party being for', () => {
    const answer = fc.constantFrom('for', 'against', 'abstain', 'absent');
    const ballot = fc.record({ votes: fc.boolean(), veto: fc.boolean(), answer });
    const rules = fc.constantFrom<DecisionRule>(
      { kind: 'consensus' },
      { kind: 'consensus-minus-x', x: 2 },
      SIMPLE_MAJORITY,
      TWO_THIRDS,
      memberMajority,
    );
    fc.assert(
      fc.property(rules, fc.array(ballot, { minLength: 1 }), fc.nat(), (rule, cast, at) => {
        fc.pre(carries(rule, cast));
        const turned = cast.map((each, i) =>
          i === at % cast.length ? { ...each, answer: 'for' as const } : each,
        );
        expect(carries(rule, turned)).toBe(true);
      }),
    );
  });
});
