import type { Deal } from '~/core/negotiation/context';
import { bestForAll } from '../deals';
import type { Who } from '../people';
import { fillRoom, fullSeats } from './full-room';
import type { Troupe } from './troupe';

const SCENARIO = 'river-of-nine';
const CHAIR = 'aisyah@demo.example';
const DELEGATE = 'bayu@demo.example';
const SCIENCE = 'dara@demo.example';

/** A table and the exercise that it belongs to. */
interface Place {
  readonly tableId: string;
  readonly exerciseId: string;
}

type Holds = readonly (readonly [party: string, who: Who])[];

const HOLDS: Holds = [
  ['chair', CHAIR],
  ['palisar', DELEGATE],
  ['science-panel', SCIENCE],
];

/** A class of one table with people in some seats and bots in the others; started. */
async function classOf(troupe: Troupe, title: string, holds = HOLDS): Promise<Place> {
  const place = await emptyClass(troupe, title, 1, 1);
  const { exercises } = troupe.services;
  const instructor = troupe.person('instructor');
  const wishes = holds.map(([party, who]) => ({
    tableId: place.tableId,
    party,
    holding: { kind: 'person' as const, userId: troupe.person(who).id },
  }));
  await exercises.seat(instructor, place.exerciseId, wishes);
  const order = { tableId: null, commandId: `start-${title.length}-00`, command: START };
  await exercises.control(instructor, place.exerciseId, order);
  return place;
}

const START = { type: 'start' } as const;

/** A class as it stands after it was made: nobody seated. */
export async function emptyClass(
  troupe: Troupe,
  title: string,
  pace: number,
  tables: number,
): Promise<Place> {
  const { exercises, database } = troupe.services;
  const course = { scenarioId: SCENARIO, title, tables, pace };
  const exerciseId = await exercises.createClass(troupe.person('instructor'), course);
  const table = await database.reader.table.findFirstOrThrow({ where: { exerciseId, number: 1 } });
  return { exerciseId, tableId: table.id };
}

/** A practice of the trainee, in the lobby. */
export function practice(troupe: Troupe, party: string, pace = 1): Promise<string> {
  const { exercises } = troupe.services;
  const wanted = { scenarioId: SCENARIO, party, pace };
  return exercises.createPractice(troupe.person('trainee'), wanted);
}

/** People have all seats but one; the first reading goes on for as long as nobody ends it. */
export async function longReading(troupe: Troupe): Promise<Place> {
  const place = await classOf(troupe, 'A long Saturday of informals', fullSeats);
  await troupe.act(CHAIR, place.tableId, { type: 'advancePhase', to: 'first-reading' });
  return place;
}

/** The same meeting, later, with packages that the trainee is to answer. */
export function talks(troupe: Troupe, { tableId }: Place): Promise<void> {
  return fillRoom(troupe, tableId, bestForAll());
}

/** Names stand in the text, somebody speaks, others wait, and a question lies with the science panel. */
export async function reading(troupe: Troupe): Promise<Place> {
  const place = await classOf(troupe, 'First reading on Tuesday');
  const { tableId } = place;
  await troupe.act(CHAIR, tableId, { type: 'speak', text: 'Welcome. We go article by article.' });
  await troupe.act(CHAIR, tableId, { type: 'advancePhase', to: 'first-reading' });
  await troupe.until(CHAIR, tableId, ({ text }) =>
    text.articles.every(({ alternatives }) => alternatives.length > 1),
  );
  await troupe.act(DELEGATE, tableId, {
    type: 'offerWording',
    issue: 'dry-flow',
    option: 'relief',
    text: 'keep a floor of 1,400 cubic metres a second, except in a drought that all declare',
  });
  await troupe.act(DELEGATE, tableId, {
    type: 'askScienceBody',
    issue: 'dry-flow',
    question: 'What does a floor of 1,400 cubic metres mean for the salt line?',
  });
  await troupe.act(DELEGATE, tableId, { type: 'requestFloor' });
  return place;
}

/** In the informals: a package for all, one for a few, a caucus with words in it. */
async function bargain(troupe: Troupe, { tableId }: Place, values: Deal): Promise<string> {
  await troupe.act(CHAIR, tableId, { type: 'advancePhase', to: 'first-reading' });
  await troupe.pass(120);
  await troupe.act(CHAIR, tableId, { type: 'advancePhase', to: 'informals' });
  const opened = await troupe.act(DELEGATE, tableId, {
    type: 'openCaucus',
    kind: 'bilateral',
    members: ['orvanda'],
    topic: 'Notice against data',
  });
  const caucus = `c${opened}`;
  await troupe.act(DELEGATE, tableId, {
    type: 'say',
    caucus,
    text: 'Seventy-two hours of notice, and we take daily figures. What do you say?',
  });
  const tabled = await troupe.act(CHAIR, tableId, {
    type: 'tablePackage',
    values,
    to: 'all',
    note: 'What I have heard in every corner, in one text.',
  });
  await troupe.pass(60);
  return `p${tabled}`;
}

/** The same meeting, suspended in the informals. */
export async function suspended(troupe: Troupe): Promise<Place> {
  const place = await classOf(troupe, 'Informals on Wednesday');
  await bargain(troupe, place, bestForAll());
  await troupe.act('instructor', place.tableId, { type: 'suspend' });
  return place;
}

async function put(troupe: Troupe, { tableId }: Place, tabled: string): Promise<void> {
  await troupe.act(CHAIR, tableId, { type: 'advancePhase', to: 'drafting' });
  await troupe.act(CHAIR, tableId, { type: 'advancePhase', to: 'adoption' });
  const method = 'consensus';
  await troupe.act(CHAIR, tableId, { type: 'callForDecision', method, package: tabled });
}

/** A package lies before the room and the delegate has objected; the chair has not closed it yet. */
export async function question(troupe: Troupe): Promise<Place> {
  const place = await classOf(troupe, 'Adoption on Thursday');
  await put(troupe, place, await bargain(troupe, place, bestForAll()));
  const reason = 'My capital needs another night with Article 7.';
  await troupe.act(DELEGATE, place.tableId, { type: 'objectToConsensus', reason });
  return place;
}

/** The package is adopted, positions are explained, and the meeting is over. */
export async function adopted(troupe: Troupe): Promise<Place> {
  const place = await classOf(troupe, 'The Protocol of Friday');
  const { tableId } = place;
  await put(troupe, place, await bargain(troupe, place, bestForAll()));
  await troupe.until(CHAIR, tableId, ({ decision }) => decision.closesAt === undefined);
  await troupe.act(CHAIR, tableId, { type: 'declareResult' });
  const text = 'Palisar joins, and reads Article 7 as a beginning.';
  await troupe.act(DELEGATE, tableId, { type: 'explainPosition', text });
  await troupe.pass(120);
  await troupe.act(CHAIR, tableId, { type: 'end' });
  return place;
}

/** The delegate objects, the chair says that there is no consensus, and the meeting is over. */
export async function failed(troupe: Troupe): Promise<Place> {
  const place = await classOf(troupe, 'No Protocol on Monday');
  const { tableId } = place;
  await put(troupe, place, await bargain(troupe, place, bestForAll()));
  const reason = 'We cannot go home with this.';
  await troupe.act(DELEGATE, tableId, { type: 'objectToConsensus', reason });
  await troupe.act(CHAIR, tableId, { type: 'declareResult' });
  await troupe.act(CHAIR, tableId, { type: 'end' });
  return place;
}
