import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. Every script works in it, wherever it is called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What builds and tests leave behind that is not the site. */
export const cache = join(root, 'node_modules/.cache/pullback');

/**
 * Runs a program to its end, with its words on our screen.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, timeout?: number, shell?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 1 where it does not start or is stopped
 */
export function run(program, args, { env = {}, quiet = false, timeout, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? 'ignore' : 'inherit',
      timeout,
      shell,
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Vite's notice that imports without an extension need its bundling config loader: that is the one in use. */
export const quietVite = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

/**
 * Runs a JavaScript file of a package under this Node.
 * @param {string} file its path below `node_modules`
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export const runTool = (file, args, env) =>
  run(process.execPath, [join(root, 'node_modules', file), ...args], { env: { ...quietVite, ...env } });

/**
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
