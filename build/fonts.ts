import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subset from 'subset-font';
import type { Plugin } from 'vite';
import { type Face, type Fallback, faces, fallbacks } from './font-table';
import { restOf, unicodeRange } from './unicode-range';

const virtualName = 'virtual:fonts.css';
const require = createRequire(import.meta.url);

/**
 * The site's own fonts: `import 'virtual:fonts.css'` gives the faces of `font-table.ts`, cut to the characters they are
 * needed for, and KaTeX's styles with its faces among them. Cutting takes some seconds and is kept until the table or a
 * package changes.
 */
export function fonts(): Plugin {
  let styles = '';
  return {
    name: 'pullback:fonts',
    async configResolved({ root }) {
      styles = await makeFonts(join(root, 'node_modules/.cache/pullback/fonts'));
    },
    resolveId: (id) => (id === virtualName ? styles : null),
  };
}

/** Makes the fonts and their style sheet in `folder`, unless they are there; gives the path of the sheet. */
async function makeFonts(folder: string): Promise<string> {
  const sources = await Promise.all(faces.map((face) => readFile(require.resolve(face.from))));
  const katex = await readFile(require.resolve('katex/dist/katex-swap.css'), 'utf8');
  const css = [
    ...faces.map(faceRule),
    ...fallbacks.map(fallbackRule),
    inLayer(withoutSizes(withoutFaces(katex))),
  ].join('\n');
  const key = createHash('sha256').update(JSON.stringify(faces)).update(css);
  for (const source of sources) key.update(source);
  const path = join(folder, key.digest('hex').slice(0, 12), 'fonts.css');
  const made = await readFile(path, 'utf8').catch(() => undefined);
  if (made === css) return path;
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(path, '..'), { recursive: true });
  for (const [index, face] of faces.entries())
    await writeFile(join(path, '..', `${face.name}.woff2`), await cut(face, sources[index]));
  await writeFile(path, css);
  return path;
}

/** One face's file. A face for the rest is the whole file: `unicode-range` says when it is fetched. */
async function cut(face: Face, source: Buffer): Promise<Buffer> {
  if (face.text === undefined || face.rest) return source;
  return subset(source, face.text, {
    targetFormat: 'woff2',
    ...(face.axes && { variationAxes: face.axes }),
    ...(face.features && { keepFeatures: face.features }),
  });
}

function faceRule(face: Face): string {
  const range = face.text && (face.rest ? restOf(face.text) : unicodeRange(face.text));
  return [
    '@font-face {',
    `  font-family: '${face.family}';`,
    `  src: url('./${face.name}.woff2') format('woff2');`,
    `  font-weight: ${face.weight};`,
    `  font-style: ${face.style};`,
    '  font-display: swap;',
    ...(range ? [`  unicode-range: ${range};`] : []),
    '}',
  ].join('\n');
}

function fallbackRule({ family, style, local, size, ascent, descent }: Fallback): string {
  return [
    '@font-face {',
    `  font-family: '${family}';`,
    `  src: ${local.map((name) => `local('${name}')`).join(', ')};`,
    `  font-style: ${style};`,
    `  size-adjust: ${size}%;`,
    `  ascent-override: ${ascent}%;`,
    `  descent-override: ${descent}%;`,
    '  line-gap-override: 0%;',
    '}',
  ].join('\n');
}

const withoutFaces = (css: string) => css.replace(/@font-face\s*\{[^}]*\}/g, '');
/** Formulas here have the size of the text, and scripts in them two smaller ones (1, 3 and 6 of KaTeX's eleven). */
const withoutSizes = (css: string) =>
  css.replace(/[^{}]*\.reset-size(?:2|4|5|7|8|9|10|11)\.[^{}]*\{[^}]*\}/g, '');
const inLayer = (css: string) => `@layer katex {\n${css}\n}`;
