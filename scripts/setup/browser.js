import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, runNode } from './run.js';

/** Where systems keep a Chromium, most specific first. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that tests use: CHROMIUM_PATH, else an installed one, else the one Playwright has
 * downloaded.
 *
 * @returns {string | null} its path
 */
export function findBrowser() {
  const told = process.env.CHROMIUM_PATH ?? '';
  if (told !== '') return told;
  return PLACES.find((path) => existsSync(path)) ?? downloadedBrowser();
}

/** Gets a browser: Playwright's own, or the distribution's where we may install packages. */
export function installBrowser() {
  const ways = [
    () =>
      runNode(
        'Downloading a browser for the tests',
        ['node_modules/@playwright/test/cli.js', 'install', 'chromium'],
        { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
      ),
    installFromDistribution,
  ];
  for (const way of ways) {
    try {
      way();
    } catch (error) {
      console.log(error instanceof Error ? error.message : error);
    }
    if (findBrowser() !== null) return;
  }
  throw new Error(
    'The tests need Chromium, and none was found or could be installed. Install it (on Debian: ' +
      'sudo apt-get install chromium) or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function installFromDistribution() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('Refreshing the package lists', 'apt-get', ['-qq', 'update'], env);
  const args = ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'];
  run('Installing Chromium', 'apt-get', args, env);
}

/** @returns {string | null} */
function downloadedBrowser() {
  const ask = "console.log(require('playwright-core').chromium.executablePath())";
  const { stdout } = spawnSync(process.execPath, ['-e', ask], { encoding: 'utf8' });
  const path = (stdout ?? '').trim();
  return path !== '' && existsSync(path) ? path : null;
}
