import type { useFetcher } from '@remix-run/react';
import { Button } from '~/ui/button';
import { DateTime } from '~/ui/date-time';
import { Disclosure } from '~/ui/disclosure';
import { CheckIcon, StopIcon } from '~/ui/icons';
import { useMessages } from '~/ui/messages/messages';
import { TextArea } from '~/ui/text-area';
import { useAutosave } from '~/ui/use-autosave';
import type { LessonAnswer } from './answer';
import type { LessonPage } from './lesson-page';

const LONGEST = 10_000;

interface NoteProps {
  note: LessonPage['note'];
  fetcher: ReturnType<typeof useFetcher<LessonAnswer>>;
  /** What the page was told without JavaScript. */
  answer: LessonAnswer | undefined;
}

/** A private note. It saves itself while one writes; without JavaScript, by its button. */
export function Note({ note, fetcher, answer }: NoteProps) {
  const { t } = useMessages();
  const { form, changed, touch } = useAutosave(fetcher);
  const said = fetcher.data ?? answer;
  return (
    <Disclosure
      summary={t('lesson.note')}
      open={note !== null || said?.kind === 'saved'}
      className="border-y border-line print:border-0"
    >
      <fetcher.Form method="post" ref={form} onInput={touch} className="grid gap-3">
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
          <Saving
            busy={fetcher.state !== 'idle'}
            changed={changed}
            failed={said?.kind === 'failed'}
            at={said?.kind === 'saved' ? said.at : (note?.savedAt ?? null)}
          />
        </div>
      </fetcher.Form>
    </Disclosure>
  );
}

interface SavingProps {
  busy: boolean;
  /** Something was written since the last sending. */
  changed: boolean;
  failed: boolean;
  /** When it was last saved, ms since 1970. */
  at: number | null;
}

/** Whether what is written is also on the server; what was not sent says so. */
function Saving({ busy, changed, failed, at }: SavingProps) {
  const { t } = useMessages();
  if (failed && !busy) {
    return (
      <p role="alert" className="flex items-center gap-1.5 font-semibold text-bad">
        <StopIcon />
        {t('lesson.note.failed')}
      </p>
    );
  }
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
      {busy && t('lesson.note.saving')}
      {!busy && changed && t('lesson.note.unsaved')}
      {!busy && !changed && at !== null && (
        <>
          <span className="text-good">
            <CheckIcon />
          </span>
          {t('lesson.note.saved')} <DateTime at={at} timeOnly />
        </>
      )}
    </p>
  );
}
