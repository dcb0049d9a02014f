import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Deal } from '~/core/negotiation/context';
import type { Who } from '../people';
import type { Troupe } from './troupe';

const CHAIR = 'aisyah@demo.example';
const HOLDERS: Readonly<Record<string, Who>> = {
  chair: CHAIR,
  palisar: 'bayu@demo.example',
  'science-panel': 'dara@demo.example',
  isuwara: 'trainee',
  sembrai: 'khin@demo.example',
  orvanda: 'viengkham@demo.example',
};
/** Everybody but the trainee tables packages, and answers those of the others. */
const OTHERS = ['palisar', 'sembrai', 'orvanda', 'science-panel'];
/** More packages than a page shows unfolded, and more messages than an open caucus does. */
const ROUNDS = 2;
const MESSAGES = 14;
/** As long as a note, a reason and a statement may be. */
const LENGTH = { note: 500, reason: 500, statement: 2_000, message: 600 };
const PROSE = 'curriculum';
const TONGUE = '.en.md';

/**
 * Fills a class of one table, which has been in its first reading until all news and cables had come,
 * as far as pages can get: in its informals, everybody has tabled packages with long words, all are answered but by
 * the trainee; there is a long talk in a caucus, and long statements stand on the record.
 */
export async function fillRoom(troupe: Troupe, tableId: string, deal: Deal): Promise<void> {
  const words = prose();
  await troupe.act(CHAIR, tableId, { type: 'advancePhase', to: 'informals' });
  const talk = { kind: 'bilateral' as const, members: ['orvanda'], topic: 'Notice against data' };
  const opened = await troupe.act('trainee', tableId, { type: 'openCaucus', ...talk });
  for (let turn = 0; turn < MESSAGES; turn += 1) {
    const said = { caucus: `c${opened}`, text: words(LENGTH.message) };
    await troupe.act(turn % 2 === 0 ? 'trainee' : who('orvanda'), tableId, {
      type: 'say',
      ...said,
    });
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const by of OTHERS) await tabled(by);
    await troupe.act(CHAIR, tableId, { type: 'speak', text: words(LENGTH.statement) });
  }
  // For the last bot to answer, too.
  await troupe.pass(60);

  /** Somebody tables a package, and the others say what they think of it. */
  async function tabled(by: string): Promise<void> {
    const wanted = { values: deal, to: 'all', note: words(LENGTH.note) } as const;
    const number = await troupe.act(who(by), tableId, { type: 'tablePackage', ...wanted });
    for (const [place, party] of OTHERS.entries()) {
      if (party === by) continue;
      const answer = { accepted: place % 2 === 0, reason: words(LENGTH.reason) };
      const asked = { package: `p${number}`, ...answer };
      await troupe.act(who(party), tableId, { type: 'answerPackage', ...asked });
    }
  }
}

/** Who sits where in a room that is to be filled. */
export const fullSeats = Object.entries(HOLDERS);

const who = (party: string): Who => HOLDERS[party] ?? CHAIR;

/** Gives one piece of the curriculum's lessons after the other: real prose, each of it once. */
function prose(): (length: number) => string {
  const lessons = readdirSync(PROSE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(TONGUE))
    .toSorted();
  const text = lessons.map((file) => readFileSync(join(PROSE, file), 'utf8')).join(' ');
  const words = text.replaceAll(/\s+/g, ' ');
  let from = 0;
  return (length) => {
    const piece = words.slice(from, from + length).trim();
    from += length;
    if (from > words.length) throw new Error('The curriculum has no more words.');
    return piece;
  };
}
