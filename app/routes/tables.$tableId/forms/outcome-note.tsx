import { useEffect, useRef } from 'react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import type { Outcome } from '../live/outbox';
import { RefusalText } from './refusal-text';
import { useSender } from './sender';

/** What became of the command of the form at `at`, where the form is; it takes the focus when it comes. */
export function OutcomeNote({ at }: { at: string }) {
  const { t } = useMessages();
  const { box } = useSender();
  const outcome = box[at]?.outcome;
  const box_ = useRef<HTMLDivElement>(null);
  const state = outcome?.state;
  useEffect(() => {
    if (state && state !== 'sending' && state !== 'draft') box_.current?.focus();
  }, [state]);
  if (!outcome || outcome.state === 'draft') return null;
  if (outcome.state === 'sending') {
    return (
      <p role="status" className="col-span-full text-sm text-muted">
        {t('room.send.sending')}
      </p>
    );
  }
  return (
    <div
      ref={box_}
      tabIndex={-1}
      // Without JavaScript the browser itself brings the reader here.
      {...{ autoFocus: true }}
      className="col-span-full grid gap-1 border-l-4 border-bad bg-bad-soft px-3 py-2 text-sm"
    >
      <OutcomeText outcome={outcome} />
      <Again at={at} outcome={outcome} />
    </div>
  );
}

/** The outcome in words. */
export function OutcomeText({ outcome }: { outcome: Outcome }) {
  const { t } = useMessages();
  if (outcome.state === 'refused') return <RefusalText refusal={outcome.refusal} />;
  if (outcome.state === 'faulty') {
    const fields = outcome.faults.map(({ path }) => path).join(', ');
    return <p>{t('room.send.faulty', { fields })}</p>;
  }
  if (outcome.state === 'signedOut') return <p>{t('room.send.signedOut')}</p>;
  return <p className="font-semibold">{t('room.send.unsent')}</p>;
}

function Again({ at, outcome }: { at: string; outcome: Outcome }) {
  const { t } = useMessages();
  const { box, retry, dismiss } = useSender();
  // An answer that came as a page has nothing to send again and goes with the next page.
  if (box[at]?.commandId === undefined) return null;
  const again = outcome.state === 'unsent' || outcome.state === 'signedOut';
  return (
    <div className="flex flex-wrap gap-2">
      {again && (
        <Button type="button" size="small" onClick={() => void retry(at)}>
          {t('room.send.retry')}
        </Button>
      )}
      <Button type="button" size="small" kind="quiet" onClick={() => dismiss(at)}>
        {t('room.send.dismiss')}
      </Button>
    </div>
  );
}
