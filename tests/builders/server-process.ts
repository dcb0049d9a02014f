import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The real program in a process of its own, which may be killed. */
export interface ServerProcess {
  /** Without a slash at the end. */
  url: string;
  pid: number;
  /** What it has written so far, log and all. */
  output(): string;
  /** Asks it to stop (SIGTERM) and waits; the answer is its exit code. */
  stop(): Promise<number | null>;
  /** Ends it at once (SIGKILL), as a power cut would, and waits. */
  kill(): Promise<void>;
}

const LISTENING = /Mufakat is at (http:\S+)/;

/** The program as `npm start` runs it. */
const PROGRAM = 'build/program/server.js';

/**
 * Starts the program on the database file `database` and waits until it listens.
 *
 * @param env added to the environment; the port is a free one unless PORT is given
 * @param program another bundle of it
 * @throws with the program's output where it ends before it listens
 */
export async function startServerProcess(
  database: string,
  env: Record<string, string> = {},
  program = PROGRAM,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATABASE_URL: `file:${database}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece: Buffer) => {
      output += piece.toString();
    });
  }
  const url = await listeningUrl(child, () => output);
  const end = (signal: NodeJS.Signals) => ended(child, signal);
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

function listeningUrl(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = LISTENING.exec(output())?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', look);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it listened:\n${output()}`)),
    );
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}
