import type { Attempt } from '~/core/negotiation/context';
import { SeatName } from '../frame/seat-name';

/** Who objected, and why. */
export function Objections({ attempt }: { attempt: Attempt }) {
  if (attempt.objections.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm">
      {attempt.objections.map(({ by, text, at }) => (
        <li key={`${by}${at}`}>
          <SeatName seat={by} /> <q>{text}</q>
        </li>
      ))}
    </ul>
  );
}
