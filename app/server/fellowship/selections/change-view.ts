import type { Difference } from '~/core/fellowship/selection/what-if';
import type { Reader } from '../../store/database';
import type { Job } from './jobs';
import type { ChangeLine, ChangeTold } from './page';
import { numbersOf } from './people';
import { type ProvenRun, type Questions, usualChanges } from './questions';

/** What one place more, and each rule asking for one person less, would do to a list. */
export async function changeLines(
  reader: Pick<Reader, 'application'>,
  questions: Questions,
  run: ProvenRun,
): Promise<ChangeLine[]> {
  const jobs = usualChanges(run.problem).map((change) => ({
    rule: change.kind === 'places' ? null : change.rule,
    job: questions.whatIf(run, change),
  }));
  const ids = jobs.flatMap(({ job }) => {
    const found = job.state === 'done' ? job.value : null;
    return found?.kind === 'difference' ? [...found.coming, ...found.going] : [];
  });
  const numberOf = await numbersOf(reader, ids);
  return jobs.map(({ rule, job }) => ({ rule, told: toldOf(job, numberOf) }));
}

function toldOf(job: Job<Difference>, numberOf: (id: string) => number): ChangeTold {
  if (job.state !== 'done') return { kind: job.state };
  const { value } = job;
  if (value.kind === 'figures') return { kind: 'figures', changed: value.changed };
  if (value.kind !== 'difference') return { kind: value.kind };
  const { merit, coming, going } = value;
  return {
    kind: 'difference',
    merit,
    coming: coming.map(numberOf),
    going: going.map(numberOf),
  };
}
