import type { Operator } from '../expression/types';
import { elementwise } from './elementwise';
import * as layout from './layout';
import * as leaves from './leaves';
import * as norms from './norms';
import { powerSlope } from './power-slope';
import * as powers from './powers';
import * as products from './products';
import * as square from './square';
import * as sums from './sums';

/** Every operator. Adding one is its own definition, a line here, and a builder. */
export const operators: readonly Operator[] = [
  leaves.variable,
  leaves.constant,
  leaves.ones,
  leaves.zeros,
  leaves.identity,
  sums.addition,
  sums.subtraction,
  sums.negation,
  products.matrixProduct,
  products.scaling,
  products.hadamardProduct,
  products.division,
  products.innerProduct,
  products.quadraticForm,
  powers.elementwisePower,
  powers.matrixPower,
  powerSlope,
  elementwise,
  layout.transpose,
  layout.diagonalMatrix,
  layout.diagonalPart,
  norms.sum,
  norms.squaredFrobeniusNorm,
  norms.frobeniusNorm,
  norms.oneNorm,
  norms.rowSums,
  norms.columnSums,
  square.trace,
  square.determinant,
  square.logDeterminant,
  square.inverse,
  square.cofactors,
];
