import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { ProgressBar } from '~/ui/progress-bar';
import type { ReviewersPage } from './board-page';

/** How far the reviews are, what hinders them, and the one thing to do next. */
export function Progress({ board }: { board: ReviewersPage['board'] }) {
  const { t } = useMessages();
  const { intake, applications, assigned, done, unscreened, callOver, chosen, thirdsOpen } = board;
  const open = assigned - done;
  return (
    <div className="grid gap-4">
      {chosen && (
        <Notice title={t('reviewing.chosen')}>
          <p>{t('reviewing.chosenMore')}</p>
        </Notice>
      )}
      <ProgressBar
        done={done}
        of={Math.max(assigned, 1)}
        label={t('reviewing.progress', { applications, assigned, done })}
      />
      {thirdsOpen > 0 && <p>{t('reviewing.thirdsOpen', { count: thirdsOpen })}</p>}
      {callOver && unscreened > 0 && (
        <Notice tone="warn" title={t('reviewing.unscreened', { count: unscreened })}>
          <p>{t('reviewing.unscreenedMore')}</p>
          <div>
            <LinkButton size="small" to={`/intakes/${intake.id}/applications`}>
              {t('reviewing.screen')}
            </LinkButton>
          </div>
        </Notice>
      )}
      {open > 0 && !chosen && (
        <Form method="post" className="flex flex-wrap items-center gap-3">
          <Button name="intent" value="remind">
            {t('reviewing.remindAll')}
          </Button>
          <span className="text-sm text-muted">{t('reviewing.remindHint')}</span>
        </Form>
      )}
    </div>
  );
}
