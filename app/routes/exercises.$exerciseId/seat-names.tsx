import type { WatchedExercise, WatchedTable } from '~/server/exercises/watch';
import { classes } from '~/ui/class-names';
import { useMessages } from '~/ui/messages/messages';
import { PartyName } from '~/ui/party-name';

/** Who holds which seat of a table, and who has come. */
export function SeatNames({ exercise, table }: { exercise: WatchedExercise; table: WatchedTable }) {
  const { t } = useMessages();
  return (
    <ul className="grid max-w-md text-[0.9375rem]">
      {exercise.parties.map((party, index) => {
        const seat = table.seats.find((one) => one.party === party.id);
        const held = seat !== undefined && (seat.name !== null || seat.bot !== null);
        return (
          <li key={party.id} className="flex items-baseline justify-between gap-3 py-0.5">
            <PartyName party={party} index={index} short />
            <span className={classes('min-w-0 truncate text-right', !held && 'text-muted')}>
              {seat?.name ?? t(seat?.bot ? 'exercise.seat.bot' : 'exercise.seat.empty')}
              {seat?.name && seat.bot && <> ({t('exercise.seat.botPlays')})</>}
              {seat?.name && seat.present && !seat.bot && (
                <span className="text-good"> · {t('exercise.seat.present')}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
