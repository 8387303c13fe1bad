import { atLeast, type CodeTarget, Level } from '../../expression/notation';
import { isScalar, shapeText } from '../../matrix/shape';
import { commentOf, wrap } from './comment';
import type { CodeProgram, FunctionCode, Line } from './program';

export const WIDTH = 84;

/** A line with its value's shape as a comment; a number needs none. */
function withShape({ text, name, shape }: Line, mark: string, end = ''): string {
  return `${name} = ${text}${end}${isScalar(shape) ? '' : `  ${mark} ${shapeText(shape)}`}`;
}

export function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : `${indent}${line}`));
}

function paragraphs(program: CodeProgram): string[] {
  return commentOf(program).flatMap((paragraph, index) => [
    ...(index > 0 ? [''] : []),
    ...wrap(paragraph, WIDTH),
  ]);
}

function argumentsOf({ inputs }: CodeProgram): string {
  return inputs.map(({ name }) => name).join(', ');
}

export type PythonTarget = Exclude<CodeTarget, 'julia' | 'matlab'>;

export const MODULE: Readonly<Record<PythonTarget, string>> = { numpy: 'np', pytorch: 'torch', jax: 'jnp' };
const IMPORT: Readonly<Record<PythonTarget, string>> = {
  numpy: 'import numpy as np',
  pytorch: 'import torch',
  jax: 'import jax.numpy as jnp',
};

/** What makes JAX compute in double precision. */
const DOUBLES = ['', 'jax.config.update("jax_enable_x64", True)'];

/** Lists and whole numbers become arrays of floating-point numbers. */
function conversions({ inputs }: CodeProgram, module: string): string[] {
  const names = inputs.map(({ name }) => name).join(', ');
  const together = `${names} = (${module}.asarray(values, dtype=float) for values in (${names}))`;
  return inputs.length > 1 && together.length <= WIDTH
    ? [together]
    : inputs.map(({ name }) => `${name} = ${module}.asarray(${name}, dtype=float)`);
}

/** A module of Python with the program's functions. */
function pythonLayout(program: CodeProgram, target: PythonTarget, { doubles }: LayoutOptions): string {
  const module = MODULE[target];
  const resultOf = ({ constant, result, parameter }: FunctionCode): string => {
    if (!constant) return result.text;
    if (target === 'pytorch') {
      return result.plain
        ? `torch.full_like(${parameter}, ${result.text})`
        : `torch.zeros_like(${parameter}) + ${atLeast(result, Level.product)}`;
    }
    return `${module}.full(${module}.shape(${parameter}), ${result.text}, dtype=float)`;
  };
  const functions = program.functions.map((fn) => {
    const body = [
      `"""${fn.comment}"""`,
      ...fn.lines.map((line) => withShape(line, '#')),
      `return ${resultOf(fn)}`,
    ];
    return [`def ${fn.name}(${fn.parameter}):`, ...indented(body, '    ')].join('\n');
  });
  const names = argumentsOf(program);
  const [first, ...rest] = paragraphs(program);
  const body = [`"""${first}`, ...rest, '"""'];
  if (target !== 'pytorch') body.push(...conversions(program, module));
  body.push(...program.lines.map((line) => withShape(line, '#')), 'return f, gradient');
  const main = [`def f_and_gradient(${names}):`, ...indented(body, '    ')].join('\n');
  const parts = [...program.definitions, ...functions, main];
  const set = target === 'jax' && doubles;
  const needsJax = set || (target === 'jax' && parts.some((part) => /\bjax\.nn\./.test(part)));
  const head = [...(needsJax ? ['import jax'] : []), IMPORT[target], ...(set ? DOUBLES : [])];
  return `${[head.join('\n'), ...parts].join('\n\n\n')}\n`;
}

/** A file of Julia with the program's functions. */
function juliaLayout(program: CodeProgram): string {
  const functions = program.functions.map(({ name, parameter, comment, lines, result }) =>
    lines.length === 0
      ? [`# ${comment}`, `${name}(${parameter}) = ${result.text}`].join('\n')
      : [
          `# ${comment}`,
          `function ${name}(${parameter})`,
          ...indented([...lines.map((line) => withShape(line, '#')), `return ${result.text}`], '    '),
          'end',
        ].join('\n'),
  );
  const names = argumentsOf(program);
  const main = [
    '"""',
    `    f_and_gradient(${names})`,
    '',
    ...paragraphs(program),
    '"""',
    `function f_and_gradient(${names})`,
    ...indented([...program.lines.map((line) => withShape(line, '#')), 'return f, gradient'], '    '),
    'end',
  ].join('\n');
  return `${['using LinearAlgebra', ...program.definitions, ...functions, main].join('\n\n')}\n`;
}

/** A function file of MATLAB, which Octave reads too. */
function matlabLayout(program: CodeProgram): string {
  const main = [
    `function [f, gradient] = f_and_gradient(${argumentsOf(program)})`,
    ...paragraphs(program).map((line) => (line === '' ? '%' : `% ${line}`)),
    ...indented(
      program.lines.map((line) => withShape(line, '%', ';')),
      '    ',
    ),
    'end',
  ].join('\n');
  const functions = program.functions.map((fn) => {
    const result = fn.constant
      ? `${atLeast(fn.result, Level.product)} * ones(size(${fn.parameter}))`
      : fn.result.text;
    const body = [
      `% ${fn.comment}`,
      ...fn.lines.map((line) => withShape(line, '%', ';')),
      `value = ${result};`,
    ];
    return [`function value = ${fn.name}(${fn.parameter})`, ...indented(body, '    '), 'end'].join('\n');
  });
  return `${[main, ...functions, ...program.definitions].join('\n\n')}\n`;
}

/** How a program is laid out. */
export interface LayoutOptions {
  /** Whether JAX is set to double precision first. */
  readonly doubles?: boolean;
}

/** A program in its target's form. */
export function layoutOf(program: CodeProgram, options: LayoutOptions = {}): string {
  const { target } = program;
  if (target === 'julia') return juliaLayout(program);
  return target === 'matlab' ? matlabLayout(program) : pythonLayout(program, target, options);
}
