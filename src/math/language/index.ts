import { MathError } from '../errors';
import type { ElementwiseFunction } from '../expression/elementwise';
import type { Expression } from '../expression/expression';
import type { Shape } from '../matrix/shape';
import type { Derive } from '../operators/user-function';

export interface Scope {
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly functions?: ReadonlyMap<string, string>;
}
export function parse(_source: string, _scope: Scope, _derive: Derive): Expression {
  throw new MathError('syntax', 'stub');
}
export function parseFunction(_name: string, _source: string, _derive: Derive): ElementwiseFunction {
  throw new MathError('syntax', 'stub');
}
