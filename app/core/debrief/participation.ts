import type { SeatId } from '../negotiation/context';
import { type Course, turnsOf } from './course';
import { type Sight, seenAt } from './sight';

/** How much one seat took part, as far as the reader saw it. */
export interface Participation {
  readonly party: SeatId;
  /** Statements to the whole room. */
  readonly statements: number;
  /** Their length in words. */
  readonly words: number;
  /** Milliseconds for which it held the floor, suspensions left out; free talk has no floor. */
  readonly floor: number;
  /** What it said in caucuses. */
  readonly caucus: number;
  /** Moves in the text: proposals, wordings, names given and withdrawn, objections. */
  readonly text: number;
  /** Packages tabled and answered. */
  readonly packages: number;
}

const TEXT: ReadonlySet<string> = new Set([
  'proposeOption',
  'supportOption',
  'withdrawSupport',
  'offerWording',
  'objectToClosing',
]);
const PACKAGES: ReadonlySet<string> = new Set([
  'tablePackage',
  'packageAccepted',
  'packageDeclined',
]);

/** Every seat's part in the meeting, in the scenario's order. */
export function participationOf(course: Course, sight: Sight): Participation[] {
  const { record } = seenAt(course.last, sight);
  const floor = floorTimes(course);
  return course.setting.scenario.parties.map(({ id }) => {
    const own = record.filter(({ by }) => by === id);
    const said = own.filter(({ kind }) => kind === 'speak');
    const count = (kinds: ReadonlySet<string>) => own.filter(({ kind }) => kinds.has(kind)).length;
    return {
      party: id,
      statements: said.length,
      words: said.reduce((sum, { values }) => sum + wordsIn(values.text ?? ''), 0),
      floor: floor.get(id) ?? 0,
      caucus: own.filter(({ kind }) => kind === 'say').length,
      text: count(TEXT),
      packages: count(PACKAGES),
    };
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function floorTimes(course: Course): Map<SeatId, number> {
  const times = new Map<SeatId, number>();
  let since = 0;
  for (const { event, before } of turnsOf(course)) {
    const { speaker } = before.floor;
    if (speaker !== undefined && before.stage.meeting === 'running') {
      times.set(speaker, (times.get(speaker) ?? 0) + event.at - since);
    }
    since = event.at;
  }
  return times;
}
