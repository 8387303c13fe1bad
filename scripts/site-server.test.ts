import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSite } from './site-server.mjs';

let folder = '';
let server: Server;
const words = 'Words. '.repeat(500);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullback-'));
  await mkdir(join(folder, 'site/rules'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'site-two'));
  await writeFile(join(folder, 'site-two/secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), 'front');
  await writeFile(join(folder, 'site/404.html'), 'nowhere');
  await writeFile(join(folder, 'site/rules/index.html'), words);
  server = createSite(join(folder, 'site'), '/base/');
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path exactly as it is written. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status?: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    request({ host: 'localhost', port, path, headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('a site under a base', () => {
  test('gives its pages', async () => {
    expect((await ask('/base/')).body.toString()).toBe('front');
    expect((await ask('/base/rules/?a=b')).body.toString()).toBe(words);
  });

  test('leads to a folder’s slash', async () => {
    const answer = await ask('/base/rules');
    expect([answer.status, answer.headers.location]).toEqual([308, '/base/rules/']);
  });

  test.each(['/', '/base', '/rules/', '/base/nowhere', '/base/rules/index.html/'])(
    'has no page at %s',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.body.toString()]).toEqual([404, 'nowhere']);
    },
  );

  test.each([
    '/base/../secret.txt',
    '/base/%2e%2e/secret.txt',
    '/base/..%2fsecret.txt',
    '/base/..%5csecret.txt',
    '/base/../site-two/secret.txt',
    '/base//etc/passwd',
    '//example.org/..',
    '/base/%00',
    '/base/%',
    '/base/index.html%00.txt',
  ])('gives nothing from outside for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toBe('nowhere');
  });

  test('compresses as it is asked to', async () => {
    const br = await ask('/base/rules/', { 'accept-encoding': 'gzip, br' });
    expect(brotliDecompressSync(br.body).toString()).toBe(words);
    const gz = await ask('/base/rules/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gz.body).toString()).toBe(words);
    expect(gz.headers.etag).not.toBe(br.headers.etag);
  });

  test('answers HEAD without a body, and no other method', async () => {
    expect((await ask('/base/rules/', {}, 'HEAD')).body).toHaveLength(0);
    expect((await ask('/base/', {}, 'POST')).status).toBe(405);
  });
});
