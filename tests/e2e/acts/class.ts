import type { Page } from '@playwright/test';
import type { Who } from '../people';
import { goIn, seatByHand, setUpExercise, takeSeat } from './exercise';
import { Room } from './room';

/** Three people at a table with bots, and the instructor who watches it. */
export interface ClassAtTable {
  readonly instructor: Page;
  readonly chair: Room;
  /** The delegate of Isuwara. */
  readonly delta: Room;
  /** The delegate of Sembrai. */
  readonly mountain: Room;
  readonly everybody: readonly Room[];
}

const CHAIR = 'aisyah@demo.example';
const DELTA = 'bayu@demo.example';
const MOUNTAIN = 'dara@demo.example';

/**
 * An instructor sets up a table, seats three people by hand and bots on the rest; they come in by
 * the lobby, and the instructor starts. All of it by the pages, at ten times the speed of life.
 */
export async function classAtTable(
  person: (who: Who) => Promise<Page>,
  title: string,
): Promise<ClassAtTable> {
  const instructor = await person('instructor');
  await setUpExercise(instructor, title, '10 times as fast');
  await seatByHand(instructor, {
    'Chair of the Anurai Commission': 'Aisyah binti Rahman',
    'State of Isuwara': 'Bayu Pratama',
    'Republic of Sembrai': 'Dara Sok',
  });
  const pages: Page[] = [];
  for (const who of [CHAIR, DELTA, MOUNTAIN] as const) {
    const page = await person(who);
    await takeSeat(page, title);
    pages.push(page);
  }
  await instructor.getByRole('button', { name: 'Start the table' }).click();
  for (const page of pages) await goIn(page);
  const [chair, delta, mountain] = pages.map((page) => new Room(page));
  if (!chair || !delta || !mountain) throw new Error('Somebody is missing.');
  return { instructor, chair, delta, mountain, everybody: [chair, delta, mountain] };
}
