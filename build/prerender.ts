import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest, Plugin, ViteBuilder, ViteDevServer } from 'vite';
import { headersFile } from '../scripts/headers.mjs';
import { fill } from './document';
import { splitFar } from './far';
import { headOf, originOf, robotsOf, sitemapOf } from './head';
import { preloadsOf } from './preloads';
import { wordsInLine } from './words-in-line';

type Renderer = typeof import('../src/app/entry-prerender');

const entry = 'src/app/entry-prerender.tsx';
/** Where the site is built; a second build of another kind goes elsewhere. */
const siteFolder = process.env.SITE_FOLDER ?? 'dist';

/** What the build needs and the site does not: the renderer, and Vite's manifest, which `scripts/budget.mjs` reads. */
const workFolder = `node_modules/.cache/pullback/${basename(siteFolder)}`;
const serverFolder = `${workFolder}/server`;
const manifestFile = `${workFolder}/manifest.json`;

/**
 * Still pages: after the browser's files and a renderer are built, each route becomes one HTML file. `vite dev` renders the
 * same routes on request.
 */
export function prerender(): Plugin {
  return {
    name: 'pullback:prerender',
    config: () => ({
      appType: 'custom',
      environments: {
        client: { build: { manifest: true, outDir: siteFolder, emptyOutDir: true } },
        ssr: {
          build: { ssr: true, outDir: serverFolder, emptyOutDir: true, rolldownOptions: { input: entry } },
        },
      },
      builder: { buildApp },
    }),
    configureServer: (server) => () => serveRendered(server),
    hotUpdate({ file, server, modules }) {
      // What only the renderer reads, words and still pages, the browser sees by asking again.
      const { client } = server.environments;
      if (
        this.environment.name === 'ssr' &&
        modules.length > 0 &&
        !client.moduleGraph.getModulesByFile(file)?.size
      )
        client.hot.send({ type: 'full-reload' });
    },
  };
}

async function buildApp(builder: ViteBuilder): Promise<void> {
  const { client, ssr } = builder.environments;
  await builder.build(client);
  await builder.build(ssr);
  const { root, base } = builder.config;
  const site = join(root, client.config.build.outDir);
  const template = await readFile(join(site, 'index.html'), 'utf8');
  const manifest: Manifest = JSON.parse(await readFile(join(site, '.vite/manifest.json'), 'utf8'));
  const renderer: Renderer = await import(
    `${pathToFileURL(join(root, serverFolder, 'entry-prerender.js'))}?${Date.now()}`
  );
  const place = { base, origin: originOf(process.env.SITE_URL, base) };
  for (const path of renderer.paths) {
    const whole = await renderer.renderPage(path);
    const split = splitFar(whole.html);
    const parts = split.parts.map(wordsInLine);
    const page = { ...whole, html: wordsInLine(split.html) };
    const file = join(site, page.file);
    await mkdir(dirname(file), { recursive: true });
    const head = [...headOf({ ...page, path }, place), ...preloadsOf(page.firstCode, manifest, base)];
    if (parts.length > 0) head.push(await writeParts(parts, site, base));
    await writeFile(file, fill(template, page, head));
  }
  const sitemap = sitemapOf(renderer.paths, place);
  if (sitemap) await writeFile(join(site, 'sitemap.xml'), sitemap);
  await writeFile(join(site, 'robots.txt'), robotsOf(place));
  await writeFile(join(site, '_headers'), headersFile(base));
  await rename(join(site, '.vite/manifest.json'), join(root, manifestFile));
  await rm(join(site, '.vite'), { recursive: true });
}

/** Writes the far parts of a page beside its code, and gives the element that says where. */
async function writeParts(parts: readonly string[], site: string, base: string): Promise<string> {
  // As in a page, each byte is a letter.
  const json = JSON.stringify(parts).replace(
    /[^\0-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 8);
  const file = `assets/far-${hash}.json`;
  await writeFile(join(site, file), json);
  return `<meta name="far-parts" content="${base}${file}" />`;
}

function serveRendered(server: ViteDevServer): void {
  server.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    if (!request.headers.accept?.includes('text/html')) return next();
    try {
      const renderer = (await server.ssrLoadModule(entry)) as Renderer;
      const path = `/${pathname.slice(server.config.base.length)}`;
      const known = renderer.paths.includes(path);
      const page = await renderer.renderPage(path);
      const template = await readFile(join(server.config.root, 'index.html'), 'utf8');
      const html = await server.transformIndexHtml(pathname, template);
      response.writeHead(known ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(fill(html, page, []));
    } catch (problem) {
      if (problem instanceof Error) server.ssrFixStacktrace(problem);
      next(problem);
    }
  });
}
