import type { EntryPosition } from '../../math';
import type { Nudge, NudgeNumbers } from '../../state/figures/entry-by-entry';
import { fullNumber } from '../../state/numbers/format';

/** As many decimals as the smallest nudge of tenths gives a square: what is written adds up. */
const DECIMALS = 4;

/** A number to calculate along with. */
export function written(value: number): string {
  return fullNumber(Number(value.toFixed(DECIMALS)));
}

/** What a nudge of one entry did to `f`. */
export function nudgeSentence(
  { f, moved, quotients }: NudgeNumbers,
  { row, column }: EntryPosition,
  nudge: Nudge,
): string {
  const index = row * moved.columns + column;
  const x = `X${String.fromCodePoint(0x2081 + row, 0x2081 + column)}`;
  const after = moved.data[index];
  return `f was ${written(f)}. With ${x} + ${nudge} it is ${written(after)}: it moved by ${written(after - f)}, which is ${written(quotients.data[index])} per unit.`;
}
