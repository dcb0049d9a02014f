import type { Command } from '../../negotiation/command';
import { targetOf } from '../concession';
import { type Mind, mindOf } from '../mind';
import type { Stake } from '../stake';
import type { ConcessionName, Strategy } from '../strategy';
import { explain } from './afterwards';
import { answerNew, comeRound, takeBack } from './answers';
import { openBilateral, takePartInCaucus } from './caucus';
import { objectToClosing, objectToDecision } from './decision';
import { askScience, shareHelpful } from './evidence';
import { askForFloor, speakOnFloor } from './floor';
import { tableOffer } from './offers';
import type { Target } from './target';
import { concede, firstPositions, keepPromises, leaveForbidden, standBack } from './text';

/** One thing a delegate may find it has to do; the first that does is the act of the turn. */
type Reflex = (mind: Mind, stake: Stake, target: Target) => Command | null;

const reflexes: readonly Reflex[] = [
  objectToDecision,
  objectToClosing,
  takeBack,
  leaveForbidden,
  standBack,
  speakOnFloor,
  answerNew,
  (mind, _stake, target) => takePartInCaucus(mind, target),
  firstPositions,
  askForFloor,
  comeRound,
  keepPromises,
  shareHelpful,
  askScience,
  concede,
  tableOffer,
  openBilateral,
  explain,
];

const nothing: Target = () => 0;

/**
 * A delegate that concedes in one of the known ways and does one thing at a time. It never agrees
 * below its reservation or across a red line, and objects to a decision only for these two reasons.
 * A seat without a stake takes the floor, answers in caucuses and explains itself.
 */
export function delegate(name: ConcessionName): Strategy {
  return (turn) => {
    const mind = mindOf(turn);
    if (mind?.slices.meeting.state !== 'running') return null;
    const { stake } = mind;
    if (!stake) {
      return (
        speakOnFloor(mind) ?? takePartInCaucus(mind, nothing) ?? askForFloor(mind) ?? explain(mind)
      );
    }
    let worked: number | undefined;
    const target = () => (worked ??= targetOf(mind, stake, name));
    for (const reflex of reflexes) {
      const act = reflex(mind, stake, target);
      if (act) return act;
    }
    return null;
  };
}
