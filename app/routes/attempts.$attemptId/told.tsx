import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { AttemptTold } from './answer';

/** What became of the answers that were sent. */
export function Told({ told }: { told: AttemptTold | undefined }) {
  const { t } = useMessages();
  switch (told?.kind) {
    case undefined:
      return null;
    case 'saved':
      return <Notice tone="good" live="status" title={t('check.told.saved')} />;
    case 'asks':
      return (
        <Notice tone="warn" live="alert" title={t('check.told.asks', { count: told.empty })}>
          <p>{t('check.told.asksBody')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="warn" live="alert" title={t('check.told.failed')}>
          <p>{t('check.told.failedBody')}</p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice tone="warn" live="alert" title={t(`check.refused.${told.reason}`)}>
          <p>{t(`check.refused.${told.reason}.remedy`)}</p>
        </Notice>
      );
  }
}
