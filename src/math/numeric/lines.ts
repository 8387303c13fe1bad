import type { Derivation } from '../derivation/differentiate';
import { inOrder } from '../expression/traverse';
import type { Expression } from '../expression/types';
import { copyMatrix, type Matrix, zeroMatrix } from '../matrix/matrix';
import { expandFunctions } from './expand';
import { type Bindings, compile } from './program';
import type { Nudged } from './slope';

/** The operands of steps that have points without derivative; of a norm, only the whole matrix being 0 is one. */
function kinkedOperands(f: Expression): { operand: Expression; whole: boolean }[] {
  return inOrder([f])
    .filter((node) => node.operator.hasKink?.(node))
    .map((node) => ({ operand: node.operands[0], whole: node.operator.id === 'frobenius-norm' }));
}

/** Whether any entry is 0, or changes its sign, between two values of a kinked step's operand. */
function crosses(before: Matrix, after: Matrix, whole: boolean): boolean {
  let zeros = 0;
  for (let index = 0; index < before.data.length; index += 1) {
    const crossing =
      before.data[index] === 0 || after.data[index] === 0 || before.data[index] > 0 !== after.data[index] > 0;
    if (crossing && before.data[index] !== after.data[index]) {
      if (!whole) return true;
      zeros += 1;
    } else if (before.data[index] === 0) zeros += 1;
  }
  return whole && zeros === before.data.length;
}

/** `f` along one entry of a point. */
export interface Line {
  /** The entry's own value, and that of `f` there. */
  readonly centre: number;
  readonly middle: number;
  /** `f` at both sides of the entry. */
  nudge(size: number): Nudged;
}

/**
 * The lines through a point along each entry of the variable, an entry by its place in the rows written one after another.
 * @throws MathError as `Program.run` does.
 */
export function linesThrough(
  { variable, f: whole, gradient }: Derivation,
  bindings: Bindings,
): (index: number) => Line {
  const [f] = expandFunctions([whole]);
  const kinked = kinkedOperands(f);
  const program = compile([f, ...kinked.map(({ operand }) => operand)]);
  const point = copyMatrix(bindings.get(variable) ?? zeroMatrix(gradient.shape.rows, gradient.shape.columns));
  const nudged = new Map(bindings).set(variable, point);
  const middle = program.run(nudged)[0].data[0];

  return (index) => {
    const centre = point.data[index];
    const valuesAt = (value: number): readonly Matrix[] => {
      point.data[index] = value;
      const values = program.run(nudged);
      point.data[index] = centre;
      return values;
    };
    return {
      centre,
      middle,
      nudge: (size) => {
        const low = valuesAt(centre - size).map(copyMatrix);
        const high = valuesAt(centre + size);
        return {
          low: low[0].data[0],
          high: high[0].data[0],
          crossed: kinked.some((kink, at) => crosses(low[at + 1], high[at + 1], kink.whole)),
        };
      },
    };
  };
}
