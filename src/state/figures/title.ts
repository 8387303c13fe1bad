import {
  build,
  compile,
  copyMatrix,
  type ElementwiseFunction,
  elementwiseFunctions,
  type Matrix,
  matrixFrom,
  randomMatrix,
  ruleFor,
  seededRandom,
} from '../../math';

/** What the title's picture is calculated from: samples `X` (8 x 5), weights `W` (5 x 3), targets `Y` (8 x 3). */
export interface TitleNumbers {
  readonly X: Matrix;
  readonly W: Matrix;
  readonly Y: Matrix;
}

/** The places of the picture, from the weights to `f`. */
export type TitleStationKey = 'W' | 'product' | 'activation' | 'residual' | 'f';

/** A value, and the gradient that shares its shape. */
export interface TitlePair {
  readonly value: Matrix;
  readonly gradient: Matrix;
}

/** Everything the picture shows. */
export type TitleValues = Readonly<Record<TitleStationKey, TitlePair>> & { readonly X: Matrix };

/** The stations in the order of the upper lane; the lower one runs through them backwards. */
export const titleStations: readonly TitleStationKey[] = ['W', 'product', 'activation', 'residual', 'f'];

/** Weights stay between -2 and 2, and so does the colour scale of the values. */
export const WEIGHT_LIMIT = 2;

/** The ends of the colour scales of the two lanes. They stay, so that a colour says the same before and after a change. */
export const titleLimits = { value: WEIGHT_LIMIT, gradient: 4 } as const;

const SAMPLES = 8;
const FEATURES = 5;
const OUTPUTS = 3;

const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;

/** The chain `f = norm2(g(X*W) - Y)^2`, each gradient from the one before by one rule. */
const program = (() => {
  const X = build.variable('X', { rows: SAMPLES, columns: FEATURES });
  const W = build.variable('W', { rows: FEATURES, columns: OUTPUTS });
  const Y = build.variable('Y', { rows: SAMPLES, columns: OUTPUTS });
  const product = build.multiply(X, W);
  const activation = build.applyElementwise(tanh, product);
  const residual = build.subtract(activation, Y);
  const f = build.squaredNorm(residual);
  const ofF = build.constant(1);
  const ofResidual = ruleFor(f, 0).pullback(ofF, f, 0);
  const ofActivation = ruleFor(residual, 0).pullback(ofResidual, residual, 0);
  const ofProduct = ruleFor(activation, 0).pullback(ofActivation, activation, 0);
  const ofW = ruleFor(product, 1).pullback(ofProduct, product, 1);
  return compile([product, activation, residual, f, ofW, ofProduct, ofActivation, ofResidual, ofF]);
})();

/** The picture of some numbers. */
export function titleValues(numbers: TitleNumbers): TitleValues {
  const [product, activation, residual, f, ofW, ofProduct, ofActivation, ofResidual, ofF] = program
    .run(new Map(Object.entries(numbers)))
    .map(copyMatrix);
  return {
    X: numbers.X,
    W: { value: numbers.W, gradient: ofW },
    product: { value: product, gradient: ofProduct },
    activation: { value: activation, gradient: ofActivation },
    residual: { value: residual, gradient: ofResidual },
    f: { value: f, gradient: ofF },
  };
}

/** Numbers in tenths; the same seed gives the same ones on every machine. */
export function titleNumbers(seed: number): TitleNumbers {
  const random = seededRandom(seed);
  return {
    X: randomMatrix({ rows: SAMPLES, columns: FEATURES }, random, -1.2, 1.2, 0.1),
    W: randomMatrix({ rows: FEATURES, columns: OUTPUTS }, random, -1.6, 1.6, 0.1),
    Y: randomMatrix({ rows: SAMPLES, columns: OUTPUTS }, random, -1, 1, 0.1),
  };
}

/** `W` with one entry changed, rounded to hundredths and kept within the scale. */
export function withWeight({ W, ...others }: TitleNumbers, row: number, column: number, value: number) {
  const kept = Number(Math.max(-WEIGHT_LIMIT, Math.min(WEIGHT_LIMIT, value)).toFixed(2)) + 0;
  const changed = copyMatrix(W);
  changed.data[row * W.columns + column] = kept;
  return { ...others, W: changed };
}

/** Where entries are at a part of their way from one set of numbers to another; at 1 exactly the other. */
export function between(from: TitleNumbers, to: TitleNumbers, part: number): TitleNumbers {
  if (part >= 1) return to;
  const mix = (before: Matrix, after: Matrix): Matrix =>
    before === after
      ? after
      : matrixFrom(after, (row, column) => {
          const place = row * after.columns + column;
          return before.data[place] + part * (after.data[place] - before.data[place]);
        });
  return { X: mix(from.X, to.X), W: mix(from.W, to.W), Y: mix(from.Y, to.Y) };
}

/** How far the entries of two sets of numbers are apart, at most. */
export function distance(from: TitleNumbers, to: TitleNumbers): number {
  const apart = (before: Matrix, after: Matrix): number =>
    before === after
      ? 0
      : after.data.reduce((most, value, place) => Math.max(most, Math.abs(value - before.data[place])), 0);
  return Math.max(apart(from.X, to.X), apart(from.W, to.W), apart(from.Y, to.Y));
}

/** A weight turned round: of the other sign, and far enough from 0 to be seen. */
export function turned(value: number): number {
  return Math.abs(value) < 0.3 ? (value > 0 ? -1 : 1) : -value;
}
