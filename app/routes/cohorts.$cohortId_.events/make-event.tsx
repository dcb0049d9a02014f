import { Form } from '@remix-run/react';
import type { EventWish } from '~/server/fellowship/events/events';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { EventFields } from '~/ui/event-fields';
import { useMessages } from '~/ui/messages/messages';

interface MakeEventProps {
  timeZone: string;
  /** What was written, where it was refused. */
  given: EventWish | null;
  open: boolean;
}

/** A new event. */
export function MakeEvent({ timeZone, given, open }: MakeEventProps) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('event.new')} open={open}>
      <Form method="post" className="grid max-w-2xl gap-5">
        <EventFields timeZone={timeZone} given={given} />
        <div>
          <Button kind="primary">{t('event.make')}</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
