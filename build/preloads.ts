import type { Manifest } from 'vite';

/** The faces that the first view of every page needs: titles, reading, labels and formulas, the transpose among them. */
const firstFonts = [
  'source-serif-4-title.woff2',
  'source-serif-4-roman.woff2',
  'source-serif-4-italic.woff2',
  'inter-roman.woff2',
  'KaTeX_Main-Regular-core.woff2',
  'KaTeX_Math-Italic-core.woff2',
  'KaTeX_SansSerif-Regular-core.woff2',
];

/**
 * The links to what a page will need at once: the first faces, and the code that it begins with.
 * Islands further down fetch theirs when the reader comes near.
 * @param code the names of the files: `RuleCard.tsx`
 * @throws where the build has made no code of its own of a file.
 */
export function preloadsOf(code: readonly string[], manifest: Manifest, base: string): string[] {
  const scripts = new Set(code.flatMap((name) => filesOf(keyOf(name, manifest), manifest)));
  const fonts = firstFonts.map((name) => fontFile(name, manifest));
  return [
    ...fonts.map(
      (file) => `<link rel="preload" as="font" type="font/woff2" href="${base}${file}" crossorigin />`,
    ),
    ...[...scripts].map((file) => afterPaint(`${base}${file}`)),
  ];
}

/** A link to code that `public/wake.js` fetches once the page is in sight. */
export function afterPaint(address: string): string {
  return `<link rel="after-paint" href="${address}" crossorigin />`;
}

function keyOf(name: string, manifest: Manifest): string {
  const key = Object.keys(manifest).find(
    (source) => manifest[source].isDynamicEntry && source.endsWith(`/${name}`),
  );
  if (!key) throw new Error(`There is no code of its own for ${name}: an island's file is named as it is.`);
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
