import { argument, atLeast, type InfixLevel, infix, Level, primary, TALL } from './notation';
import type { Printer } from './types';

/** A sum sign before what it adds up, in LaTeX; what holds together on its own needs no brackets. */
export function latexSumOf(head: string): Printer {
  return ([operand]) => ({
    text: `${head} ${atLeast(operand, Level.power, TALL.open, TALL.close)}`,
    level: Level.product,
    product: 'sum',
  });
}

/** A function call in the language. */
export function call(name: string): Printer {
  return (operands) => primary(`${name}(${operands.map((operand) => operand.text).join(', ')})`);
}

/** A named function's application in LaTeX, with growing brackets: `\\operatorname{tr}\\left(X\\right)`. */
export function latexCall(head: string): Printer {
  return ([operand]) => primary(`${head}${argument(operand.text)}`);
}

/** A left-associative infix sign of the language. */
export function textInfix(sign: string, level: InfixLevel): Printer {
  return (operands) => infix(operands, sign, level);
}
