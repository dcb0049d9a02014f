import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What is shown, in the order in which it was started, although several run at once. */
let shown = Promise.resolve();

/**
 * Runs a script of Node's under a title. What it writes is shown at once, or, while another that was
 * started before is still shown, after that.
 *
 * @param {string} title
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<{ passed: boolean, ms: number }>} whether it ended well, and what it took
 */
export async function run(title, args, env = {}) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...colour(), ...process.env, ...env },
  });
  const ended = once(child, 'close').then(([status]) => ({
    passed: status === 0,
    ms: performance.now() - startedAt,
  }));
  const before = shown;
  shown = ended
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => before);
  /** @type {Buffer[]} */
  const kept = [];
  let turn = false;
  for (const [from, to] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    from.on('data', (piece) => (turn ? to.write(piece) : kept.push(piece)));
  }
  await before;
  console.log(`\n── ${title}`);
  process.stdout.write(Buffer.concat(kept));
  turn = true;
  return ended;
}

/** A program that writes through us would think that nobody sees its colours. */
function colour() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
}
