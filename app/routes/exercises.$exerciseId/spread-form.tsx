import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { useMessages } from '~/ui/messages/messages';

interface SpreadFormProps {
  /** Trainees without a seat. */
  waiting: readonly { id: string; name: string }[];
  /** Seats that no person holds. */
  free: number;
  open: boolean;
}

/** Everybody who has no seat yet, ticked; one button spreads them. */
export function SpreadForm({ waiting, free, open }: SpreadFormProps) {
  const { t } = useMessages();
  if (waiting.length === 0) {
    return (
      <div>
        <p className="font-semibold">{t('exercise.spread.title')}</p>
        <p className="text-muted">{t('exercise.spread.nobody')}</p>
      </div>
    );
  }
  return (
    <Form method="post" className="grid content-start gap-2">
      <p className="font-semibold">{t('exercise.spread.title')}</p>
      <div>
        <Button name="intent" value="spread" kind={open ? 'primary' : 'secondary'}>
          {t('exercise.spread.go', { people: waiting.length })}
        </Button>
      </div>
      {waiting.length > free && (
        <p className="text-sm text-warn">
          {t('exercise.spread.tooMany', { people: waiting.length, free })}
        </p>
      )}
      <Disclosure summary={t('exercise.spread.who', { people: waiting.length })}>
        <ul className="grid max-h-80 grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 overflow-y-auto">
          {waiting.map(({ id, name }) => (
            <li key={id}>
              <label className="flex min-h-9 items-center gap-2.5 pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  name="person"
                  value={id}
                  defaultChecked
                  className="size-4.5 shrink-0 accent-accent"
                />
                <span className="truncate">{name}</span>
              </label>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Form>
  );
}
