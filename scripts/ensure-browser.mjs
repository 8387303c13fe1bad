import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, stop } from './run.mjs';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programs.flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
};

const downloadTime = 5 * 60_000;

/**
 * Finds a Chromium for the browser tests, or installs one: what is on the machine, else Playwright's own, else, as root on a
 * Debian, its package.
 * @returns {Promise<string>} the path of the program
 */
export async function ensureBrowser() {
  const found = (await firstThatRuns(onTheMachine())) ?? (await firstThatRuns([await playwrights()]));
  if (found) return found;
  console.log('No Chrome, Chromium or Edge is here. Fetching Playwright’s …');
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    timeout: downloadTime,
  });
  const downloaded = await firstThatRuns([await playwrights()]);
  if (downloaded) return downloaded;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('Installing Debian’s chromium …');
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '-o', 'DPkg::Lock::Timeout=300', 'chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = await firstThatRuns(onTheMachine());
    if (installed) return installed;
  }
  return stop(
    'The browser tests need a Chrome, Chromium or Edge. Install one, or set PULLBACK_BROWSER to its path.',
  );
}

function onTheMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const chosen = process.env.PULLBACK_BROWSER ?? process.env.CHROME_PATH;
  return [...(chosen ? [chosen] : []), ...onPath, ...(usualPlaces[process.platform] ?? [])];
}

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** @param {string[]} paths */
async function firstThatRuns(paths) {
  for (const path of paths) {
    if (!existsSync(path)) continue;
    // On Windows a browser opens a window when asked for its version.
    if (process.platform === 'win32') return path;
    if ((await run(path, ['--version'], { quiet: true, timeout: 30_000 })) === 0) return path;
  }
  return undefined;
}
