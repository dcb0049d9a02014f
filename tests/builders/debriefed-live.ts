import type { Services } from '~/server/services';
import { adoptedTable } from './debriefed';
import { type cast, LiveTable, type StoredTable } from './live-table';
import { manualClock } from './manual-clock';
import { testServices } from './services';
import type { TestTable } from './table';

type Name = keyof typeof cast;
const delegates: Readonly<Record<string, Name>> = { upland: 'ulla', delta: 'dara', chair: 'chai' };

/**
 * A table of the builders (the adopted one unless said) played through the real write path, with its
 * own time, by the cast; the instructor's part falls to whoever made the exercise, and phases to the chair.
 */
export async function adopted(
  stored: StoredTable = {},
  played: TestTable = adoptedTable(),
): Promise<{ services: Services; table: LiveTable }> {
  const clock = manualClock();
  const services = await testServices({ clock });
  const table = await LiveTable.stored(services, stored);
  const runs = stored.createdById === undefined ? 'ines' : 'ulla';
  services.tables.start();
  let last = played.log[0]?.at ?? 0;
  for (const { by, command, at } of played.log) {
    clock.advance(at - last);
    last = at;
    await services.tables.idle();
    // The clock speaks by itself, and the cast is seated.
    if (by.kind === 'clock' || command.type === 'takeSeat') continue;
    const steps = command.type === 'advancePhase' ? 'chai' : runs;
    await table.do(by.kind === 'seat' ? (delegates[by.seat] ?? 'ines') : steps, command);
  }
  return { services, table };
}
