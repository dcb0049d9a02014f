import { type Explanation, explain } from '~/core/fellowship/selection/explain';
import type { Problem } from '~/core/fellowship/selection/problem';
import type { Selection } from '~/core/fellowship/selection/select';
import type { Solver } from '~/core/fellowship/selection/solver';
import { type Change, type Difference, whatIf } from '~/core/fellowship/selection/what-if';
import type { Log } from '../../log';
import { createJobs, type Job } from './jobs';
import type { Run } from './runs';

/** A run with a proven list. */
export type ProvenRun = Run & { readonly result: Selection };

/** Whether a run has a list that questions may be asked about. */
export function isProven(run: Run): run is ProvenRun {
  return run.result.kind === 'selection' && run.result.optimal;
}

/** What one may ask about a proven list. Each answer is solved for, apart from the request. */
export interface Questions {
  why(run: ProvenRun, applicationId: string): Job<Explanation>;
  whatIf(run: ProvenRun, change: Change): Job<Difference>;
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const MOST = 500;

export function createQuestions({ log, solver }: { log: Log; solver: Solver }): Questions {
  const explanations = createJobs<Explanation>({ log, most: MOST });
  const differences = createJobs<Difference>({ log, most: MOST });
  return {
    why(run, applicationId) {
      const { problem, result } = run;
      return explanations.start(`${run.version} ${applicationId}`, () =>
        explain(problem, result, applicationId, solver),
      );
    },
    whatIf(run, change) {
      const { problem, result } = run;
      const about = change.kind === 'places' ? `places ${change.by}` : `loosen ${change.rule}`;
      return differences.start(`${run.version} ${about}`, () =>
        whatIf(problem, result, change, solver),
      );
    },
    async idle() {
      await explanations.idle();
      await differences.idle();
    },
    async stop() {
      await Promise.all([explanations.stop(), differences.stop()]);
    },
  };
}

/** What is asked of every list: one place more, and each rule asking for one person less. */
export function usualChanges({ constraints, targets }: Problem): Change[] {
  return [
    { kind: 'places', by: 1 },
    ...[...constraints, ...targets].map(({ id }) => ({ kind: 'loosen', rule: id }) as const),
  ];
}
