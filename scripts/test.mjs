// Everything that must hold, from a fresh clone on: stops at the first step that fails.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { browserTests } from './browser-tests.mjs';
import { ensureInstall } from './ensure-install.mjs';
import { cache, run, runTool } from './run.mjs';

const unitReport = join(cache, 'reports/unit.json');
const browserReport = join(cache, 'reports/browser.json');

/** The site as most people serve it, whatever this shell says. */
const site = { BASE_PATH: '/', SITE_FOLDER: 'dist' };

/** Colours are for a screen. */
const plain = process.stdout.isTTY ? [] : ['--colors=off'];

/** @type {[name: string, step: () => Promise<number>][]} */
const steps = [
  ['types', () => runTool('typescript/bin/tsc', ['--noEmit'])],
  [
    'types of the engine, without a browser',
    () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.math.json']),
  ],
  ['lint', () => runTool('@biomejs/biome/bin/biome', ['ci', '.', ...plain])],
  ['dead code', () => runTool('knip/bin/knip.js', [])],
  [
    'unit tests and laws',
    () =>
      runTool(
        'vitest/vitest.mjs',
        ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
        {
          NODE_ENV: 'test',
        },
      ),
  ],
  [
    'build',
    () => run(process.execPath, ['scripts/vite.mjs', 'build', '--app', '--logLevel', 'warn'], { env: site }),
  ],
  ['budget', () => run(process.execPath, ['scripts/budget.mjs'])],
  [
    'browser tests',
    () => browserTests(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport }),
  ],
];

await ensureInstall();
await rm(join(cache, 'reports'), { recursive: true, force: true });
await mkdir(join(cache, 'reports'), { recursive: true });
const failed = await firstFailure();
await printTotal();
if (failed) console.log(`Stopped at: ${failed}.`);
process.exitCode = failed ? 1 : 0;

async function firstFailure() {
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    if ((await step()) !== 0) return name;
    console.log(`   ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  return undefined;
}

async function printTotal() {
  const unit = await report(unitReport);
  const browser = (await report(browserReport)).stats ?? {};
  const passed = (unit.numPassedTests ?? 0) + (browser.expected ?? 0);
  const broken = (unit.numFailedTests ?? 0) + (browser.unexpected ?? 0) + (browser.flaky ?? 0);
  // A step that is no test runner fails as one.
  console.log(`\n${passed} passed, ${failed ? Math.max(broken, 1) : broken} failed`);
}

/** @param {string} file */
async function report(file) {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
}
