import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { isScalar } from '../matrix/shape';
import { spoken } from '../operators/spoken';
import { toText } from '../print/text';
import { expandFunctions } from './expand';
import { type Bindings, compile } from './program';

/**
 * Why a value is infinite or not a number: the first step whose operands are all finite and whose result is not, with the place and the
 * numbers that did it. Undefined where every entry is finite.
 */
export function whyNotFinite(expression: Expression, bindings: Bindings): string | undefined {
  const nodes = inOrder(expandFunctions([expression]));
  const values = compile(nodes).run(bindings);
  const held = new Map(nodes.map((node, index) => [node, values[index].data]));
  const sound = (node: Expression): boolean => held.get(node)?.every(Number.isFinite) ?? false;
  if (sound(nodes[nodes.length - 1])) return undefined;
  const culprit = nodes.find((node) => !sound(node));
  if (!culprit) return undefined;
  if (culprit.operands.length === 0) return `${toText(culprit)} is not finite.`;
  const index = held.get(culprit)?.findIndex((entry) => !Number.isFinite(entry)) ?? 0;
  const { columns } = culprit.shape;
  const [row, column] = [Math.floor(index / columns), index % columns];
  const operands = culprit.operands.map((operand) => entryAt(operand, row, column, held.get(operand)));
  const { undefinedWhere, undefinedAt } = culprit.operator;
  if (undefinedWhere) return sentence(undefinedWhere);
  const reason = undefinedAt?.(operands, culprit);
  const place = isScalar(culprit.shape) ? '' : `in row ${row + 1}, column ${column + 1}: `;
  return sentence(`${place}${reason ?? tooLarge(culprit, operands)}`) + (reason ? '' : andNaN(values));
}

/** Numbers that are too large can meet later on, and have no value then. */
function andNaN(values: readonly { readonly data: Float64Array }[]): string {
  const last = values[values.length - 1].data;
  return last.some(Number.isNaN) ? ' NaN is where infinite numbers meet: ∞ − ∞ and ∞ · 0 have no value.' : '';
}

/** The entry of an operand that meets a place of the result, the operand broadcast. */
function entryAt({ shape }: Expression, row: number, column: number, data?: Float64Array): number {
  return (
    data?.[(shape.rows === 1 ? 0 : row) * shape.columns + (shape.columns === 1 ? 0 : column)] ?? Number.NaN
  );
}

function tooLarge(node: Expression, [entry]: readonly number[]): string {
  const { apply } = node.attributes;
  const what = apply ? `the value of ${apply.name} at ${spoken(entry)}` : `the ${node.operator.name}`;
  return `${what} is too large: beyond 1.8·10³⁰⁸, the largest number there is here`;
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
