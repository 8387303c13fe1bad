import type { ElementwiseFunction, Expression } from '../expression/types';
import type { Derive } from '../operators/user-function';
import { type Context, freshContext, isSizeless } from './context';
import { elaborate } from './elaborate';
import { withFittingRepair } from './fitting';
import { isBuiltIn } from './names';
import { syntaxOf } from './parser';
import type { Role } from './roles';
import { checkName, checkScope, type Scope } from './scope';
import { UserFunctions } from './user-functions';

export type { Scope } from './scope';

/**
 * Source text to an expression, in a scope that declares its variables and functions.
 * @throws MathError, and nothing else, with a span of the source.
 */
export function parse(source: string, scope: Scope, derive: Derive): Expression {
  return read(source, scope, derive).expression;
}

/**
 * What a text that can be read defines: the names of its local definitions by what they stand for. Of two names for one value the first
 * counts.
 * @throws MathError as `parse` does.
 */
export function definitionsIn(source: string, scope: Scope, derive: Derive): ReadonlyMap<Expression, string> {
  const found = new Map<Expression, string>();
  for (const [name, value] of read(source, scope, derive).context.locals)
    if (!isSizeless(value) && !found.has(value)) found.set(value, name);
  return found;
}

/** What a text says, and the context in which it was read. */
function read(
  source: string,
  scope: Scope,
  derive: Derive,
): { readonly context: Context; readonly expression: Expression } {
  checkScope(scope);
  const { shapes } = scope;
  const functions = new UserFunctions(scope.functions ?? new Map(), derive);
  const roleOf = (name: string): Role => {
    if (shapes.has(name)) return 'variable';
    if (name === 'eye') return 'both';
    return isBuiltIn(name) || functions.has(name) ? 'function' : undefined;
  };
  return withFittingRepair(source, (text) => {
    const context = freshContext({ source: text, shapes, functions, derive });
    return { context, expression: elaborate(context, syntaxOf(text, roleOf)) };
  });
}

/**
 * An elementwise function from its text: `tanh(t)` or `g(t) = tanh(t)`. `functions` are the others that it may use.
 * With `parameter` the text is one that a reader types by itself, on a page that calls the number so: sentences are about what
 * that page has, and a word that stands for nothing is not taken for the number.
 * @throws MathError, and nothing else, with a span of the text.
 */
export function parseFunction(
  name: string,
  source: string,
  derive: Derive,
  functions: ReadonlyMap<string, string> = new Map(),
  parameter?: string,
): ElementwiseFunction {
  checkName(name);
  for (const other of functions.keys()) checkName(other);
  const typed = parameter === undefined ? undefined : { name, parameter };
  return withFittingRepair(source, (text) =>
    new UserFunctions(new Map(functions).set(name, text), derive, typed).get(name),
  );
}
