import {
  type Bindings,
  compile,
  copyMatrix,
  type Derivation,
  type EntryPosition,
  type Expression,
  entryAt,
  inOrder,
  type Matrix,
} from '../../math';
import { formatNumber } from '../numbers/format';
import { placeText } from './place';

/** An entry at which there is nothing to compare. */
export interface Kink {
  readonly position: EntryPosition;
  /** Why not, as a clause. */
  readonly reason: string;
  /** The same as a sentence, with the place. */
  readonly sentence: string;
}

/** How far to each side the one-sided slopes reach, relative to `max(1, |x|)`. */
const ASIDE = 1e-6;
/** Slopes that are closer than this, relative to the larger, are no two slopes. */
const SAME = 1e-3;

/** Why nothing can be compared at these entries of the variable. */
export function kinksOf(
  { f, variable }: Derivation,
  bindings: Bindings,
  positions: readonly EntryPosition[],
): readonly Kink[] {
  const point = bindings.get(variable);
  if (positions.length === 0 || !point) return [];
  const slopes = oneSided(f, variable, bindings, point);
  const names = kinkedSteps(f);
  const culprit = names.length === 1 ? names[0] : 'f';
  return positions.map((position) => {
    const reason = reasonOf(culprit, slopes(position));
    return {
      position,
      reason,
      sentence: `At ${variable} ${placeText(position)} ${reason}, so there is nothing to compare.`,
    };
  });
}

interface Slopes {
  readonly left: number;
  readonly right: number;
}

/** The slopes of `f` along one entry of the variable, by differences to each side. */
function oneSided(f: Expression, variable: string, bindings: Bindings, point: Matrix) {
  const program = compile([f]);
  const nudged = copyMatrix(point);
  const around = new Map(bindings).set(variable, nudged);
  return (position: EntryPosition): Slopes => {
    const index = position.row * point.columns + position.column;
    const centre = entryAt(point, position.row, position.column);
    const at = (value: number): number => {
      nudged.data[index] = value;
      const [{ data }] = program.run(around);
      nudged.data[index] = centre;
      return data[0];
    };
    const middle = at(centre);
    const step = ASIDE * Math.max(1, Math.abs(centre));
    return { left: (middle - at(centre - step)) / step, right: (at(centre + step) - middle) / step };
  };
}

function reasonOf(culprit: string, { left, right }: Slopes): string {
  const [fromLeft, fromRight] = [Number.isFinite(left), Number.isFinite(right)];
  if (!fromLeft && !fromRight) return 'f has no value on either side';
  if (!fromLeft || !fromRight) return `f has no value to the ${fromLeft ? 'right' : 'left'}`;
  if (Math.abs(left - right) <= SAME * Math.max(Math.abs(left), Math.abs(right))) {
    return 'the differences of no two steps agree';
  }
  return `${culprit} has a kink: the slope of f is ${slopeText(left)} to the left and ${slopeText(right)} to the right`;
}

/** A slope by a difference, to the digits that it has. */
function slopeText(slope: number): string {
  const rounded = Number(slope.toPrecision(4));
  return formatNumber(Math.abs(rounded) < 1e-6 ? 0 : rounded);
}

/** What the steps of `f` are called that have points without derivative, each name once. */
function kinkedSteps(f: Expression): string[] {
  const names = new Set<string>();
  for (const node of inOrder([f])) {
    const { apply } = node.attributes;
    if (apply?.definition) for (const name of kinkedSteps(apply.definition.body)) names.add(name);
    else if (node.operator.hasKink?.(node)) names.add(apply?.name ?? `the ${node.operator.name}`);
  }
  return [...names];
}
