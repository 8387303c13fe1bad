import { build, type Expression, MathError, parse, replaceNodes, type Scope, toText } from '../../../math';
import { freeName } from '../declare';
import { scopeOf } from '../reading';
import { type Argument, argumentText, type Declarations, withArgument } from './argument';
import type { BlockStep } from './catalogue';

/** What a change of the tree leads to. */
export interface Fitting {
  readonly f: Expression;
  /** What stands where the changed node stood. */
  readonly node: Expression;
  readonly declarations: Declarations;
  readonly why?: undefined;
}

/** What a change of the tree leads to, or why it cannot be, as a sentence. */
export type Outcome = Fitting | { readonly why: string };

/** The sentence of the error that `attempt` throws, without the repair of a text that nobody has typed; undefined where it throws none. */
function sentenceOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (!(error instanceof MathError)) throw error;
    return error.repair ? error.message.replace(/ Did you mean .*\?$/, '') : error.message;
  }
}

/** What `find` gives, or the sentence of its error. */
function orWhy(find: () => Fitting): Outcome {
  let found: Outcome = { why: '' };
  const why = sentenceOf(() => {
    found = find();
  });
  return why === undefined ? found : { why };
}

/** A text of the language in its parts: the definitions, and the last one, which is the value. */
function written(node: Expression, scope: Scope): { definitions: readonly string[]; value: string } {
  const parts = toText(node, scope).split('; ');
  return { definitions: parts.slice(0, -1), value: parts[parts.length - 1] };
}

/** A name for a part of a text, one that nothing declared has. */
const partName = (declarations: Declarations): string => freeName(declarations, ['G', 'H', 'K']);

/**
 * A step on a node: the language reads it with a name in the node's place, which costs the same however large the node is.
 * @throws MathError where the step does not take the node; its sentence speaks of that name.
 */
function stepped(
  step: BlockStep,
  node: Expression,
  argument: Argument | undefined,
  declarations: Declarations,
): Expression {
  const name = partName(declarations);
  const taken = argumentText(argument);
  const { shapes, functions } = scopeOf({
    matrices: declarations.matrices.filter((declared) => declared.name === taken),
    functions: step.needs === 'function' ? declarations.functions : [],
  });
  const scope = { shapes: new Map([...shapes, [name, node.shape] as const]), functions };
  return replaceNodes(
    parse(step.write(name, taken), scope),
    new Map([[build.variable(name, node.shape), node]]),
  );
}

/** Why a step does not take a node, in the language's words, with the names of what stands in the node. */
function refusal(
  step: BlockStep,
  node: Expression,
  argument: Argument | undefined,
  declarations: Declarations,
): string | undefined {
  const scope = scopeOf(declarations);
  const { definitions, value } = written(node, scope);
  const text = [...definitions, step.write(value, argumentText(argument))].join('; ');
  return sentenceOf(() => parse(text, scope));
}

/**
 * Which step around a node does not take `by`, in the language's words, with names for the operands. Undefined where the text would be
 * read, as another step than the one that stands there: `*` before a matrix that was a number is the matrix product.
 */
function misfit(
  f: Expression,
  node: Expression,
  by: Expression,
  declarations: Declarations,
): string | undefined {
  const scope = scopeOf(declarations);
  const name = partName(declarations);
  const { definitions, value } = written(by, scope);
  const taken = [name, ...definitions.map((definition) => definition.split(' = ')[0])];
  const shapes = new Map([...scope.shapes, ...taken.map((one) => [one, node.shape] as const)]);
  const around = toText(replaceNodes(f, new Map([[node, build.variable(name, node.shape)]])), {
    ...scope,
    shapes,
  });
  const text = [...definitions, `${name} = ${value}`, around].join('; ');
  const why = sentenceOf(() => parse(text, scope));
  return why && `With ${name} = ${shortened(value)}: ${why}`;
}

/** Longer texts are cut in a sentence. */
const LONGEST_IN_SENTENCE = 40;

function shortened(text: string): string {
  return text.length > LONGEST_IN_SENTENCE ? `${text.slice(0, LONGEST_IN_SENTENCE - 1)}…` : text;
}

function capital(sentence: string): string {
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/** Puts `by` in a node's place. */
export function exchanged(
  f: Expression,
  node: Expression,
  by: Expression,
  declarations: Declarations,
): Outcome {
  const outcome = orWhy(() => ({ f: replaceNodes(f, new Map([[node, by]])), node: by, declarations }));
  if (outcome.why === undefined) return outcome;
  return { why: misfit(f, node, by, declarations) ?? capital(outcome.why) };
}

/** A step on a node of `f`, in all the places where it stands. */
export function applyStep(
  f: Expression,
  node: Expression,
  step: BlockStep,
  argument: Argument | undefined,
  before: Declarations,
): Outcome {
  let declarations = before;
  const refused = sentenceOf(() => {
    declarations = withArgument(before, argument);
  });
  if (refused !== undefined) return { why: refused };
  let by = node;
  const why = sentenceOf(() => {
    by = stepped(step, node, argument, declarations);
  });
  if (why !== undefined) return { why: refusal(step, node, argument, declarations) ?? why };
  if (by === node) return { why: `It changes nothing: ${shortened(toText(node))} stays as it is.` };
  return exchanged(f, node, by, declarations);
}

/** Whether a step can be applied to a node of `f`; known sooner than why not. */
export function stepFits(
  f: Expression,
  node: Expression,
  step: BlockStep,
  argument: Argument | undefined,
  before: Declarations,
): boolean {
  let by = node;
  const why = sentenceOf(() => {
    by = stepped(step, node, argument, withArgument(before, argument));
    replaceNodes(f, new Map([[node, by]]));
  });
  return why === undefined && by !== node;
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
