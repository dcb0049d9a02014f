import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { type ChangeEvent, useEffect, useId, useState } from 'react';
import { Button } from '~/ui/button';
import { LinkButton } from '~/ui/link-button';
import { useMessages } from '~/ui/messages/messages';
import type { ReplayPart } from './replay-data';

/**
 * Time as a slider in a form: it is sent with its button, and with JavaScript as soon as it moves.
 * Before and after lead from one moment to the next.
 */
export function Slider({ replay }: { replay: ReplayPart }) {
  const { t } = useMessages();
  const submit = useSubmit();
  const { state } = useNavigation();
  const id = useId();
  const [live, setLive] = useState(false);
  const [stop, setStop] = useState(replay.stop);
  useEffect(() => setLive(true), []);
  // While an answer is on its way the hand is ahead of it.
  useEffect(() => {
    if (state === 'idle') setStop(replay.stop);
  }, [replay.stop, state]);
  const moved = (event: ChangeEvent<HTMLInputElement>) => {
    setStop(event.currentTarget.valueAsNumber);
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  };
  return (
    <div className="sticky top-0 z-10 flex flex-wrap items-center gap-3 border-y border-rule bg-paper py-2">
      <Step to={replay.previous} label={t('debrief.replay.previous')} />
      <Form
        method="get"
        replace
        preventScrollReset
        className="order-first flex min-w-full grow items-center gap-3 sm:order-none sm:min-w-60"
      >
        <input type="hidden" name="part" value="replay" />
        <label htmlFor={id} className="sr-only">
          {t('debrief.replay.slider')}
        </label>
        <input
          id={id}
          type="range"
          name="stop"
          min={0}
          max={replay.stops - 1}
          value={stop}
          onChange={moved}
          className="min-h-11 w-full accent-accent"
        />
        {!live && <Button size="small">{t('debrief.plane.show')}</Button>}
      </Form>
      <Step to={replay.next} label={t('debrief.replay.next')} />
    </div>
  );
}

function Step({ to, label }: { to: number | null; label: string }) {
  if (to === null) {
    return (
      <Button size="small" type="button" disabled>
        {label}
      </Button>
    );
  }
  return (
    <LinkButton to={`?part=replay&at=${to}`} size="small" replace preventScrollReset>
      {label}
    </LinkButton>
  );
}
