import { Worker } from 'node:worker_threads';
import type { LinearAnswer, LinearModel, Solver } from '~/core/fellowship/selection/solver';

/** A solver in a thread of its own. Close it when done, or the thread stays. */
export interface SolverThread extends Solver {
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: LinearAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Longer than any real selection takes, by far. */
const SECONDS = 60;

/**
 * HiGHS (MIT, highs.dev) behind the interface that selections are made with. One model at a time,
 * each for at most `seconds`; what is not done by then is answered as not proven. A thread that dies
 * rejects what it owed, and the next model starts another. Idle, it does not keep the program alive.
 */
export function createSolver({ seconds = SECONDS } = {}): SolverThread {
  let thread: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function start(): Worker {
    const started = new Worker(WORKER);
    started.on('message', ({ number, answer }: { number: number; answer: LinearAnswer }) => {
      waiting.get(number)?.resolve(answer);
      waiting.delete(number);
      if (waiting.size === 0) started.unref();
    });
    const failed = (error: Error) => {
      if (thread === started) thread = null;
      for (const each of waiting.values()) each.reject(error);
      waiting.clear();
      void started.terminate();
    };
    started.on('error', failed);
    started.on('exit', () => {
      if (thread === started) failed(new Error('the solver has stopped'));
    });
    return started;
  }

  return {
    solve(model: LinearModel, how: 'whole' | 'relaxed') {
      thread ??= start();
      const running = thread;
      running.ref();
      last += 1;
      const number = last;
      return new Promise<LinearAnswer>((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        running.postMessage({ number, model, how, seconds });
      });
    },
    async close() {
      const running = thread;
      thread = null;
      for (const each of waiting.values()) each.reject(new Error('the solver was closed'));
      waiting.clear();
      await running?.terminate();
    },
  };
}

// Not written as `new Worker(new URL(…))`, which a bundler would take for a browser's worker.
const WORKER = new URL('./solver-worker.js', import.meta.url);
