import { readFileSync } from 'node:fs';
import { compile } from '@mdx-js/mdx';
import remarkMath from 'remark-math';
import { rehypeFormulas } from '../../build/mdx-formulas';

/** As much of the tree of a page's words as these laws read. */
export interface WordsNode {
  type: string;
  /** The component, of an element. */
  name?: string;
  /** The text, of a text or a formula. */
  value?: string;
  /** The address, of a link. */
  url?: string;
  attributes?: { name: string; value: unknown }[];
  children?: WordsNode[];
}

/** Where the words of all pages lie. */
export const content = new URL('../../content/', import.meta.url);

/** The words of one file as a tree; the build's own steps run over it too, so that whatever fails a build fails here. */
export async function readWords(file: string): Promise<WordsNode> {
  let words: WordsNode | undefined;
  const keep = () => (tree: WordsNode) => {
    words = structuredClone(tree);
  };
  const value = readFileSync(new URL(file, content), 'utf8');
  await compile(
    { value, path: file },
    { remarkPlugins: [remarkMath, keep], rehypePlugins: [rehypeFormulas] },
  );
  if (!words) throw new Error(`${file} has no tree.`);
  return words;
}

/** A node and all below it, in the order of the page. */
function inOrder(node: WordsNode): WordsNode[] {
  return [node, ...(node.children ?? []).flatMap(inOrder)];
}

/** The elements of one component. */
export const elements = (node: WordsNode, name: string) => inOrder(node).filter((part) => part.name === name);
/** The parts of some types. */
export const ofType = (node: WordsNode, ...types: string[]) =>
  inOrder(node).filter((part) => types.includes(part.type));
/** The LaTeX of the formulas that stand on a line of their own. */
export const displayFormulas = (node: WordsNode) =>
  ofType(node, 'math').map((formula) => formula.value ?? '');
/** The LaTeX of all formulas. */
export const formulas = (node: WordsNode) =>
  ofType(node, 'math', 'inlineMath').map((formula) => formula.value ?? '');
const attributesOf = (node: WordsNode) => inOrder(node).flatMap((part) => part.attributes ?? []);

/** What a reader reads between the formulas, and the titles of the notes. */
export function prose(node: WordsNode): string {
  const titles = attributesOf(node).map(({ value }) => String(value));
  return [...ofType(node, 'text').map((text) => text.value), ...titles].join(' ').replace(/\s+/g, ' ');
}

/**
 * The arguments of a formula's role macros, and what is left of it without them.
 * @throws where a role macro has no braces, or they do not close.
 */
export function roles(latex: string): { arguments: string[]; rest: string } {
  const macro = /\\(?:var|con|val|up|res)(?![A-Za-z])/.exec(latex);
  if (!macro) return { arguments: [], rest: latex };
  const open = macro.index + macro[0].length;
  if (latex[open] !== '{') throw new Error(`${macro[0]} stands without braces in ${latex}`);
  let depth = 0;
  let end = open;
  do {
    if (end >= latex.length) throw new Error(`${macro[0]} is not closed in ${latex}`);
    if (latex[end] === '{') depth += 1;
    if (latex[end] === '}') depth -= 1;
    end += 1;
  } while (depth > 0);
  const after = roles(latex.slice(end));
  return {
    arguments: [latex.slice(open + 1, end - 1), ...after.arguments],
    rest: latex.slice(0, macro.index) + after.rest,
  };
}

/** The letters of a formula that no role macro colours, beside its commands, indices and words. */
export function bareLetters(latex: string): string {
  return roles(latex.replace(/^\\hphantom\{\\frac\{[^}]*\}\{[^}]*\}\}\}/, ''))
    .rest.replace(/\\text\{[^}]*\}|\\[A-Za-z]+|_\{[^}]*\}|\[[^\]]*\]|_[a-z]/g, '')
    .replace(/[^A-Za-z]/g, '');
}
