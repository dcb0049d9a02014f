// Runs in a thread of its own, so that nobody's page waits for a solver. Plain JavaScript, since a
// thread has to start wherever its parent runs, with or without a loader for TypeScript.
import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

/** @typedef {import('../../core/fellowship/selection/solver').LinearModel} LinearModel */
/** @typedef {import('../../core/fellowship/selection/solver').LinearAnswer} LinearAnswer */
/** @typedef {{ number: number, model: LinearModel, how: 'whole' | 'relaxed', seconds: number }} Task */

/** @type {LinearAnswer} */
const NOWHERE = { status: 'infeasible', values: null, bound: null, duals: null };

const highs = await loadHighs();
const { modelStatus, objectiveSense, variableType } = highs.constants;

/** @param {readonly number[]} bounds */
const finite = (bounds) =>
  bounds.map((bound) => {
    if (Number.isFinite(bound)) return bound;
    return bound > 0 ? highs.infinity : -highs.infinity;
  });

/**
 * @param {LinearModel} model
 * @param {'whole' | 'relaxed'} how
 */
function dataOf({ cost, lower, upper, rows }, how) {
  const starts = [0];
  for (const { at } of rows) starts.push((starts.at(-1) ?? 0) + at.length);
  const numCols = cost.length;
  const numRows = rows.length;
  return {
    numCols,
    numRows,
    sense: objectiveSense.maximize,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: finite(rows.map((row) => row.lower)),
    rowUpper: finite(rows.map((row) => row.upper)),
    matrix: {
      format: /** @type {const} */ ('csr'),
      numRows,
      numCols,
      starts,
      indices: rows.flatMap(({ at }) => at),
      values: rows.flatMap(({ by }) => by),
    },
    ...(how === 'whole' ? { integrality: cost.map(() => variableType.integer) } : {}),
  };
}

/**
 * @param {Task} task
 * @returns {LinearAnswer}
 */
function answerTo({ model, how, seconds }) {
  if (model.cost.length === 0) return emptyAnswer(model);
  return highs.withModel(dataOf(model, how), (solver) => {
    solver.options.set('output_flag', false);
    solver.options.set('time_limit', seconds);
    solver.options.set('random_seed', 0);
    // Optimal means optimal: the solver's own default is content with one part in ten thousand.
    solver.options.set('mip_rel_gap', 0);
    solver.options.set('mip_abs_gap', 0);
    solver.run();
    const status = solver.getModelStatus();
    // Every column is bounded, so what has no finite best has no solution at all.
    const { infeasible, unboundedOrInfeasible } = modelStatus;
    if (status === infeasible || status === unboundedOrInfeasible) return NOWHERE;
    const { colValue, rowDual } = solver.getSolution();
    const found = solver.info.get('primal_solution_status') === 2;
    const optimal = status === modelStatus.optimal && found;
    const bound = how === 'whole' ? Number(solver.info.get('mip_dual_bound')) : null;
    return /** @satisfies {LinearAnswer} */ ({
      status: optimal ? /** @type {const} */ ('optimal') : /** @type {const} */ ('unproven'),
      values: found ? [...colValue] : null,
      bound: bound !== null && Math.abs(bound) < 1e15 ? bound : null,
      duals: how === 'relaxed' && optimal ? [...rowDual] : null,
    });
  });
}

/**
 * Nothing to decide: each row has the sum zero. HiGHS answers such models with a status of its own.
 * @param {LinearModel} model
 * @returns {LinearAnswer}
 */
function emptyAnswer({ rows }) {
  if (rows.some(({ lower, upper }) => lower > 0 || upper < 0)) return NOWHERE;
  return { status: 'optimal', values: [], bound: 0, duals: rows.map(() => 0) };
}

parentPort?.on('message', (/** @type {Task} */ task) => {
  parentPort?.postMessage({ number: task.number, answer: answerTo(task) });
});
