import type { ReviewerSeverity } from '~/core/fellowship/review/normalise';
import { messageIds, useMessages } from '~/ui/messages/messages';
import { pointsText } from './points';

const wordsOf = messageIds('reviewing.severity.');
const WIDTH = 120;
const HEIGHT = 16;

interface SeverityMarkProps {
  severity: ReviewerSeverity | null;
  /** Hundredths from the middle of the picture to its edge. */
  reach: number;
}

/** How strict somebody is beside the panel: a dot with a bar of two standard errors, and in words. */
export function SeverityMark({ severity, reach }: SeverityMarkProps) {
  const { t } = useMessages();
  if (severity === null) return <span className="text-muted">–</span>;
  const { severity: value, error, weight } = severity;
  const at = (hundredths: number) => {
    const x = WIDTH / 2 + (hundredths / reach) * (WIDTH / 2 - 4);
    return Math.round(Math.min(WIDTH, Math.max(0, x)) * 10) / 10;
  };
  const side = value > 0 ? 'strict' : 'mild';
  const words = wordsOf(pointsText(Math.abs(value)) === '0.0' ? 'even' : side);
  return (
    <div className="grid gap-0.5">
      <svg
        aria-hidden="true"
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="text-accent"
      >
        <line x1={WIDTH / 2} x2={WIDTH / 2} y2={HEIGHT} className="stroke-rule" />
        <line
          x1={at(value - 2 * error)}
          x2={at(value + 2 * error)}
          y1={HEIGHT / 2}
          y2={HEIGHT / 2}
          stroke="currentColor"
          strokeWidth={1.5}
        />
        <circle cx={at(value)} cy={HEIGHT / 2} r={3.5} fill="currentColor" />
      </svg>
      <span className="text-sm whitespace-nowrap tabular-nums">
        {t(words, { points: pointsText(Math.abs(value)), error: pointsText(error) })}
      </span>
      {weight < 1 && (
        <span className="text-sm text-muted">
          {t('reviewing.severity.drawn', { percent: Math.round(weight * 100) })}
        </span>
      )}
    </div>
  );
}
