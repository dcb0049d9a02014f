import { useId } from 'react';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';

const MINUTES = [5, 10, 15, 30];

/** How many minutes more, and the button; inside a form. */
export function ExtendFields({ label, small = false }: { label: string; small?: boolean }) {
  const { t } = useMessages();
  const id = useId();
  return (
    <span className="flex">
      <label htmlFor={id} className="sr-only">
        {t('exercise.minutesMore')}
      </label>
      <select
        id={id}
        name="minutes"
        defaultValue="10"
        className={`control w-auto border-r-0 ${small ? 'control-small' : ''}`}
      >
        {MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t('exercise.plusMinutes', { minutes })}
          </option>
        ))}
      </select>
      <Button name="intent" value="extendTime" size={small ? 'small' : 'normal'}>
        {label}
      </Button>
    </span>
  );
}
