import * as numbers from './numbers';
import type { Rewrite } from './rewrite';
import * as scalars from './scalars';
import * as transposes from './transposes';

/** Every rewrite, in the order in which they are tried on a node. */
export const rewrites: readonly Rewrite[] = [
  numbers.zeroFactor,
  numbers.unitFactor,
  numbers.zeroTerm,
  numbers.foldNumbers,
  numbers.sumOfOnes,
  scalars.collectNumbers,
  scalars.pullOutNumber,
  scalars.pullOutSign,
  scalars.signs,
  scalars.likeTerms,
  transposes.doubleTranspose,
  transposes.transposeOfProduct,
  transposes.transposeOfSum,
  transposes.transposeOfSymmetric,
  transposes.traceOfTranspose,
];
