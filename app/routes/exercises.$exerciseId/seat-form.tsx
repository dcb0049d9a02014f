import { Form } from '@remix-run/react';
import type { WatchedExercise, WatchedSeat, WatchedTable } from '~/server/exercises/watch';
import { Button } from '~/ui/button';
import { useMessages } from '~/ui/messages/messages';
import { type Choice, Select } from '~/ui/select';

interface SeatFormProps {
  exercise: WatchedExercise;
  table: WatchedTable;
  people: readonly { id: string; name: string; role: string }[];
  strategies: readonly string[];
}

/** The seats of one table by hand: a person, a bot or nobody on each. */
export function SeatForm({ exercise, table, people, strategies }: SeatFormProps) {
  const { t } = useMessages();
  const seatOf = new Map(
    exercise.tables.flatMap(({ number, seats }) =>
      seats.flatMap(({ userId }) => (userId ? [[userId, number] as const] : [])),
    ),
  );
  const elsewhere = (id: string) => seatOf.has(id) && seatOf.get(id) !== table.number;
  const choices: Choice[] = [
    { value: '', label: t('exercise.seat.empty') },
    ...people.map(({ id, name, role }) => ({
      value: `person:${id}`,
      label: elsewhere(id)
        ? t('exercise.seat.elsewhere', { name, table: seatOf.get(id) ?? 0 })
        : name,
      group: t(role === 'trainee' ? 'exercise.seat.trainees' : 'exercise.seat.staff'),
    })),
    ...strategies.map((name) => ({
      value: `bot:${name}`,
      label: t(`exercise.strategy.${name}`),
      group: t('exercise.seat.bots'),
    })),
  ];
  return (
    <Form method="post" className="grid gap-3 border-t border-line pt-3">
      <input type="hidden" name="table" value={table.id} />
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {exercise.parties.map(({ id, name }) => {
          const value = heldBy(table.seats.find(({ party }) => party === id));
          return (
            <Select
              key={`${id} ${value}`}
              label={name}
              name={`seat-${id}`}
              defaultValue={value}
              choices={choices}
              small
            />
          );
        })}
      </div>
      <div>
        <Button kind="primary" name="intent" value="seat">
          {t('exercise.seat.save')}
        </Button>
      </div>
    </Form>
  );
}

function heldBy(seat: WatchedSeat | undefined): string {
  if (seat?.userId) return `person:${seat.userId}`;
  return seat?.bot ? `bot:${seat.bot}` : '';
}
