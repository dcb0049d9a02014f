import { useEffect, useState } from 'react';
import { useMessages } from '~/ui/messages/messages';
import { Notice } from '~/ui/notice';
import { OutcomeText } from './outcome-note';
import { useSender } from './sender';

/**
 * At the head of the page: what was not accepted and has no form to say it any more, because the
 * negotiation went on meanwhile, or because the whole page came anew.
 */
export function OutcomeSummary() {
  const { t } = useMessages();
  const { box } = useSender();
  const [strays, setStrays] = useState<readonly string[]>([]);
  useEffect(() => {
    const lost = Object.keys(box).filter((at) => document.getElementById(at) === null);
    setStrays((before) => (before.join() === lost.join() ? before : lost));
  }, [box]);
  return Object.entries(box)
    .filter(([, { outcome }]) => outcome.state !== 'draft' && outcome.state !== 'sending')
    .filter(([at, { fields }]) => fields !== undefined || strays.includes(at))
    .map(([at, { outcome }]) => (
      <Notice key={at} tone="bad" live="alert" title={t('room.send.notDone')}>
        <OutcomeText outcome={outcome} />
        {!strays.includes(at) && (
          <a href={`#${at}`} className="link w-fit">
            {t('room.send.where')}
          </a>
        )}
      </Notice>
    ));
}
