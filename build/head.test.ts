import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { headOf, originOf, robotsOf, sitemapOf } from './head';

const page = { path: '/rules/', title: 'The "ten" rules', description: 'a < b & c' };
const known = { base: '/some/folder/', origin: 'https://example.org' };
const unknown = { base: '/', origin: undefined };

test('with an origin every address is absolute, in the folder of the site', () => {
  const head = headOf(page, known).join('\n');
  expect(head).toContain('<link rel="canonical" href="https://example.org/some/folder/rules/" />');
  expect(head).toContain('property="og:url" content="https://example.org/some/folder/rules/"');
  expect(head).toContain('property="og:image" content="https://example.org/some/folder/preview.png"');
});

test('without an origin the picture is named from the root, and the page says no address of its own', () => {
  const head = headOf(page, unknown).join('\n');
  expect(head).toContain('property="og:image" content="/preview.png"');
  expect(head).not.toMatch(/canonical|og:url/);
  expect(sitemapOf(['/', '/rules/'], unknown)).toBeUndefined();
  expect(robotsOf(unknown)).not.toContain('Sitemap');
});

test('every head has a title, a description, a type, a picture and a card, in words that end no attribute', () => {
  for (const place of [known, unknown]) {
    const head = headOf(page, place);
    for (const name of ['og:title', 'og:description', 'og:type', 'og:image', 'og:image:alt', 'twitter:card'])
      expect(head.filter((line) => line.includes(`"${name}"`))).toHaveLength(1);
    expect(head).toContain('<meta property="og:title" content="The &quot;ten&quot; rules" />');
    expect(head).toContain('<meta property="og:description" content="a &lt; b &amp; c" />');
  }
});

test('the 404 page has no address, and is in no index and no sitemap', () => {
  const head = headOf({ ...page, path: '/404.html' }, known).join('\n');
  expect(head).toContain('<meta name="robots" content="noindex" />');
  expect(head).not.toMatch(/canonical|og:url/);
  expect(headOf(page, known).join()).not.toContain('noindex');
  const sitemap = sitemapOf(['/', '/rules/', '/404.html'], known) ?? '';
  expect([...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
    'https://example.org/some/folder/',
    'https://example.org/some/folder/rules/',
  ]);
  expect(robotsOf(known)).toContain('Sitemap: https://example.org/some/folder/sitemap.xml\n');
});

test('SITE_URL is an origin, or one with the folder of BASE_PATH', () => {
  expect(originOf(undefined, '/')).toBeUndefined();
  expect(originOf('', '/')).toBeUndefined();
  expect(originOf('https://example.org', '/some/folder/')).toBe('https://example.org');
  expect(originOf('https://example.org/some/folder', '/some/folder/')).toBe('https://example.org');
  expect(() => originOf('https://example.org/other/', '/some/folder/')).toThrow(/BASE_PATH/);
  expect(() => originOf('example.org', '/')).toThrow(/SITE_URL/);
  expect(() => originOf('ftp://example.org', '/')).toThrow(/SITE_URL/);
});

test('the colours of a browser around the page are those of its paper', async () => {
  const tokens = await readFile('src/app/styles/tokens.css', 'utf8');
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? [];
  const shell = await readFile('index.html', 'utf8');
  expect(shell).toContain(`content="${light}" media="(prefers-color-scheme: light)"`);
  expect(shell).toContain(`content="${dark}" media="(prefers-color-scheme: dark)"`);
});

test('the picture of link previews has the size that the head says, and is small', async () => {
  const png = await readFile('public/preview.png');
  const head = headOf(page, unknown).join('\n');
  expect(head).toContain(`property="og:image:width" content="${png.readUInt32BE(16)}"`);
  expect(head).toContain(`property="og:image:height" content="${png.readUInt32BE(20)}"`);
  expect(png.length).toBeLessThanOrEqual(150_000);
});
