import { largestEntry, type Matrix } from '../../math';

/**
 * The end of the colour scale. It follows the largest entry, but while one gesture goes on it grows only: a scale that shrank under
 * a drag would make every other cell flicker.
 */
export function scaleLimit(matrices: readonly Matrix[], before: number, sameGesture: boolean): number {
  const largest = largestEntry(matrices);
  return sameGesture ? Math.max(before, largest) : largest;
}
