import { messageIds, useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import type { Answer } from './perform';

const refusedBecause = messageIds('intake.refused.');
const done = messageIds('intake.did.');

/** What came of what was asked for. */
export function AnswerNotice({ answer }: { answer: Answer }) {
  const { t } = useMessages();
  const { what, count, fault } = answer;
  if (fault !== null) {
    return (
      <Notice tone="bad" live="alert" title={t('intake.refused')}>
        <p>{t(refusedBecause(fault))}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="good" live="status">
      <p>{t(done(what), { count })}</p>
    </Notice>
  );
}
