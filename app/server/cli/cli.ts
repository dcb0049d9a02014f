import type { Command } from 'commander';
import type { Ids, RandomSource } from '../chance';
import type { Clock } from '../clock';
import type { Config } from '../config';
import type { Log } from '../log';

/** What a command of `mufakat` is handed; a test hands in its own. */
export interface Cli {
  config: Config;
  clock: Clock;
  ids: Ids;
  random: RandomSource;
  log: Log;
  /** Writes one line for the person (or program) that asked. */
  say(line: string): void;
}

/** Adds one command to the program; each lives in a file of its own beside this one. */
export type AddCommand = (program: Command, cli: Cli) => void;

/** A command could not do what it was asked; the message says why and what to do. Exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}
