import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { hashedCaching, hashedFolder, headers, otherCaching } from './headers.mjs';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const compressible = /^(text|application)|svg/;
const brotli = promisify(brotliCompress);
const compress = {
  /** @param {Buffer} body */
  br: (body) => brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify(gzip),
};

/** @typedef {{ path: string, type: string, etag: string, body: Buffer }} File */

/**
 * A server for the files of a folder, under a base path. It answers what is there, with the site's headers, and the site's
 * own 404 page for all else.
 * @param {string} folder
 * @param {string} base `/` at both ends
 */
export function createSite(folder, base) {
  /** @type {Map<string, Promise<Buffer>>} */
  const compressed = new Map();
  return createServer(async (request, response) => {
    try {
      await answer(request, response, folder, base, compressed);
    } catch {
      response.writeHead(500, headers).end();
    }
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} folder
 * @param {string} base
 * @param {Map<string, Promise<Buffer>>} compressed
 */
async function answer(request, response, folder, base, compressed) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
  const path = pathOf(request.url ?? '/', base);
  const location = path === undefined ? undefined : await folderAddress(folder, path, base);
  if (location) return response.writeHead(308, { ...headers, Location: location }).end();
  const found =
    path === undefined ? undefined : await read(folder, path.endsWith('/') ? `${path}index.html` : path);
  const file = found ?? (await read(folder, '404.html'));
  if (!file) return response.writeHead(404, headers).end();

  const encoding = encodingFor(request, file);
  const etag = `"${file.etag}${encoding ? `-${encoding}` : ''}"`;
  const fields = {
    ...headers,
    'Content-Type': file.type,
    'Cache-Control': found && path?.startsWith(hashedFolder) ? hashedCaching : otherCaching,
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (found && request.headers['if-none-match'] === etag) return response.writeHead(304, fields).end();
  const body = encoding
    ? await once(compressed, file.path + etag, () => compress[encoding](file.body))
    : file.body;
  response.writeHead(found ? 200 : 404, {
    ...fields,
    'Content-Length': body.length,
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  return response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The path of a request below the base; nothing for what lies outside it or names no file of ours.
 * @param {string} url
 * @param {string} base
 */
function pathOf(url, base) {
  let path = url.split(/[?#]/)[0];
  try {
    path = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const steps = path.split(/[/\\]/);
  if (!path.startsWith(base) || path.includes('\0') || path.includes('\\') || steps.includes('..'))
    return undefined;
  return path.slice(base.length) || '/';
}

/**
 * Where a folder is asked for without its slash: its address with it.
 * @param {string} folder
 * @param {string} path
 * @param {string} base
 */
async function folderAddress(folder, path, base) {
  if (path.endsWith('/') || path.startsWith('/')) return undefined;
  const found = await stat(join(folder, path)).catch(() => undefined);
  return found?.isDirectory() ? `${base}${path.split('/').map(encodeURIComponent).join('/')}/` : undefined;
}

/**
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<File | undefined>}
 */
async function read(folder, path) {
  const full = join(folder, path);
  if (!full.startsWith(folder + sep)) return undefined;
  const found = await stat(full).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const etag = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`;
  return {
    path: full,
    type: types[extname(full)] ?? 'application/octet-stream',
    etag,
    body: await readFile(full),
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {File} file
 * @returns {'br' | 'gzip' | undefined}
 */
function encodingFor(request, file) {
  if (!compressible.test(file.type) || file.body.length < 1024) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

/**
 * @template Value
 * @param {Map<string, Promise<Value>>} kept
 * @param {string} key
 * @param {() => Promise<Value>} make
 */
function once(kept, key, make) {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}
