import {
  build,
  compile,
  copyMatrix,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  type Matrix,
  matrix,
  parse,
  parseFunction,
  type Rule,
  randomMatrix,
  type Shape,
  seededRandom,
  variableNames,
} from '../../../src/math';
import type { Definition, World } from './point';

/** The sizes of one instance, all different, so that a forgotten transpose has no shape. */
export type Sizes = Readonly<Record<'m' | 'n' | 'p', number>>;

/** What the formulas around it speak of: a world for every choice of sizes and numbers. */
export type Setting = (sizes: Sizes, seed: number) => World;

type Letters = readonly [rows: keyof Sizes | 1, columns: keyof Sizes | 1];

/** The shapes that the words give to their letters. */
const SHAPES: Readonly<Record<string, Letters>> = {
  X: ['m', 'n'],
  W: ['n', 'p'],
  Y: ['m', 'p'],
  C: ['m', 'n'],
  D: ['m', 'p'],
  R: ['p', 'n'],
  G: ['n', 'n'],
  a: ['n', 1],
  b: [1, 'p'],
};

interface Named {
  readonly text: string;
  readonly constants: readonly string[];
}

const NETWORK = 'G = X*W; H = g(G); E = H-Y; f = norm2(E)^2';
const DICTIONARY = 'G = D*R; E = X-G; f = norm2(E)^2';

/** The examples of the essay by name, in the language of the engine. */
const NAMED: ReadonlyMap<string, Named> = new Map([
  ['network', { text: NETWORK, constants: ['X', 'Y'] }],
  ['dictionary', { text: DICTIONARY, constants: ['X'] }],
  ['dictionary D', { text: DICTIONARY, constants: ['X', 'R'] }],
  ['dictionary R', { text: DICTIONARY, constants: ['X', 'D'] }],
]);

const shapeFor = ([rows, columns]: Letters, sizes: Sizes): Shape => ({
  rows: rows === 1 ? 1 : sizes[rows],
  columns: columns === 1 ? 1 : sizes[columns],
});

const sizeMap = (sizes: Sizes): ReadonlyMap<string, number> => new Map(Object.entries(sizes));

function definition(name: string, of: Expression): Definition {
  const program = compile([of]);
  return {
    name,
    inputs: variableNames(of),
    // A program overwrites its results in its next run.
    compute: (bindings) => copyMatrix(program.run(bindings)[0]),
  };
}

/** A smooth `f` that depends on every entry of a matrix in another way, for a step whose `f` may be any. */
function anyEnd(of: string, shape: Shape): { f: Expression; shape: Shape } {
  const [end, weights] = [build.variable(of, shape), build.variable('weights', shape)];
  const sine = build.applyElementwise(elementwiseFunctions.get('sin') as ElementwiseFunction, end);
  return { f: build.sum(build.add(build.hadamard(weights, sine), build.hadamard(end, end))), shape };
}

function functionNamed(name: string, text: string): (t: number) => number {
  const program = compile([
    build.applyElementwise(parseFunction(name, text), build.variable('t', { rows: 1, columns: 1 })),
  ]);
  return (t) => program.run(new Map([['t', matrix([[t]])]]))[0].data[0];
}

const FUNCTIONS = new Map([['g', 'tanh(t)']]);

