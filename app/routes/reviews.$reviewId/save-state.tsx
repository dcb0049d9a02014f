import { DateTime } from '~/ui/date-time';
import { CheckIcon, StopIcon } from '~/ui/icons';
import { useMessages } from '~/ui/messages/messages';
import type { Delivery } from '~/ui/offline/use-unsent';

interface SaveStateProps {
  /** `changed`: something was given since the last sending. */
  state: Delivery | 'changed' | null;
  /** When it was last saved as the page came, ms since 1970. */
  at: number | null;
}

/** Whether a draft is also on the server; what was not sent says so. */
export function SaveState({ state, at }: SaveStateProps) {
  const { t } = useMessages();
  if (state === 'unsent' || state === 'refused') {
    return (
      <p role="status" className="flex items-center gap-1.5 font-semibold text-warn">
        <StopIcon />
        {t(state === 'unsent' ? 'reviewing.save.unsent' : 'reviewing.save.refused')}
      </p>
    );
  }
  const saved = state === 'saved' || (state === null && at !== null);
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-muted">
      {state === 'sending' && t('reviewing.save.saving')}
      {state === 'changed' && t('reviewing.save.unsaved')}
      {saved && (
        <>
          <span className="text-good">
            <CheckIcon />
          </span>
          {t('reviewing.save.saved')}{' '}
          {state === null && at !== null && <DateTime at={at} timeOnly />}
        </>
      )}
    </p>
  );
}
