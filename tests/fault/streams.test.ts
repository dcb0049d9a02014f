import { describe, expect, onTestFinished, test } from 'vitest';
import { seeded } from '~/core/bots/random';
import { furnish } from '../builders/house';
import { startServerProcess } from '../builders/server-process';
import { Crowd } from './crowd';
import { inspect } from './logs';

/** `FAULT_STREAMS=1000` for the long form. */
const STREAMS = Number(process.env.FAULT_STREAMS ?? 200);
const SEATS = 8;

describe('many streams', () => {
  test(`${STREAMS} of them, dropped again and again, go on without a gap or a repeat`, async () => {
    const house = await furnish({ tables: Math.ceil(STREAMS / SEATS), seats: SEATS });
    onTestFinished(() => house.remove());
    const server = await startServerProcess(house.database);
    onTestFinished(() => server.kill());
    const crowd = new Crowd(house, 7);
    const random = seeded(7, 'drop');
    await crowd.arrive(server.url);
    let over = false;
    const talking = crowd.talk(() => over || crowd.sent.length > STREAMS * 4);
    for (let round = 0; round < 3; round += 1) {
      await Promise.all(
        crowd.watching.map(async (one) => {
          if (random.chance(0.3)) return;
          one.stream?.close();
          await one.stream?.ended;
          crowd.look([one]);
          await crowd.watch(one);
        }),
      );
    }
    over = true;
    await talking;
    await crowd.settle();
    crowd.leave();
    expect(await server.stop()).toBe(0);
    expect((await inspect(house, crowd)).faults).toEqual([]);
    for (const { picture } of crowd.watching) expect(picture.seq).toBeGreaterThan(SEATS);
  }, 600_000);
});
