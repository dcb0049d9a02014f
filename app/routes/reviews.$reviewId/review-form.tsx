import { Form, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import type { ReadCriterion } from '~/server/fellowship/reviewing/blind-page';
import type { OwnPage } from '~/server/fellowship/reviewing/desk';
import { Button } from '~/ui/button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';
import type { ReviewAnswer } from './review-act';
import { SaveState } from './save-state';
import { useReview } from './use-review';

const LONGEST = 4000;

interface ReviewFormProps {
  review: OwnPage;
  /** When the server made the page, ms since 1970. */
  made: number;
  answer: ReviewAnswer | undefined;
}

/**
 * The rubric as groups of radios, and room for words. A draft saves itself; without JavaScript, by its
 * button. What was handed in changes by handing in anew.
 */
export function ReviewForm({ review, made, answer }: ReviewFormProps) {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const { id, rubric, points, open, submittedAt, savedAt, left } = review;
  const drafts = open && submittedAt === null;
  const { state, changed, onInput, onSubmit } = useReview({ id, made, drafts }, form);
  const busy = useNavigation().state === 'submitting';
  const refused = answer?.kind === 'refused' ? answer : null;
  const given = (criterion: string) =>
    refused?.points[criterion] ?? String(points[criterion] ?? '');
  const last = left === 0 || (left === 1 && submittedAt === null);
  return (
    <Section title={t('reviewing.form.title')}>
      <Form method="post" ref={form} onInput={onInput} onSubmit={onSubmit}>
        <fieldset disabled={!open} className="grid gap-6">
          <legend className="sr-only">{t('reviewing.form.title')}</legend>
          {/* The first button is the one that Enter presses. */}
          {drafts && (
            <button
              type="submit"
              name="intent"
              value="save"
              className="sr-only"
              tabIndex={-1}
              aria-hidden="true"
            >
              {t('reviewing.form.save')}
            </button>
          )}
          {rubric.map((criterion) => (
            <Levels
              key={criterion.id}
              criterion={criterion}
              given={given(criterion.id)}
              missing={refused?.fault === 'incomplete' && given(criterion.id) === ''}
            />
          ))}
          <TextArea
            name="comment"
            label={t('reviewing.form.comment')}
            hint={t('reviewing.form.commentHint')}
            maxLength={LONGEST}
            defaultValue={refused?.comment ?? review.comment}
          />
          {open && (
            <div className="flex flex-wrap items-center gap-3">
              <Button kind="primary" name="intent" value="submit" aria-disabled={busy || undefined}>
                {t(labelOf(submittedAt !== null, last))}
              </Button>
              {drafts && (
                <Button name="intent" value="save">
                  {t('reviewing.form.save')}
                </Button>
              )}
              {drafts && (
                <SaveState
                  state={changed ? 'changed' : state}
                  at={answer?.kind === 'saved' ? answer.at : savedAt}
                />
              )}
            </div>
          )}
        </fieldset>
      </Form>
    </Section>
  );
}

const submitLabel = messageIds('reviewing.form.submit.');

function labelOf(again: boolean, last: boolean): string {
  if (again) return submitLabel('again');
  return submitLabel(last ? 'last' : 'next');
}

const needOf = messageIds('reviewing.need.');

interface LevelsProps {
  criterion: ReadCriterion;
  given: string;
  missing: boolean;
}

/** One criterion: its levels from the lowest to the highest, chosen with the arrow keys. */
function Levels({ criterion, given, missing }: LevelsProps) {
  const { t } = useMessages();
  const { id, title, question, weight, needs, because, levels } = criterion;
  return (
    <fieldset className="grid gap-1" aria-invalid={missing || undefined}>
      <legend className="mb-1 font-semibold">
        {title}{' '}
        <span className="font-normal text-muted">{t('reviewing.form.weight', { weight })}</span>
      </legend>
      {missing && <p className="font-semibold text-bad">{t('reviewing.form.missing')}</p>}
      {question !== null && <p className="text-sm text-muted">{question}</p>}
      {needs.length > 0 && (
        <p className="text-sm text-muted">
          {t('reviewing.form.needs', { what: needs.map((need) => t(needOf(need))).join(', ') })}{' '}
          {because}
        </p>
      )}
      {levels.map(({ points, descriptor }) => (
        <label
          key={points}
          htmlFor={`${id}-${points}`}
          className="flex min-h-11 items-center gap-3 border border-line bg-raised px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            id={`${id}-${points}`}
            type="radio"
            name={`points-${id}`}
            value={points}
            defaultChecked={given === String(points)}
            className="size-4.5 shrink-0 accent-accent"
          />
          <span className="grow leading-tight">{descriptor}</span>
          <span className="shrink-0 text-sm text-muted tabular-nums">
            {t('reviewing.form.points', { points })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
