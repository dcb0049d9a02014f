import { inspect } from 'node:util';
import { expect } from 'vitest';
import type { Log } from '~/server/log';
import { testServer } from '../builders/server';
import { testServices } from '../builders/services';
import type { ActorName } from './actors';
import { crawl } from './crawl';
import { builtManifest } from './pages';
import { buildWorld } from './world';

/** Some who are sent everywhere together. */
interface Crawl {
  name: 'seats' | 'leaders' | 'managers' | 'strangers';
  who: readonly ActorName[];
  /** Some of what they may know and must have come across: the crawl would find it elsewhere. */
  finds: readonly string[];
}

/** All who ask, in parts that take equally long: each has a file, so that they run side by side. */
export const CRAWLS: readonly Crawl[] = [
  {
    name: 'seats',
    who: ['upland', 'delta', 'chair', 'otherTable'],
    finds: [
      ...['one caucus words', 'one package note', 'one whisper', 'one upland instructions'],
      ...['two delta red line', 'points of upland: 9401', 'sheet interests', 'lesson note'],
      'reflection',
    ],
  },
  {
    name: 'leaders',
    who: ['instructor', 'otherInstructor', 'practising'],
    finds: ['one caucus words', 'one whisper', 'one upland instructions', 'points of upland: 9401'],
  },
  {
    name: 'managers',
    who: ['admin', 'coordinator', 'anonymous'],
    finds: [
      ...['one caucus words', 'reflection', 'address of upland', 'address of applicant'],
      ...['applicant read-call institution'],
      'reviewer comment on applicant',
    ],
  },
  {
    name: 'strangers',
    who: [
      ...(['applicant', 'otherApplicant', 'reviewer', 'otherReviewer'] as const),
      ...(['theirInstructor', 'theirAdmin'] as const),
    ],
    finds: [
      ...['applicant open-call name', 'applicant read-call answer', 'address of applicant'],
      'applicant read-call declaration',
      'reviewer comment on applicant',
    ],
  },
];

/**
 * Sends some of the actors everywhere in a world of their own, and expects that each is let in where
 * they may, and learns nothing, nor leaves anything in the log, that only others may know.
 */
export async function expectTight(name: Crawl['name']): Promise<void> {
  const { who, finds } = partOf(name);
  const { log, said } = keepingLog();
  const whole = await buildWorld(await testServices({ log }));
  const actors = new Map([...whole.actors].filter(([one]) => who.includes(one)));
  const world = { ...whole, actors };
  const { url } = await testServer(world.services);
  const { faults, leaks, seen, asked } = await crawl(url, await builtManifest(), world);
  const logged = world.canaries.filter(({ pattern }) => said.some((line) => pattern.test(line)));
  expect.soft(faults).toEqual([]);
  expect.soft([...leaks]).toEqual([]);
  expect.soft(logged.map(({ what }) => what)).toEqual([]);
  expect(asked).toBeGreaterThan(1_000 * who.length);
  // It would find something: whoever may know it has read it.
  for (const what of finds) expect(seen).toContain(what);
}

function partOf(name: Crawl['name']): Crawl {
  const found = CRAWLS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no crawl "${name}".`);
  return found;
}

/** A log that keeps everything it is told. */
function keepingLog(): { log: Log; said: string[] } {
  const said: string[] = [];
  const keep = (...words: unknown[]) => void said.push(inspect(words, { depth: 12 }));
  return { log: { debug: keep, info: keep, warn: keep, error: keep, fatal: keep }, said };
}
