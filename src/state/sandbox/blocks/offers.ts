import { type Expression, elementwiseFunctions, type Shape } from '../../../math';
import { freeName, STARTING_FUNCTION } from '../declare';
import { LARGEST_SIDE } from '../state';
import type { Argument, Declarations } from './argument';
import { type BlockStep, blockSteps } from './catalogue';
import { applyStep, stepFits } from './tree';

/** A step as it is offered for a node. */
export interface OfferedStep {
  readonly step: BlockStep;
  /** Why it does not fit, as a sentence; undefined where it does. */
  readonly why?: string | undefined;
}

/** Every step for a node of `f`: those that fit, and the others with their reason. */
export function stepsFor(f: Expression, node: Expression, declarations: Declarations): OfferedStep[] {
  return blockSteps.map((step) => ({ step, why: whyNot(f, node, step, declarations) }));
}

function whyNot(
  f: Expression,
  node: Expression,
  step: BlockStep,
  declarations: Declarations,
): string | undefined {
  const usual = usualArgument(f, node, step, declarations);
  if (stepFits(f, node, step, usual, declarations)) return undefined;
  if (knownFor(f, node, step, declarations).length > 0) return undefined;
  return applyStep(f, node, step, usual, declarations).why;
}

/** What a step takes unless the reader chooses something else: a new matrix that fits, the first function, the number 2. */
export function usualArgument(
  f: Expression,
  node: Expression,
  step: BlockStep,
  declarations: Declarations,
): Argument | undefined {
  const [first] = declarations.functions;
  switch (step.needs) {
    case 'matrix':
      return newMatrix(f, node, step, declarations);
    case 'function':
      return first ? { kind: 'known', name: first.name } : newFunction(step, declarations);
    case 'scalar':
    case 'exponent':
      return { kind: 'number', value: 2 };
    default:
      return undefined;
  }
}

/** A new matrix with a free name; where the reader chooses a side, it has at first a size that the steps around the node take, if one is found. */
export function newMatrix(
  f: Expression,
  node: Expression,
  step: BlockStep,
  declarations: Declarations,
): Argument {
  const name = freeName(declarations, step.names ?? ['A']);
  const fixed = step.sides?.(node.shape) ?? {};
  const { rows, columns } = node.shape;
  const usual: readonly Shape[] =
    step.kind === 'place' ? [node.shape] : [unlikeSide(node.shape), columns, rows, 1].map(square);
  const candidates = usual.map(
    (shape): Argument => ({ kind: 'new-matrix', name, shape: { ...shape, ...fixed } }),
  );
  const whole = fixed.rows !== undefined && fixed.columns !== undefined;
  const fitting = whole
    ? undefined
    : candidates.find((argument) => stepFits(f, node, step, argument, declarations));
  return fitting ?? candidates[0];
}

const square = (size: number): Shape => ({ rows: size, columns: size });

/** A new function with a free name. */
export function newFunction(step: BlockStep, declarations: Declarations): Argument {
  return {
    kind: 'new-function',
    name: freeName(declarations, step.names ?? ['g']),
    source: STARTING_FUNCTION,
  };
}

/** The smallest size from 2 on that is none of a node's own, so that a mistaken transpose shows. */
function unlikeSide({ rows, columns }: Shape): number {
  let size = 2;
  while (size < LARGEST_SIDE && (size === rows || size === columns)) size += 1;
  return size;
}

/** The matrices that are declared and that a step takes for a node, each with what it leads to. */
export function knownFor(
  f: Expression,
  node: Expression,
  step: BlockStep,
  declarations: Declarations,
): { readonly name: string; readonly shape: Shape }[] {
  if (step.needs !== 'matrix' && step.needs !== 'scalar') return [];
  const sides = step.sides?.(node.shape) ?? {};
  return declarations.matrices
    .filter(({ value }) => (sides.rows ?? value.rows) === value.rows)
    .filter(({ value }) => (sides.columns ?? value.columns) === value.columns)
    .filter(({ name }) => stepFits(f, node, step, { kind: 'known', name }, declarations))
    .map(({ name, value: { rows, columns } }) => ({ name, shape: { rows, columns } }));
}

/** The functions that can be applied to every entry: the reader's first, then the language's own. */
export function functionsFor({ functions }: Declarations): string[] {
  return [...functions.map(({ name }) => name), ...elementwiseFunctions.keys()];
}
