import { useState } from 'react';
import type { Answer } from '~/core/fellowship/call/answers';
import { COUNTRIES } from '~/core/fellowship/call/countries';
import type { Question, QuestionOf } from '~/core/fellowship/call/question-schema';
import { wordCount } from '~/core/fellowship/call/word-count';
import { FieldFrame } from '~/ui/field-frame';
import { messageId, useMessages } from '~/ui/messages/messages';
import { Choices } from './choices';
import { Languages } from './languages';

export interface ControlProps<Of extends Question = Question> {
  question: Of;
  answer: Answer | null;
  error?: string | undefined;
}

/** Where a question is answered, by its type. */
export function Control({ question, answer, error }: ControlProps) {
  switch (question.type) {
    case 'text':
      return <Text question={question} answer={answer} error={error} />;
    case 'choice':
      return <Choices question={question} answer={answer} error={error} />;
    case 'languages':
      return <Languages question={question} answer={answer} error={error} />;
    case 'country':
      return <Country question={question} answer={answer} error={error} />;
    case 'consent':
      return <Consent question={question} answer={answer} error={error} />;
    default:
      return <Line question={question} answer={answer} error={error} />;
  }
}

const written = (answer: Answer | null) => (typeof answer === 'string' ? answer : '');

/** Label, help and optional mark; what is wrong stands below the box. */
function frameOf({ question, error }: ControlProps) {
  const { label, help, required } = question;
  return { label, hint: help, required, error };
}

function Text(props: ControlProps<QuestionOf<'text'>>) {
  const { t } = useMessages();
  const { id, maxWords, minWords = 0 } = props.question;
  const [words, setWords] = useState(() => wordCount(written(props.answer)));
  const over = words > maxWords;
  const counted = messageId(
    minWords > 0 ? 'application.words.countFrom' : 'application.words.count',
  );
  return (
    <div className="grid gap-1">
      <FieldFrame {...frameOf(props)}>
        {(control) => (
          <textarea
            {...control}
            name={id}
            rows={Math.min(Math.max(Math.round(maxWords / 30), 4), 14)}
            defaultValue={written(props.answer)}
            onInput={(event) => setWords(wordCount(event.currentTarget.value))}
            className="control field-sizing-content max-h-[60vh] min-h-24 font-serif"
          />
        )}
      </FieldFrame>
      {/* Not a live region: nobody wants every word counted aloud. */}
      <p className={over ? 'text-sm font-semibold text-bad' : 'text-sm text-muted'}>
        {t(over ? 'application.words.over' : counted, {
          ...{ words, most: maxWords, least: minWords, over: words - maxWords },
        })}
      </p>
    </div>
  );
}

const INPUTS = {
  line: { type: 'text' },
  link: { type: 'url', inputMode: 'url', placeholder: 'https://' },
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
} as const;

function Line(props: ControlProps<QuestionOf<'line' | 'link' | 'number' | 'date'>>) {
  const { question } = props;
  const small = question.type === 'number' || question.type === 'date';
  return (
    <FieldFrame {...frameOf(props)}>
      {(control) => (
        <span className="flex items-center gap-2">
          <input
            {...control}
            {...INPUTS[question.type]}
            {...(question.type === 'date'
              ? { min: question.earliest, max: question.latest }
              : { autoComplete: 'on' })}
            name={question.id}
            defaultValue={written(props.answer)}
            className={small ? 'control max-w-48' : 'control'}
          />
          {question.type === 'number' && question.unit}
        </span>
      )}
    </FieldFrame>
  );
}

function Country(props: ControlProps<QuestionOf<'country'>>) {
  const { t } = useMessages();
  const { id, among } = props.question;
  const codes = among ?? Object.keys(COUNTRIES);
  return (
    <FieldFrame {...frameOf(props)}>
      {(control) => (
        <select
          {...control}
          name={id}
          defaultValue={written(props.answer)}
          autoComplete="country"
          className="control max-w-md"
        >
          <option value="">{t('application.choose')}</option>
          {codes
            .map((code) => [code, COUNTRIES[code] ?? code] as const)
            .sort(([, one], [, other]) => one.localeCompare(other, 'en'))
            .map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      )}
    </FieldFrame>
  );
}

function Consent({ question, answer, error }: ControlProps<QuestionOf<'consent'>>) {
  const { id, label, help } = question;
  return (
    <div className="grid gap-1">
      <label className="flex min-h-11 items-start gap-3 py-1.5">
        <input
          type="checkbox"
          name={id}
          value="true"
          defaultChecked={answer === true}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-about`}
          className="mt-1 size-4.5 shrink-0 accent-accent"
        />
        <span>{label}</span>
      </label>
      <div id={`${id}-about`} className="text-sm">
        {help !== undefined && <p className="text-muted">{help}</p>}
        {error !== undefined && <p className="font-semibold text-bad">{error}</p>}
      </div>
    </div>
  );
}
