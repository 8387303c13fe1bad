import type { CodeTarget } from '../../expression/notation';
import type { Expression } from '../../expression/types';
import { constant } from '../../operators/leaves';

const NOT_FINITE: Readonly<Record<'python' | 'julia' | 'matlab', readonly [infinity: string, nan: string]>> =
  {
    python: ["float('inf')", "float('nan')"],
    julia: ['Inf', 'NaN'],
    matlab: ['Inf', 'NaN'],
  };

/** Above this, whole numbers are written as floating-point numbers, so that no integer type of a target overflows. */
const LARGEST_INTEGER = 1e6;

/**
 * The constants that meet only other constants: Python and Julia would compute with them as whole numbers, where `2^100`
 * overflows and `2^(1-3)` is an error.
 */
export function constantsAmongThemselves(order: readonly Expression[]): ReadonlySet<Expression> {
  const alone = new Set<Expression>();
  const found = new Set<Expression>();
  for (const node of order) {
    if (node.operator === constant) alone.add(node);
    else if (node.operands.length > 0 && node.operands.every((operand) => alone.has(operand))) {
      alone.add(node);
      for (const operand of node.operands) if (operand.operator === constant) found.add(operand);
    }
  }
  return found;
}

/** A number as a literal of a target; `floating` asks for one that is no integer type. */
export function numeral(value: number, target: CodeTarget, floating: boolean): string {
  const family = target === 'julia' || target === 'matlab' ? target : 'python';
  const [infinity, nan] = NOT_FINITE[family];
  if (Number.isNaN(value)) return nan;
  if (!Number.isFinite(value)) return value < 0 ? `-${infinity}` : infinity;
  const text = String(value);
  if (!/^-?\d+$/.test(text)) return text;
  if (Math.abs(value) < LARGEST_INTEGER) return floating && family !== 'matlab' ? `${text}.0` : text;
  return Math.abs(value) < 1e15 ? `${text}.0` : value.toExponential();
}
