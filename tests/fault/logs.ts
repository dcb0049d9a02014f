import { replay } from '~/core/negotiation/replay';
import { viewFor } from '~/core/negotiation/view';
import { type House, servicesOn } from '../builders/house';
import type { Crowd } from './crowd';

/** What the database of a house says of a table, read while no server runs. */
export interface TableRows {
  readonly commandIds: readonly string[];
  readonly refusedIds: readonly string[];
  readonly lastSeq: number;
  /** Deadlines open at the end of the log, by the command id with which each would pass. */
  readonly due: readonly { readonly commandId: string; readonly dueAt: number }[];
}

/**
 * Reads every table's log and finds what is wrong with it: numbers that do not count up, a log that
 * does not replay, a seat whose picture was another than the log gives at the same event.
 */
export async function inspect(
  house: House,
  crowd: Crowd,
): Promise<{ tables: ReadonlyMap<string, TableRows>; faults: string[] }> {
  const services = await servicesOn(house.database);
  const faults: string[] = [];
  const tables = new Map<string, TableRows>();
  try {
    for (const { tableId } of house.tables) {
      const { reader } = services.database;
      const { machine, events } = await services.tables.logOf(tableId);
      const row = await reader.table.findUniqueOrThrow({ where: { id: tableId } });
      const { snapshot, fault } = replay(machine, events);
      if (fault) faults.push(`${tableId} does not replay: ${JSON.stringify(fault)}`);
      if (row.lastSeq !== events.length) faults.push(`${tableId}: ${row.lastSeq} is not the last`);
      const refused = await reader.refusedCommand.findMany({ where: { tableId } });
      tables.set(tableId, {
        commandIds: events.map(({ commandId }) => commandId),
        refusedIds: refused.map(({ commandId }) => commandId),
        lastSeq: events.length,
        due: snapshot.context.deadlines.flatMap(({ id, dueAt }) =>
          dueAt === undefined ? [] : [{ commandId: `deadline:${id}:${dueAt}`, dueAt }],
        ),
      });
      for (const { table, seat, picture } of crowd.watching) {
        if (table.tableId !== tableId || picture.seq === 0) continue;
        const then = replay(machine, events.slice(0, picture.seq)).snapshot.context;
        const { slices } = viewFor(then, { kind: 'seat', seat: seat.party });
        const { record, ...others } = JSON.parse(JSON.stringify(slices));
        const lived = JSON.stringify(sorted({ ...picture.slices, record: picture.record }));
        if (lived !== JSON.stringify(sorted({ ...others, record }))) {
          faults.push(`${tableId}: what ${seat.party} saw at ${picture.seq} is not in the log`);
        }
      }
    }
  } finally {
    await services.stop();
  }
  return { tables, faults };
}

function sorted(slices: Record<string, unknown>): [string, unknown][] {
  return Object.entries(slices).sort(([a], [b]) => (a < b ? -1 : 1));
}
