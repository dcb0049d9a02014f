import { DateTime } from '~/ui/date-time';
import { CheckIcon, StopIcon } from '~/ui/icons';
import { useMessages } from '~/ui/messages/messages';
import type { LobbyAnswer } from './lobby-orders';

interface SaveStateProps {
  busy: boolean;
  /** Something was written since the last sending. */
  changed: boolean;
  answer: LobbyAnswer | undefined;
  savedAt: number | null;
}

/** Whether what is on the sheet is also on the server; what was not sent says so. */
export function SaveState({ busy, changed, answer, savedAt }: SaveStateProps) {
  const { t } = useMessages();
  if (answer?.kind === 'failed' && !busy) {
    return (
      <p role="alert" className="flex items-center gap-1.5 font-semibold text-bad">
        <StopIcon />
        {t('lobby.sheet.failed')}
      </p>
    );
  }
  const at = answer?.kind === 'saved' ? answer.at : savedAt;
  return (
    <p role="status" className="flex items-center gap-1.5 text-muted">
      {busy ? (
        t('lobby.sheet.saving')
      ) : changed ? (
        t('lobby.sheet.unsaved')
      ) : at === null ? (
        t('lobby.sheet.empty')
      ) : (
        <>
          <span className="text-good">
            <CheckIcon />
          </span>
          {t('lobby.sheet.saved')} <DateTime at={at} timeOnly />
        </>
      )}
    </p>
  );
}
