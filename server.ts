// The program. Builds the services once, gives them to the pages, and listens until it is told to stop.
import { systemIds, systemRandom } from '~/server/chance';
import { systemClock } from '~/server/clock';
import { ConfigError, readConfig } from '~/server/config';
import { createApp } from '~/server/http/app';
import { listen } from '~/server/http/listen';
import { builtPages, developmentPages } from '~/server/http/pages';
import { createLog } from '~/server/log';
import { preparePeople } from '~/server/people/opening';
import { createServices } from '~/server/services';
import { MigrationError } from '~/server/store/migrate';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const services = await createServices({
    config,
    clock: systemClock,
    ids: systemIds,
    random: systemRandom,
    log,
  });
  const howToSignIn = await preparePeople(services);
  const { pages, assets } = process.argv.includes('--dev')
    ? await developmentPages(services)
    : await builtPages();
  const server = await listen(createApp(services, pages, assets), services);
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(signal));
  console.log([`Mufakat is at ${server.url}`, ...howToSignIn].join('\n'));
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof MigrationError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
