import { join } from 'node:path';
import { backUp } from '../store/backup';
import { databaseFile } from '../store/database';
import { type AddCommand, CommandError } from './cli';

/** `mufakat backup [FILE]`: a checked copy of the database, while the server runs. */
export const addBackup: AddCommand = (program, { config, clock, say }) => {
  program
    .command('backup')
    .description('copy the database into one file and check the copy; the server may be running')
    .argument('[file]', 'where to; by default a dated file in data/backups')
    .action(async (file: string | undefined) => {
      const day = new Date(clock.now()).toISOString().slice(0, 19).replace(/\D/g, '');
      const target = file ?? join('data', 'backups', `mufakat-${day}.db`);
      const fault = await backUp(databaseFile(config.databaseUrl), target);
      if (fault !== null) throw new CommandError(fault);
      say(`Backed up to ${target}. To restore: stop the server, put this file in place of the`);
      say('database (remove the -wal and -shm files beside it), and start the server.');
    });
};
