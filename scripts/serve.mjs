// Serves a built site: `node scripts/serve.mjs [--folder dist] [--base /] [--port 4173]`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './run.mjs';
import { createSite } from './site-server.mjs';

const usualPort = 4173;

/**
 * Starts a server for a built site.
 * @param {{ folder?: string, base?: string, port?: number }} options without a port: 4173, or a free one where that is taken
 * @returns {Promise<string>} the site's address
 */
export async function serve({ folder = 'dist', base = '/', port }) {
  const server = createSite(join(root, folder), base);
  /** @param {number} wanted */
  const listen = (wanted) =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, process.env.HOST ?? 'localhost', () => resolve(undefined));
    });
  await listen(port ?? usualPort).catch((problem) => {
    if (port !== undefined || problem.code !== 'EADDRINUSE') throw problem;
    return listen(0);
  });
  const address = server.address();
  const actual = typeof address === 'object' ? address?.port : port;
  return `http://${process.env.HOST ?? 'localhost'}:${actual}${base}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { folder: { type: 'string' }, base: { type: 'string' }, port: { type: 'string' } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  console.log(await serve({ folder: values.folder, base: values.base, port }));
}
