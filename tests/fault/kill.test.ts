import { describe, expect, onTestFinished, test } from 'vitest';
import { seeded } from '~/core/bots/random';
import { furnish, type House } from '../builders/house';
import { type ServerProcess, startServerProcess } from '../builders/server-process';
import { Crowd } from './crowd';
import { inspect, type TableRows } from './logs';

/** `FAULT_ROUNDS=200` for the long form. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 12);
const SEED = Number(process.env.FAULT_SEED ?? 1);
/** How many commands are sent to a server before it dies: a fraction of a second's. */
const LEAST_SENT = 12;
const MOST_SENT = 200;
const PER_ROUND_MS = 120_000;

describe('a server that is killed at any moment', () => {
  test(
    `has kept every command it answered, exactly once, ${ROUNDS} times over`,
    async () => {
      const house = await furnish({
        tables: 3,
        seats: 4,
        pace: 10,
        phases: ['first-reading', 'drafting'],
        // Half a second of real time, so that speeches also run out while the server is down.
        procedure: { speechLimit: 'PT5S' },
      });
      onTestFinished(() => house.remove());
      const crowd = new Crowd(house, SEED);
      const random = seeded(SEED, 'kill');
      let before: ReadonlyMap<string, TableRows> = new Map();
      for (let round = 1; round <= ROUNDS; round += 1) {
        const startedAt = Date.now();
        const server = await startServerProcess(house.database);
        await liveAndDie(server, crowd, LEAST_SENT + random.int(MOST_SENT - LEAST_SENT));
        const { tables, faults } = await inspect(house, crowd);
        expect({ round, faults }).toEqual({ round, faults: [] });
        expect({ round, faults: keptOnce(crowd, tables) }).toEqual({ round, faults: [] });
        expect({ round, faults: passedOnce(before, tables, startedAt) }).toEqual({
          round,
          faults: [],
        });
        before = tables;
      }
      const answered = crowd.sent.filter(({ answer }) => answer !== null).length;
      expect(answered).toBeGreaterThan(ROUNDS * 5);
    },
    ROUNDS * PER_ROUND_MS,
  );

  test('lets a deadline pass once that fell due while it was down', async () => {
    const house = await furnish({
      tables: 1,
      seats: 3,
      pace: 10,
      procedure: { speechLimit: 'PT5S' },
      phases: ['first-reading'],
    });
    onTestFinished(() => house.remove());
    const crowd = new Crowd(house, SEED);
    const [speaker] = crowd.watching;
    if (!speaker) throw new Error('Nobody is there.');
    const first = await startServerProcess(house.database);
    await crowd.arrive(first.url);
    expect(await crowd.say(speaker, { type: 'requestFloor' })).toMatchObject({ ok: true });
    await first.kill();
    crowd.leave();
    await firstDue(house, crowd);
    for (let life = 0; life < 2; life += 1) {
      const again = await startServerProcess(house.database);
      await crowd.arrive(again.url);
      // A statement is answered after whatever fell due before it.
      const chair = crowd.watching.at(-1) ?? speaker;
      expect(await crowd.say(chair, { type: 'speak', text: 'Next.' })).toMatchObject({ ok: true });
      await again.kill();
      crowd.leave();
    }
    const { tables, faults } = await inspect(house, crowd);
    expect(faults).toEqual([]);
    const passed = [...tables.values()][0]?.commandIds.filter((id) => id.startsWith('deadline:'));
    expect(passed?.length).toBe(1);
  });
});

/** Waits until the first deadline of a house, whose server is down, is over. */
async function firstDue(house: House, crowd: Crowd): Promise<void> {
  const { tables } = await inspect(house, crowd);
  const dueAt = Math.min(...[...tables.values()].flatMap(({ due }) => due).map((one) => one.dueAt));
  await new Promise((resolve) => setTimeout(resolve, dueAt - Date.now() + 1));
}

/**
 * One life of a server: the crowd comes back, asks about the past and talks, and the lights go out
 * when so many commands have been sent. Counted, not timed: a slow machine says as much as a fast one.
 */
async function liveAndDie(server: ServerProcess, crowd: Crowd, sent: number): Promise<void> {
  try {
    await crowd.arrive(server.url);
    await askAgain(crowd);
    const last = crowd.sent.length + sent;
    let killed: Promise<void> | undefined;
    await crowd.talk(() => {
      if (crowd.sent.length >= last) killed ??= server.kill();
      return false;
    });
    await killed;
    // What was on its way when the server died may still come in.
    await Promise.all(crowd.watching.map(({ stream }) => stream?.ended));
    crowd.look();
  } finally {
    await server.kill();
    crowd.leave();
  }
}

/** Whoever got no answer asks again; whoever got one gets the same. */
async function askAgain(crowd: Crowd): Promise<void> {
  const asking = crowd.sent.slice(-40);
  const answers = await Promise.all(asking.map((sent) => crowd.again(sent)));
  for (const [index, sent] of asking.entries()) {
    if (sent.answer === null) sent.answer = answers[index];
    else expect(answers[index]).toEqual(sent.answer);
  }
}

function keptOnce(crowd: Crowd, tables: ReadonlyMap<string, TableRows>): string[] {
  const faults: string[] = [];
  for (const { commandId, answer, table } of crowd.sent) {
    if (answer === null || typeof answer !== 'object') continue;
    const rows = tables.get(table.tableId);
    const accepted = 'ok' in answer && answer.ok === true;
    const places = accepted ? rows?.commandIds : rows?.refusedIds;
    const found = places?.filter((id) => id === commandId).length ?? 0;
    if (found !== 1) faults.push(`${commandId}, ${JSON.stringify(answer)}: ${found} times`);
    const at = rows?.commandIds.indexOf(commandId) ?? -1;
    if (accepted && 'seq' in answer && answer.seq !== at + 1) faults.push(`${commandId} at ${at}`);
  }
  return faults;
}

/** Every deadline that was open when the last server died, and due when the next was started, has passed once. */
function passedOnce(
  before: ReadonlyMap<string, TableRows>,
  after: ReadonlyMap<string, TableRows>,
  startedAt: number,
): string[] {
  const faults: string[] = [];
  for (const [tableId, { due, lastSeq }] of before) {
    const rows = after.get(tableId);
    // Another server looked at the table only if something happened at it since.
    const since = rows?.commandIds.slice(lastSeq) ?? [];
    if (since.length === 0) continue;
    for (const { commandId, dueAt } of due) {
      if (dueAt > startedAt) continue;
      const times = since.filter((id) => id === commandId).length;
      const moved = rows?.due.every((one) => one.commandId !== commandId) ?? true;
      if (times !== 1 && !moved) faults.push(`${tableId}: ${commandId} passed ${times} times`);
      if (times > 1) faults.push(`${tableId}: ${commandId} passed ${times} times`);
    }
  }
  return faults;
}
