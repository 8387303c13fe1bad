/** The engine's only door. */
export type { Derivation, RuleStep, Step, TotalStep } from './derivation/differentiate';
export { expand } from './derivation/expand';
export { expansions } from './derivation/expansions';
export { nameParts, withNames } from './derivation/name-parts';
export { nodeGradients } from './derivation/node-gradients';
export { rewrites } from './derivation/rewrites';
export type { Rewrite } from './derivation/rewrites/rewrite';
export { type RewriteStep, simplify } from './derivation/simplify';
export { type WriteOptions, writeDerivation } from './derivation/written';
export type { DerivationLine, WrittenDerivation, WrittenForm } from './derivation/written-line';
export type { WrittenSymbol } from './derivation/written-symbols';
export { defineFunction, differentiate } from './differentiate';
export { MathError, type MathErrorKind, type Repair, type Span } from './errors';
export { type Entry, evaluateEntry } from './expression/entry';
export { entryLatex } from './expression/entry-latex';
export type { CodeTarget } from './expression/notation';
export { fold, inOrder, variableNames } from './expression/traverse';
export type { Attributes, ElementwiseFunction, Expression, Operator } from './expression/types';
export type { Scope } from './language';
export { LONGEST_TEXT } from './language/limits';
export { builtInNames } from './language/names';
export { checkName } from './language/scope';
export {
  copyMatrix,
  entryAt,
  largestEntry,
  type Matrix,
  matrix,
  matrixFrom,
  toRows,
  zeroMatrix,
} from './matrix/matrix';
export { type Random, randomMatrix, seededRandom } from './matrix/random';
export { isScalar, isSquare, type Shape, sameShape, shapeText } from './matrix/shape';
export {
  type CheckOptions,
  checkByEntry,
  checkGradient,
  type EntryPosition,
  type GradientCheck,
} from './numeric/check';
export { differencesByStep, type StepDifference } from './numeric/differences';
export { type Bindings, compile, evaluate, type Program } from './numeric/program';
export { whyNotFinite } from './numeric/reasons';
export { operators } from './operators';
export * as build from './operators/build';
export { elementwiseFunctions } from './operators/functions';
export { replaceNodes } from './operators/replace';
export { substitute } from './operators/user-function';
export { definitionsIn, parse, parseFunction } from './parse';
export { toCode } from './print/code';
export { toCheckedCode } from './print/code/checked';
export {
  type DerivationLatexOptions,
  type LineLatex,
  lineLatex,
  nodeLatex,
  type RewriteLatex,
  rewritesLatex,
  writtenLatex,
} from './print/derivation';
export { derivationLatex } from './print/derivation-document';
export {
  type LineReason,
  lineReason,
  lineSentence,
  lineText,
  type Matched,
  rewriteSentences,
} from './print/derivation-sentence';
export { type LatexOptions, stepLatex, toLatex } from './print/latex';
export { toText } from './print/text';
export { articleRules, ruleById, ruleFor, rules } from './rules';
export type { Rule, Sample, SampleMatrix } from './rules/rule';
export { type Side, type TiedSizes, tiedSizes, type VariableSide } from './sizes';
export { statedFunction, statedGradient } from './stated';
