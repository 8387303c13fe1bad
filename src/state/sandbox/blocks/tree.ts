import { build, type Expression, inOrder, MathError, parse, type Scope, toText } from '../../../math';
import { scopeOf } from '../reading';
import { type Argument, argumentText, type Declarations, freeName, withArgument } from './argument';
import type { BlockStep } from './catalogue';

/** What a change of the tree leads to, or why it cannot be, as a sentence. */
export type Outcome =
  | {
      readonly f: Expression;
      /** What stands where the changed node stood. */
      readonly node: Expression;
      readonly declarations: Declarations;
      readonly why?: undefined;
    }
  | { readonly why: string };

/**
 * `f` with another node in a node's place, wherever that one is used: it is one node, and stays one. The steps around it stay what they
 * are.
 * @throws MathError where a step around it does not take the new shape.
 */
export function replaceNode(f: Expression, node: Expression, by: Expression): Expression {
  const replaced = new Map<Expression, Expression>([[node, by]]);
  for (const outer of inOrder([f], (inner) => inner === node)) {
    const operands = outer.operands.map((operand) => replaced.get(operand) as Expression);
    replaced.set(outer, build.rebuild(outer, operands));
  }
  return replaced.get(f) as Expression;
}

/** A text of the language in its parts: the definitions, and the last one, which is the value. */
function written(node: Expression, scope: Scope): { definitions: readonly string[]; value: string } {
  const parts = toText(node, scope).split('; ');
  return { definitions: parts.slice(0, -1), value: parts[parts.length - 1] };
}

/** A step on a node, as the language reads it. */
function stepped(
  step: BlockStep,
  node: Expression,
  argument: Argument | undefined,
  scope: Scope,
): Expression {
  const { definitions, value } = written(node, scope);
  return parse([...definitions, step.write(value, argumentText(argument))].join('; '), scope);
}

/** What `find` gives; of an error of the engine the sentence, without the repair of a text that nobody has typed. */
function orWhy(find: () => Outcome): Outcome {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    return { why: error.repair ? error.message.replace(/ Did you mean .*\?$/, '') : error.message };
  }
}

/** Puts `by` in a node's place. */
export function exchanged(
  f: Expression,
  node: Expression,
  by: Expression,
  declarations: Declarations,
): Outcome {
  const outcome = orWhy(() => ({ f: replaceNode(f, node, by), node: by, declarations }));
  return outcome.why === undefined ? outcome : { why: namedMisfit(f, node, by, declarations) ?? outcome.why };
}

/**
 * Which step around a node does not take `by`, in the language's words, with names for the operands. Undefined where the text would be
 * read, as another step than the one that stands there: `*` before a matrix that was a number is the matrix product.
 */
function namedMisfit(
  f: Expression,
  node: Expression,
  by: Expression,
  declarations: Declarations,
): string | undefined {
  const scope = scopeOf(declarations);
  const name = freeName(['G', 'H', 'K'], declarations);
  const { definitions, value } = written(by, scope);
  const taken = [name, ...definitions.map((definition) => definition.split(' = ')[0])];
  const shapes = new Map([...scope.shapes, ...taken.map((one) => [one, node.shape] as const)]);
  const around = toText(replaceNode(f, node, build.variable(name, node.shape)), { ...scope, shapes });
  const text = [...definitions, `${name} = ${value}`, around].join('; ');
  const { why } = orWhy(() => ({ f: parse(text, scope), node: by, declarations }));
  return why && `With ${name} = ${shortened(value)}: ${why}`;
}

/** Longer texts are cut in a sentence. */
const LONGEST_IN_SENTENCE = 40;

function shortened(text: string): string {
  return text.length > LONGEST_IN_SENTENCE ? `${text.slice(0, LONGEST_IN_SENTENCE - 1)}…` : text;
}

/** A step on a node of `f`, in all the places where it stands. */
export function applyStep(
  f: Expression,
  node: Expression,
  step: BlockStep,
  argument: Argument | undefined,
  before: Declarations,
): Outcome {
  return orWhy(() => {
    const declarations = withArgument(before, argument);
    const by = stepped(step, node, argument, scopeOf(declarations));
    if (by === node) return { why: `It changes nothing: ${shortened(toText(node))} stays as it is.` };
    return exchanged(f, node, by, declarations);
  });
}

/** An operand that can stand in a node's place, and what that leads to. */
export interface TakeOut {
  readonly operand: Expression;
  readonly outcome: Outcome;
}

/** Taking a node out: each of its operands in its place. A node that stands on nothing has none. */
export function takeOuts(f: Expression, node: Expression, declarations: Declarations): TakeOut[] {
  return [...new Set(node.operands)].map((operand) => ({
    operand,
    outcome: exchanged(f, node, operand, declarations),
  }));
}

/** `f` is a matrix and nothing else, a new one or one that is declared. */
export function startFrom(argument: Argument, before: Declarations): Outcome {
  return orWhy(() => {
    const declarations = withArgument(before, argument);
    const f = parse(argumentText(argument), scopeOf(declarations));
    return { f, node: f, declarations };
  });
}
