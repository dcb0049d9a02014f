import { clockText } from '~/ui/duration';
import { useDebrief } from './debrief-context';

/** A moment by the meeting's own clock, from its start: what is slower in a practice at a higher pace. */
export function MeetingTime({ at }: { at: number }) {
  const { head } = useDebrief();
  return (
    <span className="whitespace-nowrap tabular-nums">{clockText(Math.max(0, at) * head.pace)}</span>
  );
}
