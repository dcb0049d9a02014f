import type { Answer } from '~/core/fellowship/call/answers';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import { LANGUAGES } from '~/core/fellowship/call/languages';
import type { Question } from '~/core/fellowship/call/question-schema';
import { useMessages } from '~/ui/messages/messages';

interface ReadableAnswerProps {
  question: Question;
  answer: Answer | null;
}

/** An answer to be read, or that there is none. */
export function ReadableAnswer({ question, answer }: ReadableAnswerProps) {
  const { t } = useMessages();
  if (answer === null) return <span className="text-muted">{t('application.noAnswer')}</span>;
  return answer === true ? t('application.agreed') : readable(question, answer);
}

/** An answer in words: names of countries, languages and options. */
function readable(question: Question, answer: Exclude<Answer, true>): string {
  if (typeof answer === 'string') {
    if (question.type === 'country') return COUNTRIES[answer] ?? answer;
    return question.type === 'number' ? `${answer} ${question.unit ?? ''}` : answer;
  }
  const options = question.type === 'choice' ? question.options : [];
  return answer
    .map((each) =>
      typeof each === 'string'
        ? (options.find(({ id }) => id === each)?.label ?? each)
        : `${LANGUAGES[each.language] ?? each.language} ${each.level}`,
    )
    .join('\n');
}
