import { randomMatrix, seededRandom } from '../../math';
import type { DeclaredMatrix, SandboxState } from './state';

/** The fewest and the most layers that a deep network has here. */
export const FEWEST_LAYERS = 1;
export const MOST_LAYERS = 12;

/** How many samples go through the network: the rows of `X` and of `Y`. */
const SAMPLES = 5;

/** The sides of the layers in turn, so that no weight matrix is square. */
const WIDTHS = [3, 4, 2] as const;

/** With this seed the gradients of all depths keep a size that can be read. */
const SEED = 269;

function widthAfter(layers: number): number {
  return WIDTHS[layers % WIDTHS.length];
}

/**
 * The text of `f`: each layer's value has a name of its own, so that the text grows by one short part a layer.
 * @param depth the number of layers
 */
function textOf(depth: number): string {
  const layers = Array.from({ length: depth }, (_, index) => {
    const before = index === 0 ? 'X' : `H_${index}`;
    return `H_${index + 1} = g(${before}*W_${index + 1})`;
  });
  return [...layers, `norm2(H_${depth} - Y)^2`].join('; ');
}

/**
 * A network of `depth` layers, `H_k = g(H_(k-1)*W_k)`, whose last layer is held against `Y`. The numbers are the same every time, and
 * a deeper network begins with the matrices of a shallower one.
 * @throws RangeError where `depth` is no whole number from 1 to 12.
 */
export function deepNetwork(depth: number): Pick<SandboxState, 'source' | 'matrices'> {
  if (!isDepth(depth)) {
    throw new RangeError(`A deep network has ${FEWEST_LAYERS} to ${MOST_LAYERS} layers, not ${depth}.`);
  }
  const random = seededRandom(SEED);
  const tenths = (rows: number, columns: number, limit: number) =>
    randomMatrix({ rows, columns }, random, -limit, limit, 0.1);
  const X = tenths(SAMPLES, widthAfter(0), 2);
  const weights = Array.from({ length: depth }, (_, index): DeclaredMatrix => {
    const value = tenths(widthAfter(index), widthAfter(index + 1), 1.2);
    return { name: `W_${index + 1}`, value };
  });
  const Y = tenths(SAMPLES, widthAfter(depth), 1);
  return { source: textOf(depth), matrices: [{ name: 'X', value: X }, ...weights, { name: 'Y', value: Y }] };
}

/** Whether a number is one of layers. */
export function isDepth(depth: number): boolean {
  return Number.isInteger(depth) && depth >= FEWEST_LAYERS && depth <= MOST_LAYERS;
}
