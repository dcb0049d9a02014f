import { Form } from '@remix-run/react';
import type { EventWish } from '~/server/fellowship/events/events';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { EventFields } from '~/ui/event-fields';
import { useMessages } from '~/ui/messages/messages';

/** Changing an event, and calling it off, which asks first. */
export function ChangeEvent({ timeZone, given }: { timeZone: string; given: EventWish }) {
  const { t } = useMessages();
  return (
    <div className="grid gap-2">
      <Disclosure summary={t('event.change')}>
        <Form key={JSON.stringify(given)} method="post" className="grid max-w-2xl gap-5">
          <EventFields timeZone={timeZone} given={given} />
          <div>
            <Button name="intent" value="change">
              {t('event.change')}
            </Button>
          </div>
        </Form>
      </Disclosure>
      <Disclosure summary={t('event.callOff')}>
        <Form method="post" className="grid max-w-md justify-items-start gap-3">
          <p className="text-muted">{t('event.callOffHint')}</p>
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="sure" value="yes" required className="size-5" />
            {t('event.sure')}
          </label>
          <Button kind="danger" name="intent" value="callOff">
            {t('event.callOff')}
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}
