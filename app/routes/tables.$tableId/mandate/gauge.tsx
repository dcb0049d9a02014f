import type { Range } from '../score';

interface GaugeProps {
  /** The whole scale: the worst and the best the seat could get at all. */
  scale: Range;
  range: Range;
  reservation?: number | undefined;
}

/** A range of points on the scale, with the reservation value as a line. The words beside it say the same. */
export function Gauge({ scale, range, reservation }: GaugeProps) {
  const width = Math.max(1, scale.max - scale.min);
  const at = (points: number) =>
    `${Math.max(0, Math.min(100, ((points - scale.min) / width) * 100))}%`;
  const enough = reservation === undefined || range.min >= reservation;
  const never = reservation !== undefined && range.max < reservation;
  const fill = enough ? 'fill-good' : never ? 'fill-bad' : 'fill-accent';
  const span = `${Math.max(1.5, ((range.max - range.min) / width) * 100)}%`;
  return (
    <svg width="100%" height="22" aria-hidden="true" focusable="false" className="block">
      <rect x="0" y="8" width="100%" height="6" className="fill-sunken" />
      <rect x="0" y="13" width="100%" height="1" className="fill-rule" />
      <rect x={at(range.min)} y="6" width={span} height="8" className={fill} />
      {reservation !== undefined && (
        <line
          x1={at(reservation)}
          x2={at(reservation)}
          y1="0"
          y2="22"
          strokeWidth="2"
          className="stroke-seal"
        />
      )}
    </svg>
  );
}
