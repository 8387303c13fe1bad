import { describe, expect, it } from 'vitest';
import { type CodeTarget, evaluate, inOrder, type Matrix, toCode } from '../../src/math';
import { type CodeCase, randomCases, representative, ruleCases, trapCases } from './code-cases';
import { type CodeResult, type CodeRun, octave, pythonWith, runOctave, runPython } from './code-runners';
import { relativeError } from './support';

/** The variables in the order of a program's arguments: of first use, the one differentiated by among them. */
function inputsOf({ derivation: { f, gradient, variable }, bindings }: CodeCase): Matrix[] {
  const names = new Set<string>();
  for (const { attributes } of inOrder([f, gradient]))
    if (attributes.name !== undefined) names.add(attributes.name);
  names.add(variable);
  return [...names].map((name) => bindings.get(name) as Matrix);
}

const isNumber = ({ rows, columns }: Matrix): boolean => rows * columns === 1;

/** Holds what programs returned against the engine's own values; `shapeOf` says what a target calls a shape. */
function expectEngineValues(
  cases: readonly CodeCase[],
  target: CodeTarget,
  run: (runs: readonly CodeRun[]) => readonly CodeResult[],
  shapeOf: (value: Matrix) => number[],
): void {
  const results = run(
    cases.map((each) => ({ code: toCode(each.derivation, target), inputs: inputsOf(each) })),
  );
  const wrong: string[] = [];
  expect(results.length).toBe(cases.length);
  cases.forEach(({ title, derivation, bindings }, index) => {
    const { error, f = [], gradient = [], fShape, gradientShape } = results[index];
    const values = [evaluate(derivation.f, bindings), evaluate(derivation.gradient, bindings)];
    const found = [f, gradient].map((data, at) => ({ ...values[at], data: Float64Array.from(data) }));
    const shapes = JSON.stringify([fShape, gradientShape]) === JSON.stringify(values.map(shapeOf));
    const close = found.every(
      (value, at) => value.data.length === values[at].data.length && relativeError(value, values[at]) < 1e-9,
    );
    if (error !== undefined || !shapes || !close)
      wrong.push(`${title}: ${error ?? JSON.stringify(results[index])}`);
  });
  expect(wrong).toEqual([]);
}

const cases = [...ruleCases(), ...trapCases(), ...randomCases(120)];

describe('a printed program returns the value and the gradient of the engine', () => {
  const scalarsAreNumbers = (value: Matrix): number[] => (isNumber(value) ? [] : [value.rows, value.columns]);

  for (const [target, module] of [
    ['numpy', 'numpy'],
    ['pytorch', 'torch'],
    ['jax', 'jax'],
  ] as const) {
    const python = pythonWith(module);
    it.skipIf(!python)(
      `in ${target} (skipped where python3 with ${module} is missing)`,
      { timeout: 240_000 },
      () => {
        expectEngineValues(
          cases,
          target,
          (runs) => runPython(python as string, module, runs),
          scalarsAreNumbers,
        );
      },
    );
  }

  const command = octave();
  it.skipIf(!command)('in matlab (skipped where octave is missing)', { timeout: 240_000 }, () => {
    const shapeOf = ({ rows, columns }: Matrix): number[] => [rows, columns];
    expectEngineValues(cases, 'matlab', (runs) => runOctave(command as string, runs), shapeOf);
  });
});

describe('the programs kept as files', () => {
  it.each(['numpy', 'pytorch', 'jax', 'julia', 'matlab'] as const)('%s', async (target) => {
    const comment = target === 'matlab' ? '%' : '#';
    const programs = representative().map(
      ([title, derivation]) => `${comment} === ${title}\n${toCode(derivation, target)}`,
    );
    await expect(programs.join('\n')).toMatchFileSnapshot(`../fixtures/code/${target}.txt`);
  });
});
