import { type Shape, shapeText } from '../matrix/shape';
import type { ElementwiseFunction } from './elementwise';
import type { Operator } from './operator';

/** What a node has beside its operands; an operator uses the ones it needs. */
export interface Attributes {
  /** A variable's name. */
  readonly name?: string;
  /** A constant's value. */
  readonly value?: number;
  /** An integer matrix power's exponent. */
  readonly exponent?: number;
  /** The function that is applied to every entry. */
  readonly apply?: ElementwiseFunction;
}

/**
 * A node of an expression: immutable, with its shape, and unique: equal expressions are the same object, so `===` is equality and what is
 * written twice is computed once.
 */
export interface Expression {
  readonly operator: Operator;
  readonly operands: readonly Expression[];
  readonly attributes: Attributes;
  readonly shape: Shape;
  /** Rises in order of creation: an operand's is below its node's. */
  readonly id: number;
}

const nodes = new Map<string, WeakRef<Expression>>();
const forget = new FinalizationRegistry<string>((key) => {
  if (!nodes.get(key)?.deref()) nodes.delete(key);
});
let nextId = 0;

const NO_ATTRIBUTES: Attributes = {};

/** The one node with this operator, these operands, attributes and shape. The caller has checked that they fit. */
export function intern(
  operator: Operator,
  operands: readonly Expression[],
  shape: Shape,
  attributes: Attributes = NO_ATTRIBUTES,
): Expression {
  const { name, value, exponent, apply } = attributes;
  const key = [
    operator.id,
    operands.map((operand) => operand.id).join(' '),
    shapeText(shape),
    name ?? '',
    value ?? '',
    exponent ?? '',
    apply?.key ?? '',
  ].join('|');
  const known = nodes.get(key)?.deref();
  if (known) return known;
  nextId += 1;
  const node: Expression = Object.freeze({
    operator,
    operands: Object.freeze([...operands]),
    attributes,
    shape: Object.freeze({ rows: shape.rows, columns: shape.columns }),
    id: nextId,
  });
  nodes.set(key, new WeakRef(node));
  forget.register(node, key);
  return node;
}
