import { filled } from '../expression/code';
import { applied, at } from '../expression/entry';
import { argument, primary } from '../expression/notation';
import type { ElementwiseFunction, Expression, Operator } from '../expression/types';
import { isScalar } from '../matrix/shape';

function functionOf(node: Expression): ElementwiseFunction {
  return node.attributes.apply as ElementwiseFunction;
}

function formulaOf(node: Expression): (t: number) => number {
  const fn = functionOf(node);
  if (!fn.value)
    throw new TypeError(`${fn.name} is defined by a body, which is expanded before it is evaluated.`);
  return fn.value;
}

/** `g(A)`: a function of one number applied to every entry. Which function is an attribute of the node. */
export const elementwise: Operator = {
  id: 'elementwise-function',
  name: 'elementwise function',
  arity: 1,
  verb: 'is applied to',
  shape: ([operand]) => operand,
  kernel: (node) => {
    const { loop } = functionOf(node);
    if (loop) return ([operand], out) => loop(operand, out);
    const value = formulaOf(node);
    return ([operand], out) => {
      for (let index = 0; index < out.length; index += 1) out[index] = value(operand[index]);
    };
  },
  entry: (node) => applied({ ...functionOf(node), value: formulaOf(node) }, at(0)),
  notation: {
    text: ([operand], node) => {
      const fn = functionOf(node);
      return primary(`${fn.name}${"'".repeat(fn.order)}(${operand.text})`);
    },
    latex: ([operand], node, style) => {
      const fn = functionOf(node);
      const name = fn.expand ? style.name(fn.name) : fn.latex;
      const head = `${name}${fn.order > 0 ? `^{${'\\prime'.repeat(fn.order)}}` : ''}`;
      return primary(`${head}${argument(operand.text)}`);
    },
    code: ([operand], node, context) => {
      const fn = functionOf(node);
      const form = fn.code?.[context.target] ?? context.functionName(fn);
      if (fn.codeHelper) context.define(fn.codeHelper);
      const call = form.includes('#') ? form : `${form}(#)`;
      // In Julia a dot takes a function to every entry.
      const dotted = context.target === 'julia' && !isScalar(node.shape) ? call.replace('(', '.(') : call;
      return filled(dotted, [operand], context);
    },
  },
  undefinedAt: ([t], node) => functionOf(node).undefinedAt?.(t),
  hasKink: (node) => functionOf(node).kinkAt === 0,
};
