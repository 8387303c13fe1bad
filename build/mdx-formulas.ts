import { renderLatex } from '../src/components/Formula/katex';
import { type HastNode, replaceEach, textOf } from './hast';

/**
 * A rehype step: each formula that remark-math marked becomes one raw element with KaTeX's HTML in it.
 * @throws where KaTeX does not understand a formula, naming the line and the formula.
 */
export function rehypeFormulas() {
  return (tree: HastNode) => {
    replaceEach(tree, (node) => formulaIn(node));
    keepStops(tree);
  };
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

function formulaIn(node: HastNode): HastNode | undefined {
  const [code] = node.tagName === 'pre' ? (node.children ?? []) : [node];
  const classes = code?.properties?.className;
  if (!code || !Array.isArray(classes) || !classes.includes('language-math')) return undefined;
  const display = classes.includes('math-display');
  const latex = textOf(code).replace(/\\label\{[^}]*\}/, '').trim();
  return element(latex, display, render(latex, display, node));
}

function render(latex: string, display: boolean, node: HastNode): string {
  try {
    return renderLatex(latex, display);
  } catch (problem) {
    const line = node.position?.start.line ?? '?';
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new Error(`line ${line}, formula ${latex}: ${reason}`);
  }
}

function element(latex: string, display: boolean, html: string): HastNode {
  const text = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value });
  const group = display
    ? [text('tabIndex', '0'), text('role', 'group'), text('aria-label', labelOf(latex))]
    : [];
  return {
    type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'span',
    attributes: [
      text('className', display ? 'formula formula-display' : 'formula'),
      ...group,
      { type: 'mdxJsxAttribute', name: 'dangerouslySetInnerHTML', value: rawHtml(html) },
    ],
    children: [],
  };
}

/** An equation's number is part of its name. */
function labelOf(latex: string): string {
  const tag = /\\tag\{([^}]*)\}/.exec(latex)?.[1];
  return tag ? `Formula (${tag})` : 'Formula';
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
