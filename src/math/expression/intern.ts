import { type Shape, shapeText } from '../matrix/shape';
import type { Attributes, Expression, Operator } from './types';

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
