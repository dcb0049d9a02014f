import type { Command } from '../../negotiation/command';
import type { PhaseId } from '../../scenario/presets';
import { takePartInCaucus } from '../delegate/caucus';
import { isPerson, type Mind, mindOf, quiet, spokenThisPhase } from '../mind';
import { agreedPackage, patience, positions } from '../packages';
import type { Strategy } from '../strategy';
import { cleanText, closedDeal, closeUnanimous, reopenBlocked, textWasBlocked } from './articles';
import { askForAnswers, awaitsAnswers, nearlyAgreed, ownBridge, tableBridge } from './bridge';
import {
  bargainingLeft,
  floorIsFree,
  hasOpenedPhase,
  reserve,
  silentSeats,
  timesIn,
  waitedFor,
} from './pace';
import { chairSays } from './words';

function speak(mind: Mind, text: string): Command | null {
  return mind.can('speak') ? { type: 'speak', text } : null;
}

function goTo(mind: Mind, to: PhaseId): Command | null {
  const open = mind.can('advancePhase') && mind.slices.meeting.next.includes(to);
  return open ? { type: 'advancePhase', to } : null;
}

function rule(mind: Mind): Command | null {
  if (!mind.can('ruleOnPoint')) return null;
  const upheld = mind.random.chance(0.5);
  return { type: 'ruleOnPoint', upheld, reason: chairSays.ruling(upheld) };
}

/** Asks persons who have not spoken, once a phase. */
function nudge(mind: Mind, silent: readonly string[]): Command | null {
  const persons = silent.filter((seat) => isPerson(mind, seat));
  if (persons.length === 0 || spokenThisPhase(mind, mind.seat) > 1) return null;
  return quiet(mind) > patience(mind) / 3 ? speak(mind, chairSays.nudge(mind, persons)) : null;
}

function statements(mind: Mind): Command | null {
  const silent = silentSeats(mind);
  const over = mind.elapsed > 1.3 * mind.planned(mind.phase);
  if (!over && !floorIsFree(mind)) return null;
  if (over || waitedFor(mind, silent)) return goTo(mind, 'first-reading');
  return nudge(mind, silent);
}

function firstReading(mind: Mind): Command | null {
  const close = closeUnanimous(mind);
  if (close) return close;
  const without = mind.members
    .filter(({ id }) => positions(mind, id).some((option) => option < 0))
    .map(({ id }) => id);
  const silent = silentSeats(mind).filter((seat) => mind.members.some(({ id }) => id === seat));
  const missing = [...new Set([...without, ...silent])];
  const over = mind.elapsed > mind.planned('first-reading');
  if (!over && !floorIsFree(mind)) return null;
  if (over || waitedFor(mind, missing)) return goTo(mind, 'informals');
  return nudge(mind, missing);
}

/** Listens first, then offers one balance after another as answers come in. */
function bridging(mind: Mind): Command | null {
  const last = ownBridge(mind);
  const again = mind.slices.decision.attempts.length > 0;
  if (!last) {
    const listened = mind.elapsed > 0.35 * mind.planned('informals');
    return listened || mind.phase === 'drafting' ? tableBridge(mind) : null;
  }
  if (awaitsAnswers(mind, last)) return askForAnswers(mind, last);
  const room = mind.progress >= 1 || again ? mind.minute : 5 * mind.minute;
  return mind.now - last.at > room ? tableBridge(mind) : null;
}

function informals(mind: Mind): Command | null {
  const close = closeUnanimous(mind) ?? reopenBlocked(mind);
  if (close) return close;
  if (agreedPackage(mind)) return goTo(mind, 'drafting');
  const last = ownBridge(mind);
  const late = bargainingLeft(mind) <= 2 * mind.minute;
  if (late && !(last && awaitsAnswers(mind, last) && mind.timeLeft > reserve(mind))) {
    return goTo(mind, 'drafting');
  }
  const first = timesIn(mind, 'informals') === 1;
  if (first && mind.elapsed > mind.planned('informals')) return goTo(mind, 'drafting');
  return bridging(mind);
}

