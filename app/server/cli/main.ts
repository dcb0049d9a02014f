// npm run mufakat -- <command>
import { CommanderError } from 'commander';
import { systemIds, systemRandom } from '../chance';
import { systemClock } from '../clock';
import { ConfigError, readConfig } from '../config';
import { createLog } from '../log';
import { MigrationError } from '../store/migrate';
import { CommandError } from './cli';
import { createProgram } from './program';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const program = createProgram({
    config,
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    log: createLog('warn'),
    say: (line) => console.log(line),
  });
  await program.parseAsync(process.argv);
}

/** Commander has already said what was wrong with the arguments. */
main().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
    return;
  }
  const expected = [CommandError, ConfigError, MigrationError].some(
    (kind) => error instanceof kind,
  );
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
