import * as divisions from './divisions';
import * as fractions from './fractions';
import * as inverses from './inverses';
import * as numbers from './numbers';
import * as powers from './powers';
import type { Rewrite } from './rewrite';
import * as scalars from './scalars';
import * as terms from './terms';
import * as transposes from './transposes';

/** Every rewrite, in the order in which they are tried on a node. */
export const rewrites: readonly Rewrite[] = [
  numbers.zeroFactor,
  numbers.unitFactor,
  numbers.zeroTerm,
  numbers.foldNumbers,
  numbers.sumOfOnes,
  numbers.sumOfOne,
  numbers.sumOfIdentity,
  numbers.sumOfProducts,
  inverses.doubleInverse,
  inverses.inverseOfTranspose,
  inverses.inverseCancels,
  inverses.cofactorsOfInverse,
  inverses.determinantCancels,
  divisions.factorCancels,
  fractions.normSlope,
  fractions.signOverSize,
  fractions.divideByQuotient,
  divisions.reciprocalFactor,
  scalars.collectNumbers,
  scalars.pullOutNumber,
  scalars.pullOutSign,
  terms.signs,
  terms.signOfNumber,
  terms.likeTerms,
  terms.addNumbers,
  terms.sumOfSums,
  divisions.onesAsNumber,
  divisions.repeatedFactor,
  fractions.reduceNumbers,
  scalars.pullOutScalar,
  divisions.pullOutDivisor,
  scalars.collectScalars,
  powers.equalFactors,
  powers.rootOfSquare,
  transposes.doubleTranspose,
  transposes.transposeOfSymmetric,
  transposes.transposeOfProduct,
  transposes.transposeOfEntries,
  transposes.transposeOfPower,
  transposes.scalarOfTranspose,
];
