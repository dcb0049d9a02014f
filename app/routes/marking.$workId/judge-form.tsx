import { Form } from '@remix-run/react';
import type { RubricLine } from '~/core/learning/format/items';
import { Button } from '~/ui/button';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';
import { TextArea } from '~/ui/text-area';
import { CommentBank } from './comment-bank';
import type { WorkPage } from './work-page';

const LONGEST = 2000;
const formOf = messageIds('marking.form.');

interface JudgeFormProps {
  page: WorkPage;
  draft: WorkPage['draft'];
}

/** The rubric as groups of radios, and room for words. */
export function JudgeForm({ page, draft }: JudgeFormProps) {
  const { t } = useMessages();
  const { role, rubric, commandId, tolerance } = page;
  if (role === null) return null;
  return (
    <Section title={t(formOf(role))}>
      <p className="max-w-3xl text-muted">
        {role === 'first' && tolerance !== null
          ? t('marking.form.first.demanded')
          : t(formOf(`${role}.hint`))}
      </p>
      <Form key={draft.comment} method="post" className="grid max-w-3xl gap-6">
        <input type="hidden" name="commandId" value={commandId} />
        {/* The first button is the one that Enter presses. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t('marking.save')}
        </button>
        {rubric.map((line) => (
          <LevelGroup key={line.id} line={line} given={draft.levels[line.id] ?? null} />
        ))}
        <TextArea
          name="comment"
          label={role === 'moderation' ? t('marking.reason') : t('marking.comment')}
          required={role === 'moderation'}
          maxLength={LONGEST}
          defaultValue={draft.comment}
        />
        {page.as === 'marker' && <CommentBank comments={page.comments} />}
        <div>
          <Button kind="primary" name="intent" value="judge">
            {t('marking.save')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function LevelGroup({ line, given }: { line: RubricLine; given: number | null }) {
  const { t } = useMessages();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-semibold">{line.title}</legend>
      {line.levels.map(({ text, marks }, level) => (
        <label
          key={text}
          htmlFor={`${line.id}-${level}`}
          className="flex min-h-11 items-center gap-3 border border-line bg-raised px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            id={`${line.id}-${level}`}
            type="radio"
            name={`level-${line.id}`}
            value={level}
            defaultChecked={given === level}
            className="size-4.5 shrink-0 accent-accent"
          />
          <span className="grow leading-tight">{text}</span>
          <span className="shrink-0 text-sm text-muted tabular-nums">
            {t('marking.marks', { marks })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
