import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';
import { ExtendFields } from './extend-fields';

interface AllControlsProps {
  /** The state of every table. */
  states: readonly string[];
  commandId: string;
}

/** Buttons for all tables at once: what their states allow. Ending asks first. */
export function AllControls({ states, commandId }: AllControlsProps) {
  const { t } = useMessages();
  const some = (state: string) => states.includes(state);
  const going = some('running') || some('suspended');
  return (
    <Form method="post" className="flex flex-wrap items-start gap-2 sm:justify-end">
      <input type="hidden" name="commandId" value={commandId} />
      {some('lobby') && (
        <Button kind="primary" name="intent" value="start">
          {t('exercise.all.start', { tables: states.filter((one) => one === 'lobby').length })}
        </Button>
      )}
      {some('running') && (
        <Button name="intent" value="suspend">
          {t('exercise.all.suspend')}
        </Button>
      )}
      {some('suspended') && (
        <Button kind="primary" name="intent" value="resume">
          {t('exercise.all.resume')}
        </Button>
      )}
      {going && <ExtendFields label={t('exercise.all.extend')} />}
      {going && (
        <Disclosure summary={t('exercise.all.endAsk')}>
          <p className="max-w-60 pb-2 text-sm text-muted">{t('exercise.endWarning')}</p>
          <Button kind="danger" name="intent" value="end">
            {t('exercise.all.end')}
          </Button>
        </Disclosure>
      )}
    </Form>
  );
}
