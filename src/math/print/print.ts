import type { Expression } from '../expression/expression';
import type { Fragment, Printer, Style } from '../expression/notation';
import { primary } from '../expression/notation';
import { inOrder } from '../expression/traverse';

/** A printed expression: named intermediates, then the result that uses them. */
export interface Printed {
  readonly definitions: readonly { readonly name: string; readonly node: Expression; readonly text: string }[];
  readonly result: Fragment;
}

/** What a text may come to before parts that it repeats are given names. */
const LONGEST_WITHOUT_NAMES = 600;
/** A text nested deeper than this is cut by a name, well below what the language accepts. */
const DEEPEST = 60;
/** A repeated part shorter than this reads better written out. */
const SHORTEST_NAMED = 12;

/** How often each node is an operand of another, counted once for each place. */
function uses(order: readonly Expression[]): Map<Expression, number> {
  const count = new Map<Expression, number>();
  for (const node of order) for (const operand of node.operands) count.set(operand, (count.get(operand) ?? 0) + 1);
  return count;
}

interface Measure {
  /** Characters of the text written out in full. */
  readonly length: number;
  readonly depth: number;
}

/** The nodes to name: none where the whole text is short. Lengths are counted, not printed, so swelling costs nothing. */
function nodesToName(root: Expression, order: readonly Expression[]): ReadonlySet<Expression> {
  const measure = (named: ReadonlySet<Expression>): Map<Expression, Measure> => {
    const found = new Map<Expression, Measure>();
    for (const node of order) {
      let length = 4;
      let depth = 0;
      for (const operand of node.operands) {
        const inner = found.get(operand) as Measure;
        length += named.has(operand) ? 4 : inner.length;
        depth = Math.max(depth, named.has(operand) ? 0 : inner.depth);
      }
      found.set(node, { length, depth: depth + 1 });
    }
    return found;
  };
  const plain = measure(new Set());
  const whole = plain.get(root) as Measure;
  const named = new Set<Expression>();
  if (whole.length > LONGEST_WITHOUT_NAMES) {
    const count = uses(order);
    for (const node of order) {
      if ((count.get(node) ?? 0) > 1 && (plain.get(node) as Measure).length >= SHORTEST_NAMED) named.add(node);
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
  const order = inOrder([root]);
  const named = nodesToName(root, order);
  const fragments = new Map<Expression, Fragment>();
  const definitions: { name: string; node: Expression; text: string }[] = [];
  for (const node of order) {
    const operands = node.operands.map((operand) => fragments.get(operand) as Fragment);
    const fragment = printerOf(node)(operands, node, style);
    if (named.has(node)) {
      const name = nameOf(definitions.length + 1);
      definitions.push({ name, node, text: fragment.text });
      fragments.set(node, primary(name));
    } else fragments.set(node, fragment);
  }
  return { definitions, result: fragments.get(root) as Fragment };
}
