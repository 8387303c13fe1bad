import {
  build,
  type ElementwiseFunction,
  type Expression,
  type Matrix,
  matrix,
  type Rule,
  type SampleMatrix,
  type Shape,
  statedFunction,
  toText,
} from '../../math';

/** How `df/dG` is chosen: from `f = sum(G)`, from `f = norm2(G)^2`, or typed in. A step that ends in `f` has `end`: `df/df = 1`. */
export type UpstreamChoice = 'sum' | 'norm' | 'end' | 'typed';

/** An elementwise function, and the text that it was read from. */
export interface CardFunction {
  readonly source: string;
  readonly fn: ElementwiseFunction;
}

/** What the reader of a card has chosen; everything else on the card is derived from it. */
export interface CardState {
  readonly matrices: Readonly<Record<string, Matrix>>;
  readonly upstream: UpstreamChoice;
  /** The typed upstream, in the shape of the result; absent until it is first chosen. */
  readonly typed?: Matrix;
  /** The elementwise function, where the step has one. */
  readonly g?: CardFunction;
}

/** The largest side that a card's matrix can have. */
export const LARGEST = 16;

/** A size's letter stands for the same number in every matrix of the card. */
export type Letter = Exclude<SampleMatrix['rows'], 1>;

/** Whether the step ends in a scalar. */
export function endsInScalar(rule: Rule): boolean {
  return rule.kind === 'matrix-to-scalar';
}

/** The state that a card begins with. */
export function initialState(rule: Rule): CardState {
  const matrices = Object.fromEntries(
    rule.sample.matrices.map(({ name, entries }) => [name, matrix(entries)]),
  );
  const { g } = rule.sample;
  return { matrices, upstream: endsInScalar(rule) ? 'end' : 'norm', ...(g ? { g: sampleFunction(g) } : {}) };
}

/** The shape of the step's result. */
export function resultShape(rule: Rule, state: CardState): Shape {
  return stepOn(rule, state).shape;
}

/** The step on variables of the card's shapes. */
export function stepOn(rule: Rule, state: CardState) {
  const variables = rule.sample.matrices.map(({ name }) => variableOf(name, state.matrices[name]));
  return rule.sample.step(variables, state.g?.fn ?? unread);
}

function variableOf(name: string, { rows, columns }: Shape) {
  return build.variable(name, { rows, columns });
}

function sampleFunction(body: (t: Expression) => Expression): CardFunction {
  return {
    source: toText(body(build.variable('t', { rows: 1, columns: 1 }))),
    fn: statedFunction('g', body),
  };
}

/** A step without an elementwise function does not read the one that it is handed. */
const unread = statedFunction('g', (t) => t);
