import fc from 'fast-check';
import { matrix } from '../../src/math';
import { MOST_LAYERS } from '../../src/state/sandbox/deep-network';
import { presets } from '../../src/state/sandbox/presets';
import type { SandboxState, SandboxView } from '../../src/state/sandbox/state';

/** Texts that a page must never take for anything but text. */
export const hostile = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'javascript:alert(1)',
  '\\href{javascript:alert(1)}{x}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a text that must stay one.
  '${alert(1)}',
  '__proto__',
  'constructor',
  '\u0000\u202e\ud800',
  '',
] as const;

const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1 / 3, 2 ** 53 + 2, -1e21),
);

const side = (most: number) => fc.integer({ min: 1, max: most });

const matrices = (most: number) =>
  fc
    .tuple(side(most), side(most))
    .chain(([rows, columns]) =>
      fc.array(fc.array(numbers, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map(matrix);

const texts = fc.oneof(
  fc.constantFrom(...presets.map(({ state }) => state.source)),
  fc.string({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(...hostile),
);

const functionTexts = fc.oneof(
  fc.constantFrom('tanh(t)', ...hostile),
  fc.string({ unit: 'binary', maxLength: 100 }),
);

/** The prefixes keep the names of matrices, functions and the language apart; `constructor` is a name like any other. */
const named = (prefix: string) =>
  fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9_]{0,30}$/).map((rest) => `${prefix}_${rest}`),
    fc.constantFrom(...(prefix === 'X' ? ['constructor', 'toString'] : ['valueOf'])),
  );

/** Records as the page makes them: objects with the usual prototype. */
const plain = { noNullPrototype: true } as const;

/** Few large matrices or many small ones, so that each state fits in a link. */
const declared = fc.constantFrom([4, 16] as const, [40, 3] as const).chain(([most, largest]) =>
  fc.uniqueArray(fc.record({ name: named('X'), value: matrices(largest) }, plain), {
    maxLength: most,
    selector: ({ name }) => name,
  }),
);

/** Any state, its texts faulty or not. */
export const states: fc.Arbitrary<SandboxState> = fc
  .record({
    preset: fc.option(fc.constantFrom(...presets.map(({ id }) => id)), { nil: undefined }),
    depth: fc.option(fc.integer({ min: 1, max: MOST_LAYERS }), { nil: undefined }),
    source: texts,
    matrices: declared,
    functions: fc.uniqueArray(fc.record({ name: named('g'), source: functionTexts }, plain), {
      maxLength: 10,
      selector: ({ name }) => name,
    }),
    form: fc.constantFrom('factored' as const, 'expanded' as const),
    which: fc.nat(),
  })
  .map(({ which, preset, depth, ...state }) => ({
    ...(preset === undefined ? {} : { preset }),
    ...(depth === undefined ? {} : { depth }),
    ...state,
    variable: state.matrices.length === 0 ? '' : state.matrices[which % state.matrices.length].name,
  }));

const nodes = fc.string({ minLength: 1, maxLength: 60 });
const place = fc.integer({ min: 0, max: 9_999 });

/** Any view, of nodes that are there or not. */
export const views: fc.Arbitrary<SandboxView> = fc.record(
  {
    focus: fc.record(
      { node: nodes, entry: fc.record({ row: place, column: place }, plain) },
      { requiredKeys: ['node'], noNullPrototype: true },
    ),
    step: fc.integer({ min: 0, max: 500 }),
    stepSize: fc.integer({ min: -14, max: 0 }),
    collapsed: fc.array(nodes, { maxLength: 5 }),
  },
  { requiredKeys: ['collapsed'], noNullPrototype: true },
);
