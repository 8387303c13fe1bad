import { type HastNode, replaceEach, textOf } from './hast';
import { formulaHtml } from './mdx-formula-html';
import { essayNumbers, type FormulaNumbers, partOf, unlabelled } from './mdx-numbers';

/**
 * A rehype step: each formula that remark-math marked becomes one raw element with KaTeX's HTML in it, spoken as a person would.
 * In the essay's parts (`NN-name.mdx`) a displayed formula is numbered, and has its number or the name in its `\label` as address;
 * an empty link to that address, from any part, becomes the number.
 *
 * @param numbers the numbers of all names
 * @throws where KaTeX does not understand a formula or it has no words, naming the line and the formula; where a name is unknown.
 */
export function rehypeFormulas(numbers: () => FormulaNumbers = essayNumbers) {
  return (tree: HastNode, file: { path?: string }) => {
    const part = partOf(file.path ?? '');
    let count = 0;
    let known: FormulaNumbers | undefined;
    const numberOf = (label: string) => {
      known ??= numbers();
      return known.get(label);
    };
    replaceEach(tree, (node) => {
      refer(node, numberOf);
      const source = sourceOf(node);
      if (!source) return undefined;
      if (!source.display || part === undefined) return formula(source, nameOf(source.latex));
      count += 1;
      const number = `${part}.${count}`;
      const { latex, label } = unlabelled(source.latex);
      if (label !== undefined && numberOf(label) !== number)
        throw new Error(`line ${source.line}: formula ${label} is not found as number ${number}.`);
      return numbered({ ...source, latex }, number, label);
    });
    keepStops(tree);
  };
}

/** An empty link to a formula is filled with its number. */
function refer(node: HastNode, numberOf: (label: string) => string | undefined): void {
  const href = node.properties?.href;
  if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#formula-')) return;
  if (textOf(node) !== '') return;
  const number = numberOf(href.slice('#formula-'.length));
  if (number === undefined) throw new Error(`There is no formula ${href}: no \\label names it.`);
  node.children = [{ type: 'text', value: `(${number})` }];
}

/** A line may not break between a formula in the text and the stop that follows it. */
function keepStops(parent: HastNode): void {
  const children = parent.children ?? [];
  children.forEach((node, index) => {
    keepStops(node);
    const next = children[index + 1];
    const stop =
      node.type === 'mdxJsxTextElement' && next?.type === 'text' && /^[.,;:!?)]+/.exec(next.value ?? '')?.[0];
    if (!stop) return;
    next.value = next.value?.slice(stop.length);
    children[index] = {
      type: 'mdxJsxTextElement',
      name: 'span',
      attributes: [{ type: 'mdxJsxAttribute', name: 'className', value: 'keep' }],
      children: [node, { type: 'text', value: stop }],
    };
  });
}

interface Source {
  latex: string;
  display: boolean;
  line: number | string;
}

/** The formula that remark-math marked, if a node is one. */
function sourceOf(node: HastNode): Source | undefined {
  const [code] = node.tagName === 'pre' ? (node.children ?? []) : [node];
  const classes = code?.properties?.className;
  if (!code || !Array.isArray(classes) || !classes.includes('language-math')) return undefined;
  const display = classes.includes('math-display');
  return { latex: textOf(code).trim(), display, line: node.position?.start.line ?? '?' };
}

function formula({ latex, display, line }: Source, name: string): HastNode {
  let html: string;
  try {
    html = formulaHtml(latex, display);
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new Error(`line ${line}, formula ${latex}: ${reason}`);
  }
  // What can be scrolled takes the focus, and has a name that says less than the formula in it.
  const group: Record<string, string> = display ? { tabIndex: '0', role: 'group', 'aria-label': name } : {};
  const element = jsx(display, 'span', {
    className: display ? 'formula formula-display' : 'formula',
    ...group,
  });
  element.attributes.push({ type: 'mdxJsxAttribute', name: 'dangerouslySetInnerHTML', value: rawHtml(html) });
  return element;
}

/** A displayed formula of the essay: beside the frame that it scrolls in stands its number, which is a link to this place. */
function numbered(source: Source, number: string, label: string | undefined): HastNode {
  const id = `formula-${label ?? number.replace('.', '-')}`;
  const name = `formula (${number})`;
  const link = jsx(true, 'a', {
    className: 'formula-number',
    href: `#${id}`,
    'aria-label': `Link to ${name}`,
  });
  link.children = [{ type: 'text', value: `(${number})` }];
  // The page's layout knows a displayed formula by this name.
  const place = jsx(true, 'div', { className: 'formula-display-line', id });
  place.children = [formula(source, `F${name.slice(1)}`), link];
  return place;
}

/** An equation's number is part of its name. */
function nameOf(latex: string): string {
  const tag = /\\tag\{([^}]*)\}/.exec(latex)?.[1];
  return tag ? `Formula (${tag})` : 'Formula';
}

interface JsxNode extends HastNode {
  attributes: unknown[];
  children: HastNode[];
}

function jsx(block: boolean, name: string, attributes: Readonly<Record<string, string>>): JsxNode {
  return {
    type: block ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: [],
  };
}

/** The expression `{ __html: '…' }`, as the tree of JavaScript that MDX wants. */
function rawHtml(html: string) {
  const property = {
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: { type: 'Identifier', name: '__html' },
    value: { type: 'Literal', value: html },
  };
  const expression = { type: 'ObjectExpression', properties: [property] };
  const body = [{ type: 'ExpressionStatement', expression }];
  return {
    type: 'mdxJsxAttributeValueExpression',
    value: '',
    data: { estree: { type: 'Program', sourceType: 'module', comments: [], body } },
  };
}
