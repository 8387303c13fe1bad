import type { Manifest } from 'vite';

/** The faces that the first view of every page needs: reading, labels and formulas. */
const firstFonts = [
  'source-serif-4-roman.woff2',
  'inter-roman.woff2',
  'KaTeX_Main-Regular-core.woff2',
  'KaTeX_Math-Italic-core.woff2',
];

/**
 * The links that let a browser fetch at once what a page will need: the first faces, and the code of its first island. Those
 * further down fetch theirs when the reader comes near.
 * @throws where an island has no file of its own name.
 */
export function preloadsOf(island: string | undefined, manifest: Manifest, base: string): string[] {
  const scripts = new Set(island === undefined ? [] : filesOf(keyOf(island, manifest), manifest));
  const fonts = firstFonts.map((name) => fontFile(name, manifest));
  return [
    ...fonts.map(
      (file) => `<link rel="preload" as="font" type="font/woff2" href="${base}${file}" crossorigin />`,
    ),
    ...[...scripts].map((file) => `<link rel="modulepreload" href="${base}${file}" crossorigin />`),
  ];
}

function keyOf(island: string, manifest: Manifest): string {
  const key = Object.keys(manifest).find(
    (source) => manifest[source].isDynamicEntry && source.endsWith(`/${island}.tsx`),
  );
  if (!key)
    throw new Error(`The island ${island} has no code of its own: its file must be named ${island}.tsx.`);
  return key;
}

function filesOf(key: string, manifest: Manifest): string[] {
  const { file, imports = [], isEntry } = manifest[key];
  const below = imports.flatMap((next) => filesOf(next, manifest));
  return isEntry ? below : [file, ...below];
}

function fontFile(name: string, manifest: Manifest): string {
  const key = Object.keys(manifest).find((source) => source.endsWith(`/${name}`));
  if (!key) throw new Error(`The build has no font ${name}.`);
  return manifest[key].file;
}
