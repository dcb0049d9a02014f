import { Command } from 'commander';
import { addBackup } from './backup';
import type { AddCommand, Cli } from './cli';
import { addSimulate } from './simulate';
import { addUser } from './user';
import { addValidate } from './validate';

const COMMANDS: readonly AddCommand[] = [addValidate, addSimulate, addBackup, addUser()];

/** The `mufakat` command line. Errors are thrown, never exits, so that tests can run it. */
export function createProgram(cli: Cli): Command {
  const program = new Command('mufakat')
    .description('Look after a Mufakat server from the command line')
    .exitOverride()
    .configureOutput({ writeOut: (text) => cli.say(text.replace(/\n$/, '')) });
  for (const add of COMMANDS) add(program, cli);
  return program;
}
