import { useParams } from '@remix-run/react';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { AttemptTold } from './answer';
import { partHref } from './part-href';

/** What became of the answers that were sent. */
export function Told({ told }: { told: AttemptTold | undefined }) {
  const { t } = useMessages();
  const { attemptId = '' } = useParams();
  switch (told?.kind) {
    case undefined:
      return null;
    case 'saved':
      return <Notice tone="good" live="status" title={t('check.told.saved')} />;
    case 'asks':
      return (
        <Notice tone="warn" live="alert" title={t('check.told.asks', { count: told.empty.length })}>
          <p>{t('check.told.asksBody')}</p>
          <ul className="flex flex-wrap gap-x-4">
            {told.empty.map(({ id, number, part }) => (
              <li key={id}>
                <a href={partHref(attemptId, part, id)} className="link">
                  {t('check.told.empty', { number })}
                </a>
              </li>
            ))}
          </ul>
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
