import { isScalar } from '../../matrix/shape';
import {
  argumentsOf,
  type CheckedProgram,
  leftOutComment,
  listed,
  powerOfTen,
  toleranceOf,
  tupleOf,
} from './checked-program';
import { wrap } from './comment';
import { indented, MODULE, type PythonTarget, WIDTH } from './layouts';
import { literal } from './literals';

/** How each target finds the gradient that is expected, and what it is called in the message. */
const EXPECTED: Readonly<
  Record<PythonTarget, { judge: string; lines: (step: string) => readonly string[] }>
> = {
  numpy: {
    judge: 'central differences',
    lines: (step) => [
      'point = np.array(inputs[position], dtype=float)',
      '',
      'def f_at(value):',
      '    return f_and_gradient(*inputs[:position], value, *inputs[position + 1:])[0]',
      '',
      'expected = np.zeros(point.shape)',
      'for entry in np.ndindex(point.shape):',
      '    nudge = np.zeros(point.shape)',
      `    nudge[entry] = ${step} * max(1, abs(point[entry]))`,
      '    expected[entry] = (f_at(point + nudge) - f_at(point - nudge)) / (2 * nudge[entry])',
    ],
  },
  pytorch: {
    judge: "PyTorch's autograd",
    lines: () => [
      'point = inputs[position].clone().requires_grad_(True)',
      'f, _ = f_and_gradient(*inputs[:position], point, *inputs[position + 1:])',
      '# What is added is 0: it tells autograd of the point where f does not hold it.',
      '(expected,) = torch.autograd.grad(f + 0 * point.sum(), point)',
    ],
  },
  jax: {
    judge: 'jax.grad',
    lines: () => [
      'def f_at(value):',
      '    return f_and_gradient(*inputs[:position], value, *inputs[position + 1:])[0]',
      '',
      'expected = jax.grad(f_at)(jnp.asarray(inputs[position], dtype=float))',
    ],
  },
};

/** Setting one entry of the deviation to 0: arrays of JAX are not written into. */
const LEAVE_OUT: Readonly<Record<PythonTarget, string>> = {
  numpy: 'apart[entry] = 0',
  pytorch: 'apart[entry] = 0',
  jax: 'apart = apart.at[entry].set(0)',
};

function assertion(target: PythonTarget, step: string): string {
  const module = MODULE[target];
  const { judge, lines } = EXPECTED[target];
  const arrays =
    target === 'numpy' ? 'np.array(np.abs(gradient - expected))' : `${module}.abs(gradient - expected)`;
  return [
    'def assert_gradient(inputs, position, gradient, left_out=()):',
    ...indented(
      [
        `"""Assert that the gradient by inputs[position] equals ${judge}, entry by entry."""`,
        ...lines(step),
        `apart = ${arrays}`,
        'for entry in left_out:',
        `    ${LEAVE_OUT[target]}`,
        'worst = float(apart.max())',
        `tolerance = ${toleranceOf(target)} * max(1, float(abs(expected).max()))`,
        'assert worst <= tolerance, (',
        `    f"The gradient is up to {worst:.3g} away from ${judge}.\\n"`,
        '    f"The gradient is\\n{gradient}\\nand expected is\\n{expected}"',
        ')',
      ],
      '    ',
    ),
  ].join('\n');
}

/** A program in Python that asserts its gradient, after the functions that it is made of. */
export function pythonCheck(checked: CheckedProgram, functions: string, target: PythonTarget): string {
  const { program, values, position, leftOut, nothingLeft } = checked;
  const { name, shape } = program.variable;
  const left = listed(leftOut, ({ row, column }) => `(${row}, ${column})`);
  const call = [`assert_gradient(${tupleOf(checked)}, ${position}, gradient`];
  if (left.length > 0) call.push(', left_out=[', ...left.map((line) => `\n    ${line},`), '\n]');
  const judged = `The gradient agrees with ${EXPECTED[target].judge}.`;
  const main = [
    ...program.inputs.map((input, index) => `${input.name} = ${literal(values[index], target)}`),
    '',
    `f, gradient = f_and_gradient(${argumentsOf(checked)})`,
    'print("f =", f)',
    `print("The gradient by ${name} is${isScalar(shape) ? '' : ':'}", gradient${isScalar(shape) ? '' : ', sep="\\n"'})`,
    '',
    ...leftOutComment(checked).flatMap((text) => wrap(text, WIDTH).map((line) => `# ${line}`)),
    ...(nothingLeft ? [] : [`${call.join('')})`, `print("${judged}")`]),
  ];
  const step = powerOfTen(checked.step);
  return `${[functions.trimEnd(), assertion(target, step), main.join('\n').trimEnd()].join('\n\n\n')}\n`;
}
