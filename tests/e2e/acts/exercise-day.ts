import type { Command } from '~/core/negotiation/command';
import { manualClock } from '../../builders/manual-clock';
import { bestForAll } from '../deals';
import type { Who } from '../people';
import { Troupe } from '../stage/troupe';
import { backstage } from './backstage';

const HOUR_MS = 3_600_000;
const START = { type: 'start' } as const;
const END = { type: 'end' } as const;
const CHAIR = 'chair';

/**
 * An exercise is played while the server is down, within the hour before now: its first table adopts
 * the package of its chair, the others talk and end without a decision.
 */
export async function exerciseIsPlayed(database: string, exerciseId: string): Promise<void> {
  const clock = manualClock(Date.now() - HOUR_MS);
  const work: Parameters<typeof backstage>[1] = async (services) => {
    services.tables.start();
    const { reader } = services.database;
    const troupe = await Troupe.of(services, clock);
    const toAll = (commandId: string, command: typeof START | typeof END) =>
      services.exercises.control(troupe.person('instructor'), exerciseId, {
        ...{ tableId: null, commandId, command },
      });
    await toAll('exercise-start', START);
    const seat = await reader.seat.findFirstOrThrow({
      where: { party: CHAIR, table: { exerciseId, number: 1 } },
      select: { tableId: true, user: { select: { email: true } } },
    });
    await agree(troupe, addressed(seat.user?.email ?? ''), seat.tableId);
    await toAll('exercise-end', END);
  };
  await backstage(database, work, clock);
}

/** The chair leads the meeting to the adoption of a package that everybody can live with. */
async function agree(troupe: Troupe, chair: Who, tableId: string): Promise<void> {
  const act = (command: Command) => troupe.act(chair, tableId, command);
  await act({ type: 'speak', text: 'Welcome. I have heard every delegation before we met.' });
  await act({ type: 'advancePhase', to: 'first-reading' });
  await act({ type: 'advancePhase', to: 'informals' });
  const note = 'What I have heard in every corner.';
  const tabled = await act({ type: 'tablePackage', values: bestForAll(), to: 'all', note });
  await troupe.pass(5);
  await act({ type: 'advancePhase', to: 'drafting' });
  await act({ type: 'advancePhase', to: 'adoption' });
  await act({ type: 'callForDecision', method: 'consensus', package: `p${tabled}` });
  await troupe.until(chair, tableId, ({ decision }) => decision.closesAt === undefined);
  await act({ type: 'declareResult' });
}

function addressed(email: string): Who {
  const [name, host] = email.split('@');
  if (!name || !host) throw new Error('The chair has no address.');
  return `${name}@${host}`;
}
