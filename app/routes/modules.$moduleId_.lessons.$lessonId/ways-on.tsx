import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { ArrowIcon } from '~/ui/icons';
import { LinkButton } from '~/ui/link-button';
import { messageId, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { LessonPage } from './lesson-page';

interface WaysOnProps {
  page: LessonPage;
  commandId: string;
  /** Whether the last sending did not reach the server. */
  failed: boolean;
}

/** The end of a lesson: finish it and go on, or just turn the page. */
export function WaysOn({ page, commandId, failed }: WaysOnProps) {
  const { t } = useMessages();
  const { moduleId, lessons, index } = page;
  const [before, here, after] = [lessons[index - 1], lessons[index], lessons[index + 1]];
  const at = (id: string) => `/modules/${moduleId}/lessons/${id}`;
  return (
    <nav aria-label={t('lesson.ways')} className="grid gap-4 print:hidden">
      {failed && (
        <Notice tone="bad" live="alert" title={t('lesson.notSent')}>
          <p>{t('lesson.notSentHint')}</p>
        </Notice>
      )}
      <Form method="post" className="grid gap-2 sm:justify-items-start">
        <input type="hidden" name="intent" value="finish" />
        <input type="hidden" name="commandId" value={commandId} />
        <Button kind="primary" className="w-full sm:w-auto">
          {t(finishLabel(here?.finished ?? false, after !== undefined))}
          <ArrowIcon />
        </Button>
        {after && <p className="text-sm text-muted">{t('lesson.next', { title: after.title })}</p>}
      </Form>
      <div className="flex flex-wrap justify-between gap-2 border-t border-line pt-3">
        <LinkButton
          kind="quiet"
          reloadDocument
          to={before ? at(before.id) : `/modules/${moduleId}`}
          className="-ml-4"
        >
          {t(before ? 'lesson.before' : 'lesson.toModule')}
        </LinkButton>
        {after && (
          <LinkButton kind="quiet" reloadDocument to={at(after.id)} className="-mr-4">
            {t('lesson.skip')}
          </LinkButton>
        )}
      </div>
    </nav>
  );
}

function finishLabel(finished: boolean, more: boolean): string {
  if (finished) return more ? messageId('lesson.goOn') : messageId('lesson.toModule');
  return more ? messageId('lesson.finishAndGoOn') : messageId('lesson.finishLast');
}
