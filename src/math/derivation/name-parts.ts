import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { rebuild, variable } from '../operators/build';
import { namesIn, toText } from '../print/text';
import { replaceNodes } from './replace';

/** A part whose text comes to more characters than this gets a name. */
const LONGEST = 20;
/** In a long formula names come sooner, about one for each layer of a network. */
const LONGEST_IN_LONG = 8;
/** A formula of more operations than this is long. */
const LONG = 12;

/** Letters for the names, in the order in which they are tried. */
const LETTERS = ['Z', 'H', 'U', 'V', 'P', 'Q', 'S', 'T'];

/** A letter that no name in use begins with, so that `Z_1` looks like none of them, on paper too. */
function freeLetter(taken: readonly string[]): string {
  const free = (letter: string): boolean => !taken.some((name) => name.startsWith(letter));
  let longer = 'Z';
  while (!free(longer)) longer += 'Z';
  return LETTERS.find(free) ?? longer;
}

/**
 * Names `Z_1, Z_2, …` for the parts of `f` whose text is long although the parts in it are written by their names: operands first. `f` itself
 * has its own. No name is used that `f` or `taken` has.
 */
export function nameParts(f: Expression, taken: Iterable<string>): ReadonlyMap<Expression, string> {
  const order = inOrder([f]);
  const letter = freeLetter([...taken, ...namesIn(f)]);
  const operations = order.filter(({ operands }) => operands.length > 0).length;
  const longest = operations > LONG ? LONGEST_IN_LONG : LONGEST;
  const names = new Map<Expression, string>();
  const written = new Map<Expression, Expression>();
  for (const node of order) {
    const now = rebuild(
      node,
      node.operands.map((operand) => written.get(operand) as Expression),
    );
    const long = node !== f && node.operands.length > 0 && toText(now).length > longest;
    if (long) names.set(node, `${letter}_${names.size + 1}`);
    written.set(node, long ? variable(names.get(node) as string, node.shape) : now);
  }
  return names;
}

/** A node with the names of `names` in the place of the nodes that have them, itself included. */
export function withNames(node: Expression, names: ReadonlyMap<Expression, string>): Expression {
  const symbols = new Map([...names].map(([part, name]) => [part, variable(name, part.shape)]));
  return replaceNodes(node, symbols);
}
