/** A node of the tree that KaTeX writes its HTML and MathML from, as much as is read here. */
export interface HtmlNode {
  type?: string;
  classes?: string[];
  text?: string;
  /** How far a letter leans out to the right, in em. */
  italic?: number;
  /** The signs that a space of MathML is written with. */
  character?: string | null;
  style?: Record<string, string>;
  children?: HtmlNode[];
  attributes?: Record<string, string>;
  setAttribute?(name: string, value: string): void;
  toMarkup(): string;
}

/**
 * Makes the drawn half of KaTeX's tree smaller; its drawing stays as it is, and `formula.css` has the styles. The essay has hundreds of
 * formulas, and a browser's time goes into the number of their elements, and into KaTeX's tables within a line.
 *
 * - A script of one row, `X^T` or `G_{kl}`, is raised or lowered; no table holds it in its place.
 * - A space is the margin of what stands before it.
 * - What holds a line apart is left out where nothing is higher than letters are.
 * - Groups that no style knows are left out, their parts stay; and so are such names.
 */
export function lighten(node: HtmlNode): void {
  if (node.type || !node.children) return;
  if (has(node, 'msupsub')) raise(node);
  for (const child of node.children) lighten(child);
  // What lies in a table's row has a place of its own.
  if (!node.children.some((child) => has(child, 'pstrut'))) node.children = node.children.flatMap(partsOf);
  node.children = joinSpaces(node.children);
  if (has(node, 'katex-base') && node.children.every(isFlat))
    node.children = node.children.filter((child) => !has(child, 'katex-strut'));
  for (const child of node.children) child.classes = namesOf(child);
}

/** Names of kinds of signs, by which KaTeX has spaced them. */
const UNSTYLED = ['mord', 'mbin', 'mrel', 'mopen', 'mclose', 'mpunct', 'minner', 'mtight'];

/** What needs no element of its own: nobody asks for the meaning of a number or a bracket. */
const PLAIN = /^[\d.,:;()[\]]*$/;

function namesOf({ classes, text = '' }: HtmlNode): string[] | undefined {
  const styled = classes?.filter((name) => !UNSTYLED.includes(name));
  return styled?.length === 0 && !PLAIN.test(text) ? classes?.slice(0, 1) : styled;
}

const has = (node: HtmlNode | undefined, name: string): boolean => node?.classes?.includes(name) ?? false;
const em = (length: string | undefined): number => Number.parseFloat(length ?? '0');
const inEm = (length: number): string => `${Number(length.toFixed(4))}em`;

interface Row {
  content: HtmlNode[];
  /** How far its base line is above that of the line, in em. */
  up: number;
  style: Record<string, string>;
}

/** The rows of KaTeX's table in a line, from the bottom. */
function rowsOf(table: HtmlNode | undefined): Row[] {
  const rows = table?.children?.[0]?.children?.[0]?.children ?? [];
  return rows.map(({ children = [], style = {} }) => {
    const [support, ...content] = children;
    return { content, up: -em(style.top) - em(support?.style?.height), style };
  });
}

function raise(script: HtmlNode): void {
  const rows = rowsOf(script.children?.[0]);
  if (rows.length !== 1) return;
  const [{ content, up, style }] = rows;
  const { top: _, ...margins } = style;
  script.classes?.push('katex-raised');
  script.style = { ...script.style, ...margins, verticalAlign: inEm(up) };
  script.children = content;
}

/** What stands in the place of an element: itself, or the parts of a group. */
function partsOf(node: HtmlNode): HtmlNode[] {
  const { type, text, classes = [], style = {}, attributes = {}, children } = node;
  const isGroup =
    !type &&
    text === undefined &&
    children &&
    children.length > 0 &&
    classes.length > 0 &&
    classes.every((name) => name === 'mord' || name === 'mtight') &&
    [style, attributes].every((own) => Object.keys(own).length === 0);
  return isGroup ? children : [node];
}

function joinSpaces(nodes: HtmlNode[]): HtmlNode[] {
  const joined: HtmlNode[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    const { marginRight, ...others } = node.style ?? {};
    const isSpace = node.classes?.join() === 'mspace' && marginRight && Object.keys(others).length === 0;
    // In another size an em is another length.
    const takes = before?.style && !has(before, 'katex-strut') && !has(before, 'katex-sizing');
    if (isSpace && takes && before.style) {
      before.style.marginRight = inEm(
        em(before.style.marginRight ?? `${before.italic ?? 0}`) + em(marginRight),
      );
      before.italic = 0;
    } else joined.push(node);
  }
  return joined;
}

/** Whether nothing in it is higher or lower than letters are. */
function isFlat({ classes = [], style = {}, children = [] }: HtmlNode): boolean {
  if (classes.includes('katex-strut')) return true;
  return (
    !classes.some((name) => name === 'delimsizing' || name === 'katex-sizing') &&
    Object.keys(style).every((name) => name === 'marginRight') &&
    children.every(isFlat)
  );
}
