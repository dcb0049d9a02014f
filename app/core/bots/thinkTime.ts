import { type Mind, mindOf } from './mind';
import type { Turn } from './strategy';

const second = 1000;

/** Whether something waits for this very seat. */
function isPressed({ slices, seat, me, stake }: Mind): boolean {
  const { decision, floor, packages, caucuses, evidence } = slices;
  return (
    decision.state === 'question' ||
    floor.speaker === seat ||
    (me.chair && floor.state === 'pointOfOrder') ||
    (stake !== null && packages.some(({ by, answers }) => by !== seat && !answers[seat])) ||
    caucuses.some(({ open, said }) => open && (said.at(-1)?.by ?? seat) !== seat) ||
    (me.kind === 'science' && evidence.questions.some(({ answer }) => answer === undefined))
  );
}

/**
 * How long a bot thinks before it is asked for its next act, in ms of the scenario's time (divide by
 * the table's pace): 4–12 s where something waits for it (a question, a package, the floor), else
 * 10–40 s. Ask again after that long also when nothing has happened, since time itself moves a bot.
 */
export function thinkTime(turn: Turn): number {
  const mind = mindOf(turn);
  const [least, most] = mind && isPressed(mind) ? [4, 12] : [10, 40];
  return Math.round((least + (most - least) * turn.random.next()) * second);
}
