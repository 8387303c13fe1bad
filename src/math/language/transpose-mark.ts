import { MathError } from '../errors';
import type { Context } from './context';
import { shortened } from './excerpt';
import { isKnown } from './known';
import { asOperand, named, textOf } from './refuse';
import type { BinarySyntax, NameSyntax, Syntax } from './syntax';

/** The `T` of `X^T` or `X^(T)`, where it is declared to be nothing else. */
function mark(context: Context, part: Syntax): NameSyntax | undefined {
  const inner = part.kind === 'group' ? part.inner : part;
  const isMark = inner.kind === 'name' && (inner.name === 'T' || inner.name === 't');
  return isMark && !isKnown(context, inner.name) ? inner : undefined;
}

/**
 * Refuses `X^T`, `X^2^T` and `X^-T` in LaTeX's manner, with the transpose as it is written here.
 * @throws MathError `undeclared`, at the T.
 */
export function refuseTransposeMark(context: Context, { sign, left, right, span }: BinarySyntax): void {
  if (sign !== '^') return;
  const refuse = (of: NameSyntax, what: string, replacement: string): MathError =>
    new MathError(
      'undeclared',
      `${of.name} is not declared. For ${what} write ${shortened(replacement)}.`,
      of.span,
      {
        span,
        replacement,
      },
    );
  const plain = mark(context, right);
  if (plain) throw refuse(plain, `the transpose of ${named(context, left)}`, `${asOperand(context, left)}'`);
  const inner = right.kind === 'group' ? right.inner : right;
  const negative = inner.kind === 'prefix' && inner.sign === '-' ? mark(context, inner.operand) : undefined;
  if (negative) {
    const base = left.kind === 'group' ? textOf(context, left) : `(${textOf(context, left)})`;
    throw refuse(negative, `the inverse of ${named(context, left)}, transposed,`, `inv${base}'`);
  }
  const power = right.kind === 'binary' && right.sign === '^' ? mark(context, right.right) : undefined;
  if (power && right.kind === 'binary') {
    const whole = `${textOf(context, left)}^${textOf(context, right.left)}`;
    throw refuse(power, `the transpose of ${shortened(whole)}`, `(${whole})'`);
  }
}
