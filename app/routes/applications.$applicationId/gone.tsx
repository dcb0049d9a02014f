import { EmptyState } from '~/ui/empty-state';
import { LinkButton } from '~/ui/link-button';
import { Masthead } from '~/ui/masthead';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { ApplicationTold } from './told';
import { Written } from './written';

/** For who is not signed in as an applicant: how to come in again, and what they had written. */
export function Gone({ told }: { told: ApplicationTold | undefined }) {
  const { t } = useMessages();
  return (
    <>
      <Masthead kicker={t('application.kicker')} title={t('application.gone.title')} />
      <div className="mt-6 grid gap-6">
        {told?.kind === 'refused' && (
          <Notice tone="bad" live="alert" title={t('application.gone.notKept')}>
            <Written texts={told.written} />
          </Notice>
        )}
        <EmptyState title={t('application.gone.why')}>
          <p>{t('application.gone.body')}</p>
          <LinkButton to="/calls" kind="primary">
            {t('application.open.calls')}
          </LinkButton>
        </EmptyState>
      </div>
    </>
  );
}