/** The world of definitions in the language of the engine, over matrices of the given shapes. */
function worldOf(
  text: string,
  shapes: ReadonlyMap<string, Shape>,
  sizes: ReadonlyMap<string, number>,
  value: (name: string, shape: Shape) => Matrix,
): World {
  const known = new Map(shapes);
  const definitions: Definition[] = [];
  const used = new Set<string>();
  let last: { name: string; shape: Shape } | undefined;
  for (const statement of text.split(';')) {
    const [, name, source] = /^\s*(\w+)\s*=([^=]+)$/.exec(statement) ?? [];
    if (!name) throw new Error(`A setting says “${statement.trim()}”, which is no definition.`);
    known.delete(name);
    const of = parse(source, { shapes: known, functions: FUNCTIONS });
    definitions.push(definition(name, of));
    for (const input of variableNames(of)) used.add(input);
    known.set(name, of.shape);
    last = { name, shape: of.shape };
  }
  const leaves = new Map<string, Matrix>();
  if (last && last.name !== 'f') {
    const { f, shape } = anyEnd(last.name, last.shape);
    definitions.push(definition('f', f));
    leaves.set('weights', value('weights', shape));
  }
  const defined = new Set(definitions.map(({ name }) => name));
  for (const [name, shape] of shapes)
    if (used.has(name) && !defined.has(name)) leaves.set(name, value(name, shape));
  const functions = new Map([...FUNCTIONS].map(([name, body]) => [name, functionNamed(name, body)]));
  return { leaves, definitions, functions, sizes };
}

/**
 * A setting from its name or text in a comment of the words: `network`, `dictionary D`, `step X*W`, or
 * `G = X*W; f = norm2(G)^2`. Where the text does not say what `f` is, it is any smooth function of the last value; nothing is
 * differentiated by what is `fixed`, or by what a name says is.
 */
export function settingOf(comment: string, fixed: readonly string[] = []): Setting {
  const words = comment.trim();
  const [, step] = /^step\s+(.+)$/.exec(words) ?? [];
  const { text, constants } = NAMED.get(words) ?? { text: step ? `G = ${step}` : words, constants: fixed };
  return (sizes, seed) => {
    const random = seededRandom(seed);
    const shapes = new Map(Object.entries(SHAPES).map(([name, letters]) => [name, shapeFor(letters, sizes)]));
    const value = (_: string, shape: Shape) => randomMatrix(shape, random, -1, 1);
    return { ...worldOf(text, shapes, sizeMap(sizes), value), constants: new Set(constants) };
  };
}

/** A setting whose numbers are given, the same for every choice of sizes and seed. */
export function fixedSetting(text: string, matrices: Readonly<Record<string, number[][]>>): Setting {
  const values = new Map(Object.entries(matrices).map(([name, rows]) => [name, matrix(rows)]));
  const sizes = new Map<string, number>();
  return () => worldOf(text, values, sizes, (name) => values.get(name) as Matrix);
}

/**
 * The setting of a rule's words: its step on random matrices, and after it any smooth `f`, where the step does not end in one.
 * In a proof i and j count the rows and columns of the variable, k and ℓ those of `G`.
 */
export function ruleSetting({ sample }: Rule): Setting {
  return (sizes, seed) => {
    const random = seededRandom(seed);
    const variables = sample.matrices.map(({ name, rows, columns }) =>
      build.variable(name, shapeFor([rows, columns], sizes)),
    );
    const leaves = new Map(
      sample.matrices.map(({ name }, index) => [name, randomMatrix(variables[index].shape, random, -1, 1)]),
    );
    const node = sample.step(variables, elementwiseFunctions.get('tanh') as ElementwiseFunction);
    const definitions = [definition(sample.result, node)];
    if (sample.result === 'G') {
      const { f, shape } = anyEnd('G', node.shape);
      leaves.set('weights', randomMatrix(shape, random, -1, 1));
      definitions.push(definition('f', f));
    }
    const constants = sample.matrices.filter(({ role }) => role === 'constant').map(({ name }) => name);
    const result = sample.result === 'G' ? node.shape : (leaves.get('G') as Matrix);
    const variable = leaves.get(
      sample.matrices.find(({ role }) => role === 'variable')?.name ?? '',
    ) as Matrix;
    return {
      leaves,
      definitions,
      functions: new Map([['g', Math.tanh]]),
      sizes: sizeMap(sizes),
      constants: new Set(constants),
      indices: new Map([
        ['i', variable.rows],
        ['j', variable.columns],
        ['k', result.rows],
        ['\\ell', result.columns],
      ]),
    };
  };
}
