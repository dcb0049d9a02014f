import { Form } from '@remix-run/react';
import { answerMark } from '~/core/fellowship/call/answer-mark';
import type { Answer } from '~/core/fellowship/call/answers';
import type { Question } from '~/core/fellowship/call/question-schema';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { OpenPage } from './application-page';
import { CHOICE, FIELD, MADE, WRITTEN } from './field-names';
import { ReadableAnswer } from './readable-answer';
import type { ApplicationTold } from './told';

interface ChangedElsewhereProps {
  page: OpenPage;
  told: Extract<ApplicationTold, { kind: 'changed' }>;
}

/** Answers that were changed here and elsewhere: both to be read, one of them to be chosen. */
export function ChangedElsewhere({ page, told }: ChangedElsewhereProps) {
  const { t } = useMessages();
  const { clashes, declaration } = told;
  const both = clashes.flatMap(({ question: id, ...answers }) => {
    const question = page.questions.find((each) => each.id === id);
    return question === undefined ? [] : [{ question, ...answers }];
  });
  return (
    <Notice tone="warn" live="alert" title={t('application.changed.title')}>
      <p>{t('application.changed.body')}</p>
      {declaration && (
        <p>
          {t('application.changed.declared')}{' '}
          <a href="#declarations" className="link">
            {t('application.declare.title')}
          </a>
        </p>
      )}
      {both.length > 0 && (
        <Form
          method="post"
          action={`/applications/${page.id}?part=${page.part}`}
          className="grid gap-5"
        >
          <input type="hidden" name="commandId" value={page.commandId} />
          <input type="hidden" name={FIELD.part} value={page.part} />
          {both.map((clash) => (
            <Choice key={clash.question.id} {...clash} />
          ))}
          <div>
            <Button kind="primary" name={FIELD.intent} value="choose">
              {t('application.changed.go')}
            </Button>
          </div>
        </Form>
      )}
    </Notice>
  );
}

interface ChoiceProps {
  question: Question;
  stored: Answer;
  written: Answer | null;
}

function Choice({ question, stored, written }: ChoiceProps) {
  const { t } = useMessages();
  const { id, label } = question;
  const sides = [
    { value: 'stored', title: t('application.changed.stored'), answer: stored },
    { value: 'written', title: t('application.changed.written'), answer: written },
  ];
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-semibold">{label}</legend>
      <input type="hidden" name={MADE + id} value={answerMark(stored)} />
      <input type="hidden" name={WRITTEN + id} value={JSON.stringify(written)} />
      {sides.map(({ value, title, answer }) => (
        <label
          key={value}
          className="flex items-start gap-3 border border-line bg-raised px-3 py-2 has-checked:border-accent"
        >
          <input
            type="radio"
            name={CHOICE + id}
            value={value}
            required
            className="mt-1 size-4.5 shrink-0 accent-accent"
          />
          <span className="grid min-w-0 gap-0.5">
            <span className="text-sm text-muted">{title}</span>
            <span className="whitespace-pre-line wrap-anywhere">
              <ReadableAnswer question={question} answer={answer} />
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
