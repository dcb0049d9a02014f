import { plantDemoFellowship } from '../fellowship/demo/plant';
import type { Services } from '../services';
import { plantDemoCohort } from '../teaching/demo';
import { DEMO_PASSWORD, openDemoAccounts, plantDemo, refuseOpenDemo } from './demo';

/**
 * Gets people ready before the server opens: demo accounts in a new database, none on a server that
 * others can reach.
 *
 * @returns lines for whoever starts the server: how to sign in
 * @throws ConfigError where others could sign in to demo accounts
 */
export async function preparePeople(services: Services): Promise<string[]> {
  if (await plantDemo(services)) {
    await plantDemoCohort(services);
    await plantDemoFellowship(services);
  }
  const accounts = await openDemoAccounts(services);
  refuseOpenDemo(services.config, accounts);
  if (accounts.length > 0) {
    return [
      `Sign in with the password ${DEMO_PASSWORD} as`,
      ...accounts.map((email) => `  ${email}`),
      'Only this machine can reach the server while these accounts have that password.',
    ];
  }
  if ((await services.database.reader.user.count()) > 0) return [];
  return [
    'There are no accounts yet. Make the first one:',
    '  npm run mufakat -- user create --email you@example.org --name "Your Name" --role admin --academy "Your Academy"',
  ];
}
