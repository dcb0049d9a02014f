import type { Command } from '../../negotiation/command';
import { lastAct, type Mind, phaseRecord, spokenThisPhase } from '../mind';
import { wishes } from '../offers';
import { said } from '../words';
import { hasPlacedNames } from './text';

/** Whether the seat still has something to say to the table in this phase. */
function owesStatement(mind: Mind): boolean {
  const { stake, phase } = mind;
  if (phase !== 'opening' && phase !== 'first-reading') return false;
  if (spokenThisPhase(mind, mind.seat) > 0) return false;
  if (phase === 'opening') return true;
  return stake !== null && (!mind.me.votes || hasPlacedNames(mind, stake));
}

function statementFor(mind: Mind): string | null {
  const wished = mind.stake ? wishes(mind, mind.stake) : [];
  if (mind.phase === 'opening') return said.opening(mind, wished);
  const [first] = wished;
  return mind.phase === 'first-reading' && first ? said.firstReading(mind, first) : null;
}

/** Whether the seat has spoken since it last asked for the floor. */
function hasSpokenInTurn(mind: Mind): boolean {
  return lastAct(mind, mind.seat, ['speak', 'requestFloor'])?.kind === 'speak';
}

/** Uses the floor that the seat has: one statement, then it yields. */
export function speakOnFloor(mind: Mind): Command | null {
  if (mind.slices.floor.speaker !== mind.seat) return null;
  const text = hasSpokenInTurn(mind) ? null : statementFor(mind);
  if (text !== null && mind.can('speak')) return { type: 'speak', text };
  return mind.can('yieldFloor') ? { type: 'yieldFloor' } : null;
}

/** Asks for the floor when there is something to say; where the room talks freely, says it. */
export function askForFloor(mind: Mind): Command | null {
  const { floor } = mind.slices;
  if (floor.speaker === mind.seat || floor.queue.includes(mind.seat)) return null;
  if (!floor.speakersList) return commentOnNews(mind);
  if (!mind.can('requestFloor')) return null;
  return owesStatement(mind) ? { type: 'requestFloor' } : null;
}

/** Where the room talks freely, one member says what news means for it; the others let it stand. */
function commentOnNews(mind: Mind): Command | null {
  const news = mind.slices.evidence.news.at(-1);
  if (!news || !mind.stake || !mind.can('speak') || !mind.random.chance(0.3)) return null;
  for (const { kind, by } of phaseRecord(mind)) {
    if (kind === 'speak' && by !== mind.chair?.id) return null;
    if (kind === 'inject') {
      const [wish] = wishes(mind, mind.stake);
      return wish ? { type: 'speak', text: said.news(mind, news.title, wish) } : null;
    }
  }
  return null;
}
