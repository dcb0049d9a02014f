import { Form } from '@remix-run/react';
import type { WatchedExercise } from '~/server/exercises/watch';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { useMessages } from '~/ui/messages/messages';
import { Select } from '~/ui/select';
import { SpreadForm } from './spread-form';

interface SeatingToolsProps {
  exercise: WatchedExercise;
  people: readonly { id: string; name: string; role: string }[];
  strategies: readonly string[];
  /** Nothing has started yet: the tools stand open. */
  fresh: boolean;
  /** Whether another table fits on the screen. */
  mayAdd: boolean;
}

/** Seating a whole class: people over the tables, bots on what is left. */
export function SeatingTools({ exercise, people, strategies, fresh, mayAdd }: SeatingToolsProps) {
  const { t } = useMessages();
  const { tables, parties } = exercise;
  const lobby = tables.filter(({ glance }) => glance.state === 'lobby');
  const seats = lobby.flatMap((table) => table.seats);
  const seated = new Set(tables.flatMap((table) => table.seats.map(({ userId }) => userId)));
  const waiting = people.filter(({ id, role }) => role === 'trainee' && !seated.has(id));
  const empty = seats.filter(({ userId, bot }) => userId === null && bot === null).length;
  const delegates = parties.some(({ votes }) => votes);
  return (
    <Card
      title={t('exercise.seating.title')}
      aside={
        <span className="text-sm text-muted">
          {t('exercise.seating.sum', { seats: seats.length, empty, waiting: waiting.length })}
        </span>
      }
    >
      <p className="max-w-reading">{t('exercise.seating.lead')}</p>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2 xl:grid-cols-3">
        <SpreadForm
          waiting={waiting}
          free={seats.filter(({ userId }) => userId === null).length}
          open={fresh}
        />
        {delegates && (
          <Form method="post" className="grid content-start gap-3">
            <Select
              label={t('exercise.bots.label')}
              hint={t('exercise.bots.hint')}
              name="strategy"
              choices={strategyChoices(strategies, t, t('exercise.bots.mixed'))}
            />
            <div>
              <Button name="intent" value="bots" aria-disabled={empty === 0 || undefined}>
                {t('exercise.bots.go', { empty })}
              </Button>
            </div>
          </Form>
        )}
        <Form method="post" className="flex flex-wrap content-start items-start gap-2">
          <p className="w-full font-semibold">{t('exercise.seating.more')}</p>
          {mayAdd && (
            <Button name="intent" value="addTable">
              {t('exercise.seating.addTable')}
            </Button>
          )}
          <Button kind="quiet" name="intent" value="clear">
            {t('exercise.seating.clear')}
          </Button>
        </Form>
      </div>
    </Card>
  );
}

/** Strategies a delegate's bot may have, the usual mix first. */
function strategyChoices(
  strategies: readonly string[],
  t: (id: string) => string,
  usual: string,
): { value: string; label: string }[] {
  const special = ['chair', 'science'];
  return [
    { value: '', label: usual },
    ...strategies
      .filter((name) => !special.includes(name))
      .map((name) => ({ value: name, label: t(`exercise.strategy.${name}`) })),
  ];
}
