import { type Fragment, primary, type Style } from '../expression/notation';
import { inOrder, uses } from '../expression/traverse';
import type { Expression, Printer } from '../expression/types';

/** A part with a name of its own. */
export interface NamedPart {
  readonly name: string;
  readonly node: Expression;
  readonly text: string;
}

/** A printed expression: named intermediates, then the result that uses them. */
export interface Printed {
  readonly definitions: readonly NamedPart[];
  readonly result: Fragment;
}

/** How parts get their names. */
export interface Naming {
  /** The name of part number `index`, counted from 1. */
  nameOf(index: number, node: Expression): string;
  /** The parts that get one. `order` has operands first, as `inOrder` gives it. */
  choose(roots: readonly Expression[], order: readonly Expression[]): ReadonlySet<Expression>;
  /** Operands that come to more characters than this are named too, the longest first. */
  readonly longest?: number;
}

/** What a text may come to before parts that it repeats are given names. */
const LONGEST_WITHOUT_NAMES = 600;
/** A text nested deeper than this is cut by a name, well below what the language accepts. */
const DEEPEST = 60;
/** A repeated part shorter than this reads better written out. */
const SHORTEST_NAMED = 12;

interface Measure {
  /** Characters of the text written out in full. */
  readonly length: number;
  readonly depth: number;
}

/** The nodes to name: none where the whole text is short. Lengths are counted, not printed, so swelling costs nothing. */
function nodesToName(root: Expression, order: readonly Expression[]): ReadonlySet<Expression> {
  const found = new Map<Expression, Measure>();
  for (const node of order) {
    let length = 4;
    let depth = 0;
    node.operands.forEach((operand, position) => {
      const inner = found.get(operand) as Measure;
      length += inner.length * (node.operator.notation.times?.[position] ?? 1);
      depth = Math.max(depth, inner.depth);
    });
    found.set(node, { length, depth: depth + 1 });
  }
  const whole = found.get(root) as Measure;
  const named = new Set<Expression>();
  if (whole.length > LONGEST_WITHOUT_NAMES) {
    const count = uses(order);
    for (const node of order) {
      if ((count.get(node) ?? 0) > 1 && (found.get(node) as Measure).length >= SHORTEST_NAMED)
        named.add(node);
    }
  }
  if (whole.depth > DEEPEST) nameDeepParts(order, named);
  named.delete(root);
  return named;
}

/** Names a node wherever the unnamed depth reaches the limit and another operand than the first nests it. */
function nameDeepParts(order: readonly Expression[], named: Set<Expression>): void {
  const depth = new Map<Expression, number>();
  for (const node of order) {
    let deepest = 0;
    node.operands.forEach((operand) => {
      if (!named.has(operand)) deepest = Math.max(deepest, depth.get(operand) ?? 0);
    });
    if (deepest + 1 > DEEPEST) {
      named.add(node);
      depth.set(node, 0);
    } else depth.set(node, deepest + 1);
  }
}

/**
 * Prints an expression by a printer for each node, each shared part once. Where the text would swell, shared parts are
 * named by `nameOf`, so its size grows as the number of nodes.
 */
export function print(
  root: Expression,
  printerOf: (node: Expression) => Printer,
  style: Style,
  nameOf: (index: number) => string,
): Printed {
  const naming = {
    nameOf,
    choose: (_roots: readonly Expression[], order: readonly Expression[]) => nodesToName(root, order),
  };
  const { definitions, results } = printTogether([root], printerOf, style, naming);
  return { definitions, result: results[0] };
}

/** Prints several expressions that share parts: each named part once, before the first that uses it. */
export function printTogether<Manner>(
  roots: readonly Expression[],
  printerOf: (
    node: Expression,
  ) => (operands: readonly Fragment[], node: Expression, manner: Manner) => Fragment,
  manner: Manner,
  { nameOf, choose, longest = Number.POSITIVE_INFINITY }: Naming,
): { readonly definitions: readonly NamedPart[]; readonly results: readonly Fragment[] } {
  const order = inOrder(roots);
  const named = choose(roots, order);
  const fragments = new Map<Expression, Fragment>();
  const definitions: NamedPart[] = [];
  const defined = new Set<Expression>();
  const textOf = (node: Expression): Fragment => fragments.get(node) as Fragment;
  const define = (node: Expression): void => {
    const { text, plain } = textOf(node);
    const name = nameOf(definitions.length + 1, node);
    definitions.push({ name, node, text });
    defined.add(node);
    fragments.set(node, plain ? { ...primary(name), plain } : primary(name));
  };
  for (const node of order) {
    const byLength = [...node.operands].sort(
      (one, other) => textOf(other).text.length - textOf(one).text.length,
    );
    let length = byLength.reduce((sum, operand) => sum + textOf(operand).text.length, 0);
    for (const operand of byLength) {
      const { text } = textOf(operand);
      if (length <= longest || text.length < SHORTEST_NAMED) break;
      if (operand.operands.length === 0 || defined.has(operand)) continue;
      length -= text.length;
      define(operand);
    }
    fragments.set(node, printerOf(node)(node.operands.map(textOf), node, manner));
    if (named.has(node)) define(node);
  }
  return { definitions, results: roots.map(textOf) };
}
