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
import { indented, WIDTH } from './layouts';
import { literal } from './literals';

function assertion({ program: { variable }, step }: CheckedProgram): string {
  const nudge = powerOfTen(step);
  const tolerance = toleranceOf('julia');
  const rest = ['inputs[1:position-1]...', 'nudged', 'inputs[position+1:end]...'].join(', ');
  const differences = isScalar(variable.shape)
    ? [
        `step = ${nudge} * max(1, abs(point))`,
        'expected = (f_at(point + step) - f_at(point - step)) / (2 * step)',
        'apart = abs(gradient - expected)',
        `tolerance = ${tolerance} * max(1, abs(expected))`,
      ]
    : [
        'expected = zeros(size(point))',
        'for entry in CartesianIndices(point)',
        '    nudge = zeros(size(point))',
        `    nudge[entry] = ${nudge} * max(1, abs(point[entry]))`,
        '    expected[entry] = (f_at(point + nudge) - f_at(point - nudge)) / (2 * nudge[entry])',
        'end',
        'apart = abs.(gradient - expected)',
        'for entry in left_out',
        '    apart[entry...] = 0',
        'end',
        `tolerance = ${tolerance} * max(1, maximum(abs, expected))`,
      ];
  return [
    '"""',
    '    assert_gradient(inputs, position, gradient, left_out)',
    '',
    'Assert that the gradient by one of the inputs equals central differences, entry by entry.',
    '"""',
    'function assert_gradient(inputs, position, gradient, left_out=())',
    ...indented(
      [
        'point = inputs[position]',
        `f_at(nudged) = first(f_and_gradient(${rest}))`,
        ...differences,
        // Not a number is no agreement.
        '@assert all(apart .<= tolerance) """',
        'The gradient is up to $(maximum(apart)) away from central differences.',
        'The gradient is $gradient,',
        'and expected is $expected."""',
      ],
      '    ',
    ),
    'end',
  ].join('\n');
}

/** A program in Julia that asserts its gradient, after the functions that it is made of. */
export function juliaCheck(checked: CheckedProgram, functions: string): string {
  const { program, values, position, leftOut, nothingLeft } = checked;
  const left = listed(leftOut, ({ row, column }) => `(${row + 1}, ${column + 1})`);
  const excluded = left.length > 0 ? `, [\n${left.map((line) => `    ${line},`).join('\n')}\n]` : '';
  const main = [
    ...program.inputs.map((input, index) => `${input.name} = ${literal(values[index], 'julia')}`),
    '',
    `f, gradient = f_and_gradient(${argumentsOf(checked)})`,
    'println("f = ", f)',
    `println("The gradient by ${program.variable.name} is ", gradient)`,
    '',
    ...leftOutComment(checked).flatMap((text) => wrap(text, WIDTH).map((line) => `# ${line}`)),
    ...(nothingLeft
      ? []
      : [
          `assert_gradient(${tupleOf(checked)}, ${position + 1}, gradient${excluded})`,
          'println("The gradient agrees with central differences.")',
        ]),
  ];
  return `${[functions.trimEnd(), assertion(checked), main.join('\n').trimEnd()].join('\n\n')}\n`;
}
