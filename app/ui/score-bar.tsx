import { classes } from './class-names';
import { useMessages } from './messages/messages';
import { partyColour } from './party-name';

interface ScoreBarProps {
  /** Points of the deal; null where there was none. */
  reached: number | null;
  reservation: number;
  /** The most in a deal that could have been carried; null where there was none. */
  most: number | null;
  /** The most that any deal would be worth: the right end of the scale. */
  ideal: number;
  /** Place of the party in its scenario, from 0. */
  index: number;
  small?: boolean;
}

/**
 * One party's score as a bar from 0 to its ideal: a bold line stands at the reservation, an open
 * diamond at the most that was possible. Points of different parties are never on one scale.
 */
export function ScoreBar(props: ScoreBarProps) {
  const { t } = useMessages();
  const { reached, reservation, most, ideal, index, small = false } = props;
  const least = Math.min(0, reached ?? 0, reservation);
  const whole = Math.max(ideal, reached ?? 0, 1) - least;
  const place = (points: number) => `${Math.round(((points - least) / whole) * 1000) / 10}%`;
  const said =
    reached === null
      ? t('debrief.scoreBar.none', { reservation })
      : t('debrief.scoreBar.reached', { reached, reservation, most: most ?? '–', ideal });
  return (
    <div role="img" aria-label={said} className="flex items-center gap-3">
      <div className={classes('relative grow bg-sunken', small ? 'h-3' : 'h-6')}>
        {reached !== null && (
          <span
            style={{ width: place(reached), backgroundColor: partyColour(index) }}
            className="absolute inset-y-0 left-0 forced-color-adjust-none"
          />
        )}
        {most !== null && (
          <span
            style={{ left: place(most) }}
            className="absolute top-1/2 size-2 -translate-1/2 rotate-45 border border-ink bg-raised"
          />
        )}
        <span
          style={{ left: place(reservation) }}
          className="absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-ink"
        />
      </div>
      <span
        aria-hidden="true"
        className={classes('w-8 text-right font-semibold tabular-nums', small && 'text-sm')}
      >
        {reached ?? '–'}
      </span>
    </div>
  );
}
