import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '~/core/bots/random';
import { blindView } from '~/core/fellowship/call/blind';
import { normalise } from '~/core/fellowship/review/normalise';
import { sampleCall } from '../builders/fellowship';
import { servicesOn } from '../builders/house';
import { assignAll, reviewedCall } from '../builders/panel';
import { scratchFolder } from '../builders/scratch';

/** What the reviews of a call cost, in milliseconds of the wall clock. */
export interface ReviewsBench {
  readonly applications: number;
  readonly reviewers: number;
  /** Two reviewers for every application: worked out, agreed to and stored. */
  readonly assign: number;
  /** A page of the board of reviews. */
  readonly board: number;
  /** The merit of every application, from two scores each. */
  readonly normalise: number;
  /** The longest text of an application, with the applicant's name taken out all over it. */
  readonly blind: number;
}

/** Measures what a coordinator waits for while a large call is being reviewed. */
export async function reviews(size: {
  applications: number;
  reviewers: number;
}): Promise<ReviewsBench> {
  const folder = scratchFolder('mufakat-reviews-');
  const services = await servicesOn(join(folder, 'bench.db'));
  try {
    const call = await reviewedCall(services, size);
    const { coordinator, intakeId } = call;
    const shown = { page: 1, order: 'merit' } as const;
    return {
      ...size,
      assign: await timed(() => assignAll(services, call)),
      board: await timed(() => services.reviewing.board(coordinator, intakeId, shown)),
      normalise: await timed(() => normalise(scored(size))),
      blind: await timed(longestText),
    };
  } finally {
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two scores of every application, by neighbours in a ring of reviewers. */
function scored({ applications, reviewers }: { applications: number; reviewers: number }) {
  const chance = seeded(1, 'reviews');
  return Array.from({ length: applications * 2 }, (_, at) => ({
    application: `a${Math.floor(at / 2)}`,
    reviewer: `r${(Math.floor(at / 2) + (at % 2)) % reviewers}`,
    score: chance.int(10_001),
  }));
}

function longestText() {
  const experience = 'Nguyen '.repeat(8000);
  const name = 'Thi Nguyen';
  return blindView(sampleCall(), { experience }, { name, email: 'nguyen@people.example' });
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return Math.round(performance.now() - from);
}
