import { Form } from '@remix-run/react';
import type { SheetLine } from '~/server/fellowship/events/attendance';
import { Button } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { useMessages } from '~/ui/messages/messages';
import { Section } from '~/ui/section';

/** The last one is that nothing is noted: it takes a note back. */
const STATES = ['present', 'late', 'excused', 'absent', 'none'] as const;

interface SheetProps {
  people: readonly SheetLine[];
  /** Of all, how many nothing was noted of. */
  open: number;
}

/** Who came: all present at once, then the exceptions. Arrow keys choose, Tab goes to the next person. */
export function Sheet({ people, open }: SheetProps) {
  const { t } = useMessages();
  if (people.length === 0) {
    return (
      <EmptyState title={t('event.nobody')}>
        <p className="text-muted">{t('event.nobodyHint')}</p>
      </EmptyState>
    );
  }
  const key = people.map(({ state }) => state ?? '-').join('');
  return (
    <Section title={t('event.sheet')}>
      <p className="max-w-reading text-muted">{t('event.sheetLead')}</p>
      {open > 0 && (
        <Form method="post">
          <Button name="intent" value="allPresent">
            {t('event.allPresent', { count: open })}
          </Button>
        </Form>
      )}
      <Form key={key} method="post" className="grid gap-4">
        <ul>
          {people.map((person) => (
            <Line key={person.id} person={person} />
          ))}
        </ul>
        <div>
          <Button kind="primary" name="intent" value="note">
            {t('event.save')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

function Line({ person: { id, name, group, state } }: { person: SheetLine }) {
  const { t } = useMessages();
  return (
    <li className="border-b border-line py-2">
      <fieldset className="grid gap-x-6 gap-y-1 sm:grid-cols-[1fr_33rem] sm:items-center">
        <legend className="float-left font-semibold">
          {name}
          {group !== null && <span className="font-normal text-muted"> · {group}</span>}
        </legend>
        <input type="hidden" name={`was.${id}`} value={state ?? 'none'} />
        <div className="grid grid-cols-3 sm:col-start-2 sm:grid-cols-5">
          {STATES.map((one) => (
            <label
              key={one}
              htmlFor={`${id}-${one}`}
              className="flex min-h-11 items-center justify-center gap-1.5 border border-line bg-raised px-1 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold"
            >
              <input
                id={`${id}-${one}`}
                type="radio"
                name={`state.${id}`}
                value={one}
                defaultChecked={(state ?? 'none') === one}
                className="size-4 shrink-0 accent-accent"
              />
              {t(`event.state.${one}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
