import type { Span } from '../errors';
import type { ElementwiseFunction, Expression } from '../expression/types';
import type { Shape } from '../matrix/shape';
import type { Derive } from '../operators/user-function';
import type { Owner } from './reading';

/** The functions that the reader has defined. */
export interface FunctionSource {
  has(name: string): boolean;
  /** @throws MathError where the function's own text is wrong; its span is one of that text. */
  get(name: string): ElementwiseFunction;
  names(): Iterable<string>;
}

/**
 * A value that holds a bare `eye`, so its size is not known yet; it becomes an expression once a neighbour tells it.
 */
export interface Sizeless {
  /** Where the `eye` stands. */
  readonly eye: Span;
  /** The value, for a size of the identity matrix. It is square and of that size. */
  readonly sized: (size: number) => Expression;
}

export type Value = Expression | Sizeless;

/** Whether a value waits for the size of its `eye`. */
export function isSizeless(value: Value): value is Sizeless {
  return 'sized' in value;
}

/** What is needed to give a syntax tree its meaning. */
export interface Context {
  readonly source: string;
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly functions: FunctionSource;
  readonly locals: Map<string, Value>;
  readonly derive: Derive;
  /** The function whose text the source is; a formula has none. */
  readonly owner?: Owner;
  /** Whether the source is a function's text that is typed by itself, with nothing beside it. */
  readonly alone?: boolean;
  /** The derivatives of functions that were asked for, `g''` among them: each is found once. */
  readonly derivatives: Map<string, (operand: Expression) => Expression>;
}

/** A context without local definitions. */
export function freshContext(
  given: Pick<Context, 'source' | 'shapes' | 'functions' | 'derive' | 'owner' | 'alone'>,
): Context {
  return { ...given, locals: new Map(), derivatives: new Map() };
}
