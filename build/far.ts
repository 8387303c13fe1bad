import { JSDOM } from 'jsdom';

/** How much of a page may be far, in characters, before it goes into a file of its own. */
const LIMIT = 200_000;

/** A page whose far parts stand elsewhere. */
export interface Split {
  readonly html: string;
  /** The far parts in the order of the page; none where they stay in it. */
  readonly parts: readonly string[];
}

/**
 * Takes the far parts of a page out of it: its islands below the first one and its folded proofs, each of which stands in a
 * `noscript`. A browser reads a long text in a `noscript` letter by letter before it paints, though scripts never show it. What stays in its
 * place is what a browser without scripts, or one that the file does not reach, shows.
 */
export function splitFar(html: string): Split {
  const all = [...html.matchAll(FAR)];
  if (all.reduce((sum, [, , part]) => sum + part.length, 0) < LIMIT) return { html, parts: [] };
  const parts: string[] = [];
  const short = html.replace(FAR, (_, place: string, part: string) => {
    parts.push(part);
    return `${place}<noscript data-far="${parts.length - 1}">${still(part)}</noscript>`;
  });
  return { html: short, parts };
}

/** An island, or a proof, with nothing but its `noscript` in it. */
const FAR = /(<div [^>]*data-(?:island|proof-folded)=[^>]*>)<noscript>(.*?)<\/noscript>/gs;

const { document } = new JSDOM('').window;

/** A part as it is without scripts: no menus and no help on typing, and formulas in the browser's own MathML. */
function still(part: string): string {
  const template = document.createElement('template');
  template.innerHTML = part;
  const { content } = template;
  for (const element of content.querySelectorAll(DEAD)) element.remove();
  for (const formula of content.querySelectorAll('.katex')) {
    const math = formula.querySelector('math');
    if (!math) continue;
    math.removeAttribute('class');
    if (formula.closest('.katex-display')) math.setAttribute('display', 'block');
    for (const token of math.querySelectorAll('[mathvariant]')) draw(token);
    (formula.closest('.katex-display') ?? formula).replaceWith(math);
  }
  for (const element of content.querySelectorAll('*')) {
    for (const name of UNUSED) element.removeAttribute(name);
  }
  // Comments are React's, between pieces of text.
  return template.innerHTML.replace(/<!--.*?-->/gs, '');
}

/** What does nothing without scripts, and is not seen there. */
const DEAD = '[popover], [popovertarget], [hidden], [data-side], [data-edge], [role="status"]:empty, select';

/** What only scripts, or the keyboard of a phone, make use of. */
const UNUSED = [
  'data-formula',
  'data-text',
  'data-row',
  'data-column',
  'data-reach',
  'autocomplete',
  'autocorrect',
  'autocapitalize',
  'enterkeyhint',
  'spellcheck',
];

/** Letters of another face have places of their own in Unicode; browsers no longer heed `mathvariant`. */
const FACES: Record<string, (letter: string) => string> = {
  bold: (letter) => (/[0-9]/.test(letter) ? String.fromCodePoint(0x1d7ce + Number(letter)) : letter),
  'sans-serif': (letter) =>
    /[A-Z]/.test(letter) ? String.fromCodePoint(0x1d5a0 + letter.charCodeAt(0) - 65) : letter,
  'double-struck': (letter) => (letter === 'R' ? 'ℝ' : letter),
};

function draw(token: Element): void {
  const face = FACES[token.getAttribute('mathvariant') ?? ''];
  if (!face) return;
  token.textContent = [...(token.textContent ?? '')].map(face).join('');
  token.removeAttribute('mathvariant');
}
