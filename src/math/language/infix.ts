import type { Expression, Operator } from '../expression/types';
import { isScalar, type Shape } from '../matrix/shape';
import * as build from '../operators/build';
import { elementwisePower } from '../operators/powers';
import { division, hadamardProduct, matrixProduct } from '../operators/products';
import { addition, subtraction } from '../operators/sums';
import type { InfixSign } from './syntax';

/** Every sign but `^`, which means one thing to a scalar and another to a matrix. */
export type PlainSign = Exclude<InfixSign, '^'>;

/** How each sign between two operands is checked, built and put in words. */
interface Infix {
  readonly operator: Operator;
  readonly build: (left: Expression, right: Expression) => Expression;
  /** The shapes as the operator's verb takes them: `4 x 3 by 4 x 2`. */
  readonly shapes: (left: string, right: string) => string;
}

const by = (left: string, right: string): string => `${left} by ${right}`;

/** Every sign but `^`. */
export const INFIX: Readonly<Record<PlainSign, Infix>> = {
  '+': { operator: addition, build: build.add, shapes: (left, right) => `${left} and ${right}` },
  '-': { operator: subtraction, build: build.subtract, shapes: (left, right) => `${right} from ${left}` },
  '*': { operator: matrixProduct, build: build.multiply, shapes: by },
  '.*': { operator: hadamardProduct, build: build.hadamard, shapes: by },
  '/': { operator: division, build: build.divide, shapes: by },
  './': { operator: division, build: build.divide, shapes: by },
  '.^': { operator: elementwisePower, build: build.power, shapes: (left, right) => `${left} to ${right}` },
};

/** Why two shapes do not fit a sign; undefined where they do. */
export function misfit(sign: PlainSign, left: Shape, right: Shape): string | undefined {
  if (sign === '*' && (isScalar(left) || isScalar(right))) return undefined;
  const result = INFIX[sign].operator.shape([left, right], {});
  return typeof result === 'string' ? result : undefined;
}
