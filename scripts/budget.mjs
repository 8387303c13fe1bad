// What a page may weigh: reads the built site and fails where a page's first load is over its budget.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cache, root } from './run.mjs';

/** JavaScript of the first load, gzipped, in kB of 1,000 bytes. The first row that fits a page holds. */
const budgets = [
  // Its title figure, and what follows the reader.
  { pages: /^index\.html$/, limit: 130 },
  { pages: /^rules\/.+\/index\.html$/, limit: 120 },
  // It reads what is typed, derives, prints, lays out and checks: the whole engine is on this one page.
  { pages: /^sandbox\//, limit: 225 },
  { pages: /./, limit: 120 },
];

const site = join(root, 'dist');
/** @type {Record<string, { file: string, imports?: string[] }>} */
const manifest = JSON.parse(await readFile(join(cache, 'dist/manifest.json'), 'utf8'));
const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]));
const pages = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).sort();

let over = 0;
for (const page of pages) {
  const sizes = await Promise.all((await scriptsOf(page)).map(gzipped));
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  const limit = budgets.find(({ pages: fitting }) => fitting.test(page))?.limit ?? 0;
  const verdict = total > limit ? 'OVER' : 'ok';
  if (total > limit) over += 1;
  console.log(`${page.padEnd(48)} ${total.toFixed(1).padStart(6)} of ${limit} kB  ${verdict}`);
}
if (over > 0) {
  console.error(`${over} of ${pages.length} pages are over their budget of JavaScript.`);
  process.exitCode = 1;
}

/**
 * Every script that a page's first load brings: those it names, its islands' among them, and all that they import.
 * @param {string} page
 */
async function scriptsOf(page) {
  const html = await readFile(join(site, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link rel="after-paint")[^>]*? (?:src|href)="([^"]+\.js)"/g)];
  /** @type {Set<string>} */
  const files = new Set();
  for (const [, address] of named) add(address.slice(1), files);
  return [...files];
}

/**
 * @param {string} file
 * @param {Set<string>} files
 */
function add(file, files) {
  if (files.has(file)) return;
  files.add(file);
  for (const key of chunks.get(file)?.imports ?? []) add(manifest[key].file, files);
}

/** @param {string} file */
async function gzipped(file) {
  return gzipSync(await readFile(join(site, file)), { level: 9 }).length;
}
