import { answerTo, chosenIn, languagesIn, textOf } from '~/core/fellowship/call/answer-of';
import type { Answers } from '~/core/fellowship/call/answers';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import { LANGUAGES } from '~/core/fellowship/call/languages';
import type { Question } from '~/core/fellowship/call/question-schema';

/** An answer as text to be read; '' where there is none. A consent is `yes`. */
export function answerWords(question: Question, answers: Answers): string {
  const { id } = question;
  switch (question.type) {
    case 'choice': {
      const chosen = chosenIn(answers, id);
      const labels = question.options.filter((option) => chosen.includes(option.id));
      return labels.map(({ label }) => label).join('; ');
    }
    case 'country': {
      const code = textOf(answers, id) ?? '';
      return COUNTRIES[code] ?? code;
    }
    case 'languages':
      return languagesIn(answers, id)
        .map(({ language, level }) => `${LANGUAGES[language] ?? language} ${level}`)
        .join('; ');
    case 'consent':
      return answerTo(answers, id) === true ? 'yes' : '';
    default:
      return textOf(answers, id) ?? '';
  }
}
