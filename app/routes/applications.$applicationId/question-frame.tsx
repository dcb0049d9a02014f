import { type AnswerFaultCode, answersFault } from '~/core/fellowship/call/answer-faults';
import type { Answer } from '~/core/fellowship/call/answers';
import { eligibilityOf } from '~/core/fellowship/call/eligibility';
import type { EligibilityRule } from '~/core/fellowship/call/eligibility-schema';
import type { Question } from '~/core/fellowship/call/question-schema';
import { useMessages } from '~/ui/messages/messages';
import type { Delivery } from '~/ui/offline/use-unsent';
import { Control } from './controls';
import { FIELD, MADE } from './field-names';
import { answerKept } from './form-values';

/** Something wrong with an answer. */
export interface Wrong {
  code: AnswerFaultCode;
  values: Readonly<Record<string, string | number>>;
}

interface QuestionFrameProps {
  question: Question;
  /** As the server has it. */
  given: Answer | null;
  /** As it was changed since; undefined where it was not. */
  changed: Answer | null | undefined;
  /** What the server found wrong with it. */
  wrong: Wrong | undefined;
  rules: readonly EligibilityRule[];
  state: Delivery | undefined;
  /** The marks of what the answer is made from. */
  madeFrom: readonly string[];
  /** As it waited on this device when the page came back. */
  waiting: Readonly<Record<string, string>> | undefined;
}

/** A question with its control, what is wrong with the answer, and whether it is saved. */
export function QuestionFrame(props: QuestionFrameProps) {
  const { t } = useMessages();
  const { question, given, changed, rules, state, waiting } = props;
  const { id } = question;
  const kept = waiting === undefined ? given : answerKept(waiting[FIELD.answer]);
  const answer = changed === undefined ? kept : changed;
  const answers = answer === null ? {} : { [id]: answer };
  const now = answersFault({ questions: [question] }, answers, { complete: false })[0];
  const wrong = changed === undefined && waiting === undefined ? (props.wrong ?? now) : now;
  const unmet = eligibilityOf({ eligibility: [...rules] }, answers);
  return (
    <div id={`q-${id}`} data-question={id} className="grid scroll-mt-16 gap-1">
      <input type="hidden" name={MADE + id} value={props.madeFrom.join(' ')} />
      <Control
        key={waiting === undefined ? 'given' : 'waited'}
        question={question}
        answer={kept}
        error={wrong && t(`call.answer.${wrong.code}`, wrong.values)}
      />
      <div aria-live="polite" className="empty:hidden">
        {unmet.map((rule) => (
          <p key={rule.id} className="border-l-4 border-warn bg-warn-soft px-3 py-1.5 text-sm">
            {t('application.notEligible', { rule: rule.sentence })}
          </p>
        ))}
      </div>
      {state !== undefined && (
        <p
          className={
            state === 'saved' || state === 'sending'
              ? 'text-sm text-muted'
              : 'text-sm font-semibold text-warn'
          }
        >
          {t(`application.answer.${state}`)}
        </p>
      )}
    </div>
  );
}
