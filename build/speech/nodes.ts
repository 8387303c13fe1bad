import katex from 'katex';
import { katexOptions } from '../../src/components/Formula/katex';

/** A node of KaTeX's parse tree: of the kinds that this folder has words for, as much as it reads of them. */
export type ParseNode =
  | { type: 'mathord' | 'textord' | 'spacing'; text: string }
  | { type: 'atom'; family: 'bin' | 'rel' | 'open' | 'close' | 'punct' | 'inner'; text: string }
  | { type: 'html' | 'ordgroup' | 'styling' | 'mclass' | 'tag' | 'phantom' | 'text'; body: ParseNode[] }
  | { type: 'smash'; body: ParseNode }
  | { type: 'mathchoice'; display: ParseNode[] }
  | { type: 'kern'; dimension: { number: number; unit: string } }
  | { type: 'font'; font: string; body: ParseNode }
  | { type: 'genfrac'; numer: ParseNode; denom: ParseNode; hasBarLine: boolean }
  | SupSub
  | Op
  | { type: 'horizBrace'; isOver: boolean; base: ParseNode }
  | { type: 'leftright'; body: ParseNode[]; left: string; right: string }
  | { type: 'array'; body: ParseNode[][] };

/** A base with what stands above and below it. */
export interface SupSub {
  type: 'supsub';
  base?: ParseNode | null;
  sup?: ParseNode;
  sub?: ParseNode;
}

/** A large operator or a named function. */
export interface Op {
  type: 'op';
  name?: string;
}

interface Internals {
  __parse(latex: string, options: object): ParseNode[];
}

/**
 * KaTeX's parse tree of a formula, with the house's macros expanded.
 * @throws where KaTeX does not understand the LaTeX
 */
export function parseLatex(latex: string, display: boolean): ParseNode[] {
  // KaTeX declares no types for its tree. It changes with KaTeX alone, and the cases of the test hold it.
  return (katex as unknown as Internals).__parse(latex, katexOptions(display));
}

/** A large space parts two statements; this is what is left of it. */
export const PAUSE: ParseNode = { type: 'spacing', text: 'pause' };

/** Nodes in reading order, without what only groups, colours, spaces or hides. */
export function flat(nodes: readonly ParseNode[]): ParseNode[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'html':
      case 'ordgroup':
      case 'styling':
      case 'mclass':
      case 'tag':
        return flat(node.body);
      case 'mathchoice':
        return flat(node.display);
      case 'smash':
        return flat([node.body]);
      case 'phantom':
        return [];
      case 'kern':
        return node.dimension.unit === 'em' && node.dimension.number >= 1 ? [PAUSE] : [];
      case 'spacing':
        return node === PAUSE ? [node] : [];
      default:
        return [node];
    }
  });
}

/** The text of a node that is one symbol. */
export function symbolOf(node: ParseNode | null | undefined): string | undefined {
  if (!node) return undefined;
  const [only, ...others] = flat([node]);
  if (!only || others.length > 0) return undefined;
  if (only.type === 'font') return symbolOf(only.body);
  return only.type === 'mathord' || only.type === 'textord' || only.type === 'atom' ? only.text : undefined;
}
