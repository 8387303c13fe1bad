import type { Derivation } from '../../derivation/differentiate';
import { MathError } from '../../errors';
import type { CodeTarget } from '../../expression/notation';
import type { Matrix } from '../../matrix/matrix';
import { type DifferencesPlan, planDifferences } from '../../numeric/differences-plan';
import { type Bindings, evaluate } from '../../numeric/program';
import { juliaCheck } from './checked-julia';
import { matlabCheck } from './checked-matlab';
import { type CheckedProgram, DIFFERENCES_TOLERANCE, hasAutodiff } from './checked-program';
import { pythonCheck } from './checked-python';
import { inputsOf, programOf } from './index';
import { layoutOf } from './layouts';

/** Why entries are left out, a sentence each. */
function reasonsOf({ kinks, crossed }: DifferencesPlan, autodiff: boolean): string[] {
  const reasons: string[] = [];
  if (kinks.length > 0) {
    reasons.push(
      'Left out are entries by which f has no derivative here (a kink, as relu has at 0), or whose differences do not settle.',
    );
  }
  if (!autodiff && crossed.length > 0)
    reasons.push('Left out are entries so near to a kink that a difference reaches over it.');
  return reasons;
}

function checkedOf(derivation: Derivation, bindings: Bindings, target: CodeTarget): CheckedProgram {
  const program = programOf(derivation, target);
  const inputs = inputsOf(derivation);
  const plan = planDifferences(derivation, bindings, DIFFERENCES_TOLERANCE);
  const autodiff = hasAutodiff(target);
  const leftOut = [...plan.kinks, ...(autodiff ? [] : plan.crossed)];
  const { rows, columns } = evaluate(derivation.gradient, bindings);
  return {
    program,
    values: inputs.map(({ name }) => {
      const value: Matrix | undefined = bindings.get(name);
      if (!value) throw new MathError('undeclared', `${name} has no value.`);
      return value;
    }),
    position: inputs.findIndex(({ name }) => name === derivation.variable),
    step: plan.step,
    leftOut,
    reasons: reasonsOf(plan, autodiff),
    nothingLeft: leftOut.length === rows * columns,
  };
}

/**
 * A complete program: what `toCode` prints, values to the last digit, a call, `f` and the gradient printed, and the gradient asserted: against
 * `autograd` in PyTorch and `jax.grad` in JAX, against central differences that the program takes itself in NumPy, Julia and MATLAB. The
 * step of the differences is one at which they come to the gradient here; entries at a kink are left out, and the program says why.
 * @throws MathError as `Program.run` does.
 */
export function toCheckedCode(derivation: Derivation, bindings: Bindings, target: CodeTarget): string {
  const checked = checkedOf(derivation, bindings, target);
  const functions = layoutOf(checked.program, { doubles: true });
  if (target === 'julia') return juliaCheck(checked, functions);
  return target === 'matlab' ? matlabCheck(checked, functions) : pythonCheck(checked, functions, target);
}
