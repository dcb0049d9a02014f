import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';

const doneIds = messageIds('authoring.done.');
const faultIds = messageIds('authoring.fault.');

/** What became of the last thing that was asked for. */
export function ToldNotice({ done, fault }: { done: string | null; fault: string | null }) {
  const { t } = useMessages();
  if (fault !== null) {
    return (
      <Notice tone="bad" live="alert">
        {t(faultIds(fault))}
      </Notice>
    );
  }
  if (done === null) return null;
  return (
    <Notice tone="good" live="status">
      {t(doneIds(done))}
    </Notice>
  );
}
