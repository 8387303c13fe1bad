import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { rebuild, variable } from '../operators/build';
import { elementwise } from '../operators/elementwise';
import { namesIn, toText } from '../print/text';

/** A part whose text comes to more characters than this gets a name. */
const LONGEST = 20;
/** In a formula of more operations than this, the arguments of functions get one too, as the pre-activations of a network's layers do. */
const LONG = 8;

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
 * Names `Z_1, Z_2, …` for the parts of `f` whose text is long although the parts in it go by their names, and in a long formula for the
 * arguments of its functions: operands first. A part that has a name in `given` goes by that. `f` has its own name. No name is used
 * that `f` or `taken` has.
 */
export function nameParts(
  f: Expression,
  taken: Iterable<string>,
  given: ReadonlyMap<Expression, string> = new Map(),
): ReadonlyMap<Expression, string> {
  const order = inOrder([f]);
  const inUse = new Set([...taken, ...namesIn(f)]);
  const letter = freeLetter([...inUse, ...given.values()]);
  let invented = 0;
  const operations = order.filter(({ operands }) => operands.length > 0).length;
  const always = new Set<Expression>();
  if (operations > LONG)
    for (const { operator, operands } of order) if (operator === elementwise) always.add(operands[0]);
  const names = new Map<Expression, string>();
  const written = new Map<Expression, Expression>();
  for (const node of order) {
    const now = rebuild(
      node,
      node.operands.map((operand) => written.get(operand) as Expression),
    );
    const inner = node !== f && node.operands.length > 0;
    const own = inner ? given.get(node) : undefined;
    if (own !== undefined && !inUse.has(own)) names.set(node, own);
    else if (inner && (always.has(node) || toText(now).length > LONGEST)) {
      invented += 1;
      names.set(node, `${letter}_${invented}`);
    }
    const name = names.get(node);
    written.set(node, name === undefined ? now : variable(name, node.shape));
  }
  return names;
}

/** A node with the names of `names` in the place of the nodes that have them, itself included. */
export function withNames(node: Expression, names: ReadonlyMap<Expression, string>): Expression {
  const written = new Map<Expression, Expression>();
  const nameOf = (part: Expression): Expression | undefined => {
    const name = names.get(part);
    return name === undefined ? undefined : variable(name, part.shape);
  };
  // What is beneath a name is not looked at, so a caption costs what it shows.
  for (const part of inOrder([node], (known) => names.has(known))) {
    const operands = part.operands.map((operand) => written.get(operand) ?? (nameOf(operand) as Expression));
    written.set(part, rebuild(part, operands));
  }
  return written.get(node) ?? (nameOf(node) as Expression);
}