function drafting(mind: Mind): Command | null {
  const agreed = agreedPackage(mind);
  if (agreed) {
    const act = cleanText(mind, agreed);
    if (act) return act;
    const clean = mind.slices.text.open === 0;
    const tarried = mind.elapsed > Math.max(4 * mind.minute, patience(mind));
    return clean || tarried || bargainingLeft(mind) < 0 ? goTo(mind, 'adoption') : null;
  }
  const close = closeUnanimous(mind);
  if (close) return close;
  if (mind.slices.text.open === 0 && !textWasBlocked(mind)) return goTo(mind, 'adoption');
  return bargainingLeft(mind) <= 2 * mind.minute ? goTo(mind, 'adoption') : bridging(mind);
}

/** Puts what nobody is against; when time is nearly over, what most are for; else goes back or gives up. */
function adoption(mind: Mind): Command | null {
  if (mind.can('declareResult')) return { type: 'declareResult' };
  if (!mind.can('callForDecision')) return null;
  const agreed = agreedPackage(mind);
  const clean = mind.slices.text.open === 0 && !textWasBlocked(mind);
  const sameText =
    agreed && mind.space.numberOf(closedDeal(mind)) === mind.space.numberOf(agreed.values);
  if (clean && (!agreed || sameText)) return { type: 'callForDecision', method: 'consensus' };
  if (agreed) return { type: 'callForDecision', method: 'consensus', package: agreed.id };
  if (bargainingLeft(mind) > 3 * mind.minute) return goTo(mind, 'informals');
  const best = mind.slices.decision.attempts.length === 0 ? nearlyAgreed(mind) : undefined;
  if (best && mind.timeLeft > 1.5 * mind.minute) {
    return { type: 'callForDecision', method: 'consensus', package: best.id };
  }
  return giveUp(mind);
}

function giveUp(mind: Mind): Command | null {
  if (spokenThisPhase(mind, mind.seat) < 2) return speak(mind, chairSays.noAgreement());
  return mind.can('end') ? { type: 'end' } : null;
}

function explanations(mind: Mind): Command | null {
  const silent = silentSeats(mind).filter((seat) => mind.members.some(({ id }) => id === seat));
  const over = mind.elapsed > mind.planned('explanations') || mind.timeLeft < mind.minute;
  const done = mind.elapsed > mind.minute && floorIsFree(mind) && waitedFor(mind, silent);
  return (over || done) && mind.can('end') ? { type: 'end' } : null;
}

/** What the chair says when a phase begins. */
function opens(mind: Mind): string {
  switch (mind.phase) {
    case 'opening':
      return chairSays.welcome(mind);
    case 'first-reading':
      return chairSays.firstReading(mind);
    case 'informals':
      return timesIn(mind, 'informals') > 1
        ? chairSays.informalsAgain(mind)
        : chairSays.informals(mind);
    case 'drafting': {
      const agreed = agreedPackage(mind);
      return agreed ? chairSays.draftingAgreed(mind, agreed) : chairSays.drafting(mind);
    }
    case 'adoption':
      return chairSays.adoption(agreedPackage(mind) !== undefined || mind.slices.text.open === 0);
    case 'explanations':
      return chairSays.adopted();
  }
}

const conduct: Readonly<Record<PhaseId, (mind: Mind) => Command | null>> = {
  opening: statements,
  'first-reading': firstReading,
  informals,
  drafting,
  adoption,
  explanations,
};

/**
 * A chair without a stake that looks for consensus and runs the whole procedure alone: it goes on
 * when everybody was heard or the planned time is over, offers balances and learns from the answers,
 * closes what has come together, puts what nobody is against, goes back after an objection, and says
 * so honestly when there is no agreement. Silent seats are asked once and then not waited for.
 */
export const chair: Strategy = (turn) => {
  const mind = mindOf(turn);
  if (mind?.slices.meeting.state !== 'running') return null;
  const point = rule(mind);
  if (point) return point;
  const pressed = mind.can('declareResult');
  if (!pressed && !hasOpenedPhase(mind)) {
    const opening = speak(mind, opens(mind));
    if (opening) return opening;
  }
  return conduct[mind.phase](mind) ?? takePartInCaucus(mind, () => 0);
};
