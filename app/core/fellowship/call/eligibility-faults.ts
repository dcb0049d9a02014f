import type { JsonPath, RawFault } from '../../format/fault';
import { quoted } from '../../format/fault';
import { unknownName } from '../../format/unknown-name';
import type { EligibilityRule } from './eligibility-schema';
import type { Question } from './question-schema';

const ASKED_BY: Readonly<Record<EligibilityRule['kind'], Question['type']>> = {
  countryIn: 'country',
  numberAtLeast: 'number',
  numberAtMost: 'number',
  dateNotBefore: 'date',
  dateNotAfter: 'date',
  choiceIs: 'choice',
  choiceIsNot: 'choice',
  languageAtLeast: 'languages',
};

/** Rules over questions that are not there, are of another type, or may be left open. */
export function* eligibilityFaults(
  rules: readonly EligibilityRule[],
  questions: readonly Question[],
): Generator<RawFault> {
  for (const [index, rule] of rules.entries()) {
    const at = ['eligibility', index];
    const wanted = ASKED_BY[rule.kind];
    const fitting = questions.filter(({ type }) => type === wanted);
    const question = fitting.find(({ id }) => id === rule.question);
    if (question === undefined) {
      const ids = fitting.map(({ id }) => id);
      yield* unknownName([...at, 'question'], rule.question, ids, `a question of type ${wanted}`);
    } else yield* ruleFaults(at, rule, question);
  }
}

function* ruleFaults(at: JsonPath, rule: EligibilityRule, question: Question): Generator<RawFault> {
  if (!question.required) {
    const expected = 'a required question: one that may be left open decides nothing';
    yield { path: [...at, 'question'], code: 'wrong-value', found: quoted(question.id), expected };
  }
  if (!('options' in rule) || question.type !== 'choice') return;
  const ids = question.options.map(({ id }) => id);
  for (const [index, option] of rule.options.entries()) {
    yield* unknownName([...at, 'options', index], option, ids, 'an option of the question');
  }
}
