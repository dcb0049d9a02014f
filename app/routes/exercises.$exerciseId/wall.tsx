import type { WatchedExercise } from '~/server/exercises/watch';
import { useMessages } from '~/ui/messages/messages';
import { SeatForm } from './seat-form';
import { StepIn } from './step-in';
import { TableCard } from './table-card';

interface WallProps {
  exercise: WatchedExercise;
  /** The number of the table that is opened. */
  opened: number | null;
  people: readonly { id: string; name: string; role: string }[];
  strategies: readonly string[];
  commandId: string;
  now: number;
}

/** Every table of the exercise on one screen; the opened one takes a whole row. */
export function Wall({ exercise, opened, people, strategies, commandId, now }: WallProps) {
  const { t } = useMessages();
  return (
    <section id="tables" aria-label={t('exercise.tables')}>
      <h2 className="sr-only">{t('exercise.tables')}</h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-3">
        {exercise.tables.map((table) => {
          const open = table.number === opened;
          return (
            <TableCard key={table.id} exercise={exercise} table={table} open={open} now={now}>
              {open && table.glance.state === 'lobby' && (
                <SeatForm
                  exercise={exercise}
                  table={table}
                  people={people}
                  strategies={strategies}
                />
              )}
              {open && (
                <StepIn
                  exercise={exercise}
                  table={table}
                  strategies={strategies}
                  commandId={commandId}
                />
              )}
            </TableCard>
          );
        })}
      </ul>
    </section>
  );
}
