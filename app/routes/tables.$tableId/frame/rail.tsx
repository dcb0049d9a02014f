import { classes } from '~/ui/class-names';
import { CheckIcon } from '~/ui/icons';
import { useMessages } from '~/ui/messages/messages';
import { useRoom } from '../room-context';

type When = 'past' | 'now' | 'ahead';

/** The phases of the procedure in a row: what is behind, where the meeting is, what comes. */
export function Rail() {
  const { t } = useMessages();
  const { slices, names } = useRoom();
  const { phases, phase, pace } = slices.meeting;
  const current = phases.findIndex(({ id }) => id === phase);
  return (
    <nav aria-label={t('room.rail.label')}>
      <ol className="flex flex-col lg:flex-row">
        {phases.map(({ id, planned }, index) => {
          const when = index < current ? 'past' : index === current ? 'now' : 'ahead';
          const minutes = Math.round((planned * pace) / 60_000);
          return (
            <PhaseMark key={id} when={when} name={names.phase(id)}>
              {t('room.rail.planned', { minutes })}
            </PhaseMark>
          );
        })}
      </ol>
    </nav>
  );
}

const LOOKS: Record<When, string> = {
  past: 'border-accent text-muted',
  now: 'border-accent bg-accent-soft text-ink',
  ahead: 'border-line text-muted',
};

function PhaseMark(props: { when: When; name: string; children: string }) {
  const { t } = useMessages();
  const { when, name, children } = props;
  return (
    <li
      aria-current={when === 'now' ? 'step' : undefined}
      className={classes(
        'flex grow items-baseline gap-2 border-l-4 px-3 py-1 leading-tight lg:block lg:border-t-4 lg:border-l-0 lg:px-2 xl:px-3',
        LOOKS[when],
      )}
    >
      <span
        className={classes('flex items-center gap-1 text-sm', when === 'now' && 'font-semibold')}
      >
        {name}
        {when === 'past' && (
          <span className="scale-75 text-accent">
            <CheckIcon />
            <span className="sr-only">{t('room.rail.past')}</span>
          </span>
        )}
      </span>
      <span className="text-xs text-muted">{children}</span>
    </li>
  );
}
