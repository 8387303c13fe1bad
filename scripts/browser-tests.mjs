import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './ensure-browser.mjs';
import { root, run, runTool } from './run.mjs';

/** Where the second site of the browser tests lies: the one that was built for a folder of its own. */
export const subFolder = { base: '/some/folder/', folder: 'node_modules/.cache/pullback/sites/sub-folder' };

/**
 * Runs the browser tests against the built site, and against the same site built for a sub-folder.
 * @param {string[]} args for Playwright
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} the exit code
 */
export async function browserTests(args, env = {}) {
  const browser = await ensureBrowser();
  if (
    !existsSync(join(root, 'dist/index.html')) &&
    (await build({ BASE_PATH: '/', SITE_FOLDER: 'dist' })) !== 0
  )
    return 1;
  if ((await build({ BASE_PATH: subFolder.base, SITE_FOLDER: subFolder.folder })) !== 0) return 1;
  return runTool('@playwright/test/cli.js', ['test', ...args], {
    NODE_ENV: 'test',
    PULLBACK_BROWSER: browser,
    PULLBACK_PORT: String(await freePort()),
    PULLBACK_SUB_FOLDER_PORT: String(await freePort()),
    ...env,
  });
}

/** @param {Record<string, string>} env */
const build = (env) =>
  run(process.execPath, ['scripts/vite.mjs', 'build', '--app', '--logLevel', 'warn'], { env });

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
