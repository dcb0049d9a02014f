import { useLineLost } from './line';
import { useMessages } from './messages/messages';
import { Notice } from './notice';

/** Says that the page no longer hears from the server, and that it comes back by itself. */
export function LostNotice() {
  const lost = useLineLost();
  const { t } = useMessages();
  return (
    <div aria-live="polite" className="empty:hidden">
      {lost && (
        <Notice tone="warn" title={t('ui.lost.title')}>
          <p>{t('ui.lost.body')}</p>
        </Notice>
      )}
    </div>
  );
}
