import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeTarget, Matrix } from '../../src/math';

/** A program with values for its inputs, in the order of its arguments. */
export interface CodeRun {
  readonly code: string;
  readonly inputs: readonly Matrix[];
}

/** What a program returned, with the shapes as the target sees them; or what it failed with. */
export interface CodeResult {
  readonly f?: readonly number[];
  readonly fShape?: readonly number[];
  readonly gradient?: readonly number[];
  readonly gradientShape?: readonly number[];
  readonly error?: string;
}

function works(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { timeout: 60_000 }).status === 0;
}

/** A Python that has a module, by its command; undefined where there is none. A distribution's own may not be the first on the path. */
export function pythonWith(module: 'numpy' | 'torch' | 'jax'): string | undefined {
  const find = `import importlib.util as util, sys; sys.exit(0 if util.find_spec("${module}") else 1)`;
  return ['python3', '/usr/bin/python3'].find((command) => works(command, '-c', find));
}

/** Octave's command, where it is installed. */
export function octave(): string | undefined {
  return ['octave-cli', 'octave'].find((command) => works(command, '--version'));
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'pullback-code-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function finish(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', timeout: 240_000 });
  if (status !== 0) throw new Error(`${command} ended with ${status ?? error}: ${stderr}`);
  return stdout;
}

/** Runs all programs in one process of Python. */
export function runPython(command: string, module: string, runs: readonly CodeRun[]): CodeResult[] {
  return inFolder((folder) => {
    const cases = join(folder, 'cases.json');
    const results = join(folder, 'results.json');
    const plain = ({ rows, columns, data }: Matrix) => ({ rows, columns, data: [...data] });
    writeFileSync(
      cases,
      JSON.stringify(runs.map(({ code, inputs }) => ({ code, inputs: inputs.map(plain) }))),
    );
    finish(command, [join(import.meta.dirname, '../fixtures/code/run.py'), module, cases, results]);
    return JSON.parse(readFileSync(results, 'utf8'));
  });
}

function literal({ rows, columns, data }: Matrix): string {
  return `reshape([${[...data].join(' ')}], ${columns}, ${rows})'`;
}

/** Runs all programs in one process of Octave, each as the function file that a reader would save it in. */
export function runOctave(command: string, runs: readonly CodeRun[]): CodeResult[] {
  return inFolder((folder) => {
    const calls = runs.map(({ code, inputs }, index) => {
      const place = join(folder, `case${index}`);
      mkdirSync(place);
      writeFileSync(join(place, 'f_and_gradient.m'), code);
      return [
        'try',
        `  cd('${place}');`,
        '  clear f_and_gradient',
        `  [f, gradient] = f_and_gradient(${inputs.map(literal).join(', ')});`,
        '  printf(\'{"fShape":[%d,%d],"gradientShape":[%d,%d],\', size(f), size(gradient));',
        '  printf(\'"f":[%s],"gradient":[%s]}\\n\', listed(f), listed(gradient\'));',
        'catch problem',
        "  printf('%s\\n', jsonencode(struct('error', problem.message)));",
        'end',
      ].join('\n');
    });
    const listed =
      "function text = listed(values)\n  text = strjoin(arrayfun(@(x) sprintf('%.17g', x), values(:)', 'UniformOutput', false), ',');\nend";
    const script = join(folder, 'run.m');
    writeFileSync(script, ['1;', 'warning off', listed, ...calls].join('\n'));
    return finish(command, ['--no-gui', '--norc', '--quiet', script])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  });
}

/** What a program that asserts its gradient printed, or what it failed with. */
export interface CheckedResult {
  readonly printed?: string;
  readonly error?: string;
}

/** Runs programs that assert their gradients, all in one process of Python. */
function runCheckedPython(command: string, programs: readonly string[]): CheckedResult[] {
  return inFolder((folder) => {
    const input = join(folder, 'programs.json');
    const results = join(folder, 'results.json');
    writeFileSync(input, JSON.stringify(programs));
    finish(command, [join(import.meta.dirname, '../fixtures/code/run_checked.py'), input, results]);
    return JSON.parse(readFileSync(results, 'utf8'));
  });
}

/** The same in Octave, each as the function file that it says it is. */
function runCheckedOctave(command: string, programs: readonly string[]): CheckedResult[] {
  return inFolder((folder) => {
    const calls = programs.map((code, index) => {
      const place = join(folder, `case${index}`);
      mkdirSync(place);
      writeFileSync(join(place, 'check_gradient.m'), code);
      return [
        'result = struct();',
        'try',
        `  cd('${place}');`,
        '  clear check_gradient',
        "  result.printed = evalc('check_gradient');",
        'catch problem',
        '  result.error = problem.message;',
        'end',
        "printf('%s\\n', jsonencode(result));",
      ].join('\n');
    });
    const script = join(folder, 'run.m');
    writeFileSync(script, ['1;', 'warning off', ...calls].join('\n'));
    return finish(command, ['--no-gui', '--norc', '--quiet', script])
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  });
}

/** Runs programs that assert their gradients. */
export type CheckedRun = (programs: readonly string[]) => CheckedResult[];

/** The targets that can be run here, each with a title that says where it is skipped. */
export const checkedRunners: readonly [target: CodeTarget, title: string, run: CheckedRun | undefined][] = [
  ...(
    [
      ['numpy', 'numpy'],
      ['pytorch', 'torch'],
      ['jax', 'jax'],
    ] as const
  ).map(([target, module]): [CodeTarget, string, CheckedRun | undefined] => {
    const python = pythonWith(module);
    const title = `${target} (skipped where python3 with ${module} is missing)`;
    return [target, title, python ? (programs) => runCheckedPython(python, programs) : undefined];
  }),
  (() => {
    const command = octave();
    const run: CheckedRun | undefined = command
      ? (programs) => runCheckedOctave(command, programs)
      : undefined;
    return ['matlab', 'matlab (skipped where octave is missing)', run];
  })(),
];
