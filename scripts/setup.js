// Makes a checkout ready, doing only what is missing: packages, database client, built program, and
// for tests a browser. Runs before `npm start` and `npm test`, so it must need nothing but Node.
//   node scripts/setup.js dev | start | test
import { findBrowser, installBrowser } from './setup/browser.js';
import { build, generate } from './setup/build.js';
import { oneAtATime } from './setup/lock.js';
import { installPackages } from './setup/packages.js';

const LEAST_NODE = [20, 19];

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Error(
    `Mufakat needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.version}.`,
  );
}

async function main() {
  const purpose = process.argv[2] ?? 'start';
  refuseOldNode();
  await oneAtATime(async () => {
    installPackages();
    generate();
    if (purpose !== 'dev') await build();
    if (purpose === 'test' && findBrowser() === null) installBrowser();
  });
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
