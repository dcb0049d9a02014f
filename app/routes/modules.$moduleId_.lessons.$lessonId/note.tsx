import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { CheckIcon, StopIcon } from '~/ui/icons';
import { useMessages } from '~/ui/messages/messages';
import type { Delivery } from '~/ui/offline/use-unsent';
import { TextArea } from '~/ui/text-area';
import type { LessonAnswer } from './answer';
import type { LessonPage } from './lesson-page';
import { useNote } from './use-note';

const LONGEST = 10_000;

interface NoteProps {
  page: LessonPage;
  /** Who reads, and when the server made the page, in ms since 1970. */
  of: { reader: string; made: number };
  /** What the page was told without JavaScript. */
  answer: LessonAnswer | undefined;
}

/**
 * A private note. It saves itself while one writes, and waits on this device where there is no
 * connection; without JavaScript it is saved by its button.
 */
export function Note({ page, of, answer }: NoteProps) {
  const { t } = useMessages();
  const form = useRef<HTMLFormElement>(null);
  const { state, changed, open, onInput, onSubmit } = useNote(page, of, form);
  const { note } = page;
  const saved = answer?.kind === 'saved' ? answer.at : (note?.savedAt ?? null);
  return (
    <Disclosure
      summary={t('lesson.note')}
      open={note !== null || saved !== null || open}
      className="border-y border-line print:border-0"
    >
      <Form method="post" ref={form} onInput={onInput} onSubmit={onSubmit} className="grid gap-3">
        <input type="hidden" name="intent" value="note" />
        <TextArea
          label={t('lesson.note.label')}
          labelHidden
          hint={t('lesson.note.hint')}
          name="note"
          rows={5}
          maxLength={LONGEST}
          defaultValue={note?.text ?? ''}
        />
        <div className="flex flex-wrap items-center gap-4 print:hidden">
          <Button size="small">{t('lesson.note.save')}</Button>
          <Saving state={changed ? 'changed' : state} at={saved} />
        </div>
      </Form>
    </Disclosure>
  );
}

interface SavingProps {
  /** `changed`: something was written since the last sending. */
  state: Delivery | 'changed' | null;
  /** When it was last saved as the page came, ms since 1970. */
  at: number | null;
}

/** Whether what is written is also on the server; what was not sent says so. */
function Saving({ state, at }: SavingProps) {
  const { t } = useMessages();
  if (state === 'unsent' || state === 'refused') {
    return (
      <p role="status" className="flex items-center gap-1.5 font-semibold text-warn">
        <StopIcon />
        {t(state === 'unsent' ? 'lesson.note.unsent' : 'lesson.note.refused')}
      </p>
    );
  }
  const saved = state === 'saved' || (state === null && at !== null);
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
      {state === 'sending' && t('lesson.note.saving')}
      {state === 'changed' && t('lesson.note.unsaved')}
      {saved && (
        <>
          <span className="text-good">
            <CheckIcon />
          </span>
          {t('lesson.note.saved')} {state === null && at !== null && <DateTime at={at} timeOnly />}
        </>
      )}
    </p>
  );
}
