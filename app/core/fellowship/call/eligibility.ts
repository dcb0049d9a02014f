import { answerTo, chosenIn, languagesIn, numberOf, textOf } from './answer-of';
import type { Answers } from './answers';
import type { EligibilityRule } from './eligibility-schema';
import { reaches } from './languages';
import type { CallDefinition } from './schema';

/**
 * The rules that the answers do not meet, in the order of the call. A question not answered yet breaks
 * no rule: rules stand over required questions only, so a complete application answers them all.
 */
export function eligibilityOf(
  { eligibility }: Pick<CallDefinition, 'eligibility'>,
  answers: Answers,
): readonly EligibilityRule[] {
  return eligibility.filter(
    (rule) => answerTo(answers, rule.question) !== undefined && !meets(rule, answers),
  );
}

function meets(rule: EligibilityRule, answers: Answers): boolean {
  const text = textOf(answers, rule.question) ?? '';
  switch (rule.kind) {
    case 'countryIn':
      return rule.countries.includes(text);
    case 'numberAtLeast': {
      const number = numberOf(text);
      return number !== null && number >= rule.value;
    }
    case 'numberAtMost': {
      const number = numberOf(text);
      return number !== null && number <= rule.value;
    }
    // Days as `YYYY-MM-DD` are in the order of their text.
    case 'dateNotBefore':
      return text >= rule.date;
    case 'dateNotAfter':
      return text <= rule.date;
    case 'choiceIs':
      return chosenIn(answers, rule.question).some((id) => rule.options.includes(id));
    case 'choiceIsNot':
      return !chosenIn(answers, rule.question).some((id) => rule.options.includes(id));
    case 'languageAtLeast':
      return languagesIn(answers, rule.question).some(
        ({ language, level }) => language === rule.language && reaches(level, rule.level),
      );
  }
}
