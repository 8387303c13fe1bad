import { largestEntry, type Matrix } from '../../math';

/** A scale this much wider than its numbers says nothing about them any more. */
const STICKY = 4;

/**
 * The end of the colour scale. It follows the largest entry, but while one gesture goes on it shrinks only where it has become far too wide: a scale that shrank at every step of
 * a drag would make every other cell flicker.
 */
export function scaleLimit(matrices: readonly Matrix[], before: number, sameGesture: boolean): number {
  const largest = largestEntry(matrices);
  return sameGesture && before <= STICKY * largest ? Math.max(before, largest) : largest;
}
