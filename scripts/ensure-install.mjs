import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, run, stop } from './run.mjs';

const stampFile = join(root, 'node_modules/.pullback-installed');

/** The first minor version of each line of Node that the build's packages run on; all later lines do. */
const oldest = new Map([
  [20, 19],
  [22, 13],
  [24, 0],
]);

/** Installs the packages of the lock file, unless exactly they are there for this platform and this Node. */
export async function ensureInstall() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const since = oldest.get(major) ?? (major > 24 ? 0 : Number.POSITIVE_INFINITY);
  if (minor < since)
    stop(`Pullback needs Node 20.19, 22.13, 24 or later; this is Node ${process.versions.node}.`);
  const lock = await readFile(join(root, 'package-lock.json'));
  const stamp = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch} ${major}`)
    .digest('hex');
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  console.log('Installing the packages of package-lock.json …');
  // NODE_ENV=production would leave out what builds and tests.
  if ((await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])) !== 0)
    stop('npm ci failed: see above.');
  await writeFile(stampFile, stamp);
}

/** @param {string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
