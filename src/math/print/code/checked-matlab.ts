import {
  argumentsOf,
  type CheckedProgram,
  leftOutComment,
  listed,
  powerOfTen,
  toleranceOf,
} from './checked-program';
import { wrap } from './comment';
import { indented, WIDTH } from './layouts';
import { literal } from './literals';

const assertion = (step: string): string =>
  [
    'function assert_gradient(inputs, position, gradient, left_out)',
    '% Assert that the gradient by one of the inputs equals central differences, entry by entry.',
    ...indented(
      [
        'point = inputs{position};',
        'expected = zeros(size(point));',
        'for entry = 1:numel(point)',
        `    step = ${step} * max(1, abs(point(entry)));`,
        '    nudged = inputs;',
        '    nudged{position}(entry) = point(entry) + step;',
        '    above = f_and_gradient(nudged{:});',
        '    nudged{position}(entry) = point(entry) - step;',
        '    below = f_and_gradient(nudged{:});',
        '    expected(entry) = (above - below) / (2 * step);',
        'end',
        'apart = abs(gradient - expected);',
        'for entry = 1:size(left_out, 1)',
        '    apart(left_out(entry, 1), left_out(entry, 2)) = 0;',
        'end',
        `tolerance = ${toleranceOf('matlab')} * max(1, max(abs(expected(:))));`,
        'assert(all(apart(:) <= tolerance), ...',
        "    'The gradient is up to %g away from central differences. It is %s, and expected is %s.', ...",
        '    max(apart(:)), mat2str(gradient, 8), mat2str(expected, 8));',
      ],
      '    ',
    ),
    'end',
  ].join('\n');

/** A function file of MATLAB that asserts its gradient: MATLAB wants the functions last, Octave first, and both take a file of functions. */
export function matlabCheck(checked: CheckedProgram, functions: string): string {
  const { program, values, position, leftOut, nothingLeft } = checked;
  const left = listed(leftOut, ({ row, column }) => `${row + 1} ${column + 1}`);
  const excluded =
    left.length > 0
      ? `[\n${left.map((line) => `    ${line.replaceAll(', ', '; ')}`).join('\n')}\n]`
      : 'zeros(0, 2)';
  const comment = `Print f and its gradient by ${program.variable.name}, and assert that the gradient equals central differences. Saved as check_gradient.m, it is run by check_gradient.`;
  const body = [
    ...program.inputs.map((input, index) => `${input.name} = ${literal(values[index], 'matlab')};`),
    '',
    `[f, gradient] = f_and_gradient(${argumentsOf(checked)})`,
    '',
    ...leftOutComment(checked).flatMap((text) => wrap(text, WIDTH).map((line) => `% ${line}`)),
    ...(nothingLeft
      ? []
      : [`assert_gradient({${argumentsOf(checked)}}, ${position + 1}, gradient, ${excluded});`]),
  ];
  const indentedBody = indented(
    body.flatMap((text) => text.split('\n')),
    '    ',
  );
  const main = [
    'function check_gradient()',
    ...wrap(comment, WIDTH).map((line) => `% ${line}`),
    ...indentedBody,
    'end',
  ].join('\n');
  return `${[main, assertion(powerOfTen(checked.step)), functions.trimEnd()].join('\n\n')}\n`;
}
