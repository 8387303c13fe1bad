import { isScalar, type Shape, sameShape } from '../matrix/shape';
import {
  atLeast,
  type CodeHelper,
  type CodeTarget,
  type Fragment,
  type InfixLevel,
  infix,
  Level,
  primary,
} from './notation';
import type { CodeContext, CodePrinter, Expression } from './types';

/** A text for each target. */
export type PerTarget = Readonly<Record<CodeTarget, string>>;

/** A text in NumPy's words for the three targets in Python, where the other two have the same words: `np.tanh`. */
export function python(text: string): Pick<PerTarget, 'numpy' | 'pytorch' | 'jax'> {
  return {
    numpy: text,
    pytorch: text.replace(/\bnp\./g, 'torch.'),
    jax: text.replace(/\bnp\./g, 'jnp.'),
  };
}

/** Whether the target is written in Python. */
export function inPython({ target }: CodeContext): boolean {
  return target !== 'julia' && target !== 'matlab';
}

/** The same text in every target. */
export function everywhere(text: string): PerTarget {
  return { ...python(text), julia: text, matlab: text };
}

/** A piece as the argument of a function: PyTorch's functions take tensors, no plain numbers. */
export function argument({ text, plain }: Fragment, { target, like }: CodeContext): string {
  return plain && target === 'pytorch' ? `${like}.new_tensor(${text})` : text;
}

/** A call with the operands in the places of its `#`s; `#` alone is the operand itself. */
export function filled(form: string, operands: readonly Fragment[], context: CodeContext): Fragment {
  if (form === '#') return operands[0];
  let position = 0;
  return primary(
    form.replace(/#/g, () => {
      position += 1;
      return argument(operands[position - 1], context);
    }),
  );
}

/** How a call differs by what it is applied to. */
interface CallOptions {
  /** The form for a scalar operand, where the target's function wants a matrix. */
  readonly ofScalar?: PerTarget;
  /** The function that a program defines where its target lacks it. */
  readonly helper?: CodeHelper;
}

/** A function of its operands: for each target a call with a `#` in each operand's place. */
export function codeCall(calls: PerTarget, { ofScalar, helper }: CallOptions = {}): CodePrinter {
  return (operands, node, context) => {
    const { target } = context;
    if (ofScalar && isScalar(node.operands[0].shape)) return filled(ofScalar[target], operands, context);
    if (helper) context.define(helper);
    return filled(calls[target], operands, context);
  };
}

/** A left-associative infix sign, with spaces around it; a mix of signs on the level of products is bracketed. */
export function codeInfix(
  level: InfixLevel,
  signOf: (node: Expression, context: CodeContext) => string,
): CodePrinter {
  return (operands, node, context) => ({
    ...infix(operands, ` ${signOf(node, context)} `, level),
    plain: operands.every((operand) => operand.plain),
  });
}

/** Whether a scalar is an array in the code: MATLAB applies a function's body to all entries at once, Julia to each. */
export function entrywiseInMatlab({ target, entrywise }: CodeContext): boolean {
  return target === 'matlab' && entrywise;
}

/** Whether a binary step stretches an operand, which Julia marks with a dot. */
export function stretches({ operands: [left, right] }: Expression): boolean {
  return !sameShape(left.shape, right.shape);
}

/** The sign of a power of numbers, or of every entry. */
export function powerSign(base: Shape, context: CodeContext): string {
  if (inPython(context)) return ' ** ';
  return isScalar(base) && !entrywiseInMatlab(context) ? '^' : ' .^ ';
}

/** A base with an exponent. Signed bases and exponents are bracketed: the targets differ in how they read `-x^2` and `2^-x`. */
export function raised(base: Fragment, sign: string, exponent: Fragment): Fragment {
  return {
    text: `${atLeast(base, Level.postfix)}${sign}${atLeast(exponent, Level.postfix)}`,
    level: Level.power,
    plain: base.plain && exponent.plain,
  };
}

/** The transpose of a matrix. */
export function turned(operand: Fragment, context: CodeContext): Fragment {
  return {
    text: `${atLeast(operand, Level.postfix)}${inPython(context) ? '.T' : "'"}`,
    level: Level.postfix,
  };
}

/** A `1 x 1` matrix product as the number in it. */
export function onlyEntry(product: Fragment, { target }: CodeContext): Fragment {
  if (target === 'matlab') return product;
  return primary(target === 'julia' ? `only(${product.text})` : `(${product.text})[0, 0]`);
}

const SUM: PerTarget = { ...python('np.sum(#)'), julia: 'sum(#)', matlab: 'sum(#)' };

/** The sum of all entries of an array. MATLAB's `sum` adds along one direction, and MATLAB indexes names alone. */
export function total(operand: Fragment, { rows, columns }: Shape, context: CodeContext): Fragment {
  const summed = filled(SUM[context.target], [operand], context);
  if (context.target !== 'matlab' || rows === 1 || columns === 1) return summed;
  return /^\w+$/.test(operand.text) ? primary(`sum(${operand.text}(:))`) : primary(`sum(${summed.text})`);
}
