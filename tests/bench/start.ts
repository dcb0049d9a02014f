import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** One start: until it listens and until its first page came, in ms; CPU in ms; memory in MB. */
interface Start {
  readonly ready: number;
  readonly firstPage: number;
  readonly cpu: number;
  readonly memory: number;
}

type Spread = Readonly<Record<keyof Start, { median: number; least: number; most: number }>>;

const LISTENING = /Mufakat is at (http:\S+)/;
/** A tick of /proc/PID/stat, as Linux counts them everywhere. */
const TICK_MS = 10;
const BUNDLED = ['--enable-source-maps', 'build/program/server.js'];
/** How the program was run before it was bundled. */
const UNBUNDLED = ['--import', 'tsx', 'server.ts'];

/**
 * Starts the program `times` times on a database that is set up, in turns with another checkout of it
 * where one is named, so that both meet the same machine. Linux only: it reads /proc.
 */
export async function start(times: number, other: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'mufakat-bench-'));
  const checkouts = [{ name: 'this', path: '.' }];
  if (other !== null) checkouts.push({ name: 'other', path: resolve(other) });
  const starts = new Map<string, Start[]>(checkouts.map(({ name }) => [name, []]));
  // The first start sets the database up, each checkout its own, and does not count.
  for (let time = 0; time <= times; time += 1) {
    for (const { name, path } of checkouts) {
      const one = await oneStart(path, join(folder, `${name}.db`));
      if (time > 0) starts.get(name)?.push(one);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return Object.fromEntries([...starts].map(([name, all]) => [name, spreadOf(all)]));
}

async function oneStart(checkout: string, database: string): Promise<Start> {
  const args = existsSync(join(checkout, 'build/program/server.js')) ? BUNDLED : UNBUNDLED;
  const env = { PORT: '0', LOG_LEVEL: 'warn', DATABASE_URL: `file:${database}` };
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: checkout,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((listens, fails) => {
    let output = '';
    child.stdout.on('data', (piece: Buffer) => {
      output += piece.toString();
      const found = LISTENING.exec(output)?.[1];
      if (found !== undefined) listens(found);
    });
    child.once('exit', (code) => fails(new Error(`${checkout} ended with ${code}.`)));
  });
  const ready = performance.now() - begun;
  const { cpu, memory } = usageOf(child.pid ?? 0);
  await (await fetch(`${url}/sign-in`)).text();
  const firstPage = performance.now() - begun;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  return { ready, firstPage, cpu, memory };
}

/** What a process has used so far (proc(5)). */
function usageOf(pid: number): Pick<Start, 'cpu' | 'memory'> {
  const [, stat = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = stat.split(' ').slice(11, 13).map(Number);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]);
  return { cpu: (user + system) * TICK_MS, memory: kilobytes / 1024 };
}

function spreadOf(starts: readonly Start[]): Spread {
  const of = (key: keyof Start) => {
    const all = starts.map((one) => Math.round(one[key])).sort((a, b) => a - b);
    const median = all[Math.floor(all.length / 2)] ?? 0;
    return { median, least: all[0] ?? 0, most: all.at(-1) ?? 0 };
  };
  return { ready: of('ready'), firstPage: of('firstPage'), cpu: of('cpu'), memory: of('memory') };
}
