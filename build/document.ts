import { metaPolicy } from '../scripts/headers.mjs';
import type { RenderedPage } from '../src/app/entry-prerender';
import { escaped } from './head';
import { afterPaint } from './preloads';

const headMark = '<!--head-->';
const pageMark = '<!--page-->';

/**
 * A page's whole document: the shell `index.html` with the page in it. In `vite dev`, whose tools write scripts and styles
 * into the page, it has no policy.
 * @param head further elements of the head, as HTML
 */
export function fill(shell: string, page: RenderedPage, head: readonly string[]): string {
  const policy =
    process.env.NODE_ENV === 'production' &&
    `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />`;
  const lines = [
    policy,
    `<title>${escaped(page.title)}</title>`,
    `<meta name="description" content="${escaped(page.description)}" />`,
    ...head,
  ];
  return ascii(put(put(patient(shell), headMark, lines.filter(Boolean).join('\n    ')), pageMark, page.html));
}

/**
 * What is read comes first: its faces and its style share neither the line nor the processor with what brings it to life. The entry
 * stands last among what waits.
 */
function patient(shell: string): string {
  return shell.replace(/<script type="module" crossorigin src="([^"]+)"><\/script>/, (_, address: string) =>
    afterPaint(address),
  );
}

/**
 * Every other sign as a number: a browser takes in a long text several times as fast where each byte is a letter, and reads the same.
 */
function ascii(html: string): string {
  return html.replace(/[^\0-\x7f]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** Split and join: `String.replace` would read the `$` of formulas as its own. */
function put(shell: string, mark: string, html: string): string {
  const parts = shell.split(mark);
  if (parts.length !== 2) throw new Error(`index.html has ${parts.length - 1} times ${mark}, not once.`);
  return parts.join(html);
}
