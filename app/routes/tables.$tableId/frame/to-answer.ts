import { RECENT } from '../moves/steps';
import { useRoom } from '../room-context';

/** How many packages wait for the viewer's answer. */
export function useToAnswer(): number {
  const { slices, me, can } = useRoom();
  if (me === null || !can('answerPackage')) return 0;
  return slices.packages.slice(-RECENT).filter(({ by, answers }) => by !== me && !answers[me])
    .length;
}
