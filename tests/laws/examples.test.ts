import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkGradient,
  entryAt,
  evaluate,
  largestEntry,
  type Matrix,
  randomMatrix,
  seededRandom,
} from '../../src/math';
import { type BracketState, bracketStore } from '../../src/state/example/bracket';
import { type ExampleId, examples } from '../../src/state/example/examples';
import { lineMatrix } from '../../src/state/example/line-matrix';
import { type ExampleStore, exampleStore } from '../../src/state/example/store';
import { chooseForm, chooseVariable, resize, setEntry, setFunction } from '../../src/state/sandbox/changes';
import { stepsOf, writtenOf } from '../../src/state/sandbox/derive';
import { presetById } from '../../src/state/sandbox/presets';
import type { Shown } from '../../src/state/sandbox/shown';
import type { SandboxState } from '../../src/state/sandbox/state';
import { RUNS, relativeError, type Sizes, seeds, sizes } from './support';

const stateOf = (id: ExampleId): SandboxState => presetById(id)?.state as SandboxState;
const storeOf = (id: ExampleId, state = stateOf(id)): ExampleStore =>
  exampleStore(state, examples[id].variables);
const shownIn = (store: ExampleStore, name: string): Shown => store.getState().shownIn.get(name) as Shown;

/** The sides of each example's matrices: X·W has those of Y, D·R those of X. */
const SIDES: Readonly<Record<ExampleId, Readonly<Record<string, readonly [keyof Sizes, keyof Sizes]>>>> = {
  'neural-network': { X: ['m', 'n'], W: ['n', 'p'], Y: ['m', 'p'] },
  'dictionary-learning': { X: ['m', 'n'], D: ['m', 'p'], R: ['p', 'n'] },
};

/** An example on random matrices of sizes that are all different. */
function randomState(id: ExampleId, of: Sizes, seed: number): SandboxState {
  const random = seededRandom(seed);
  const first = stateOf(id);
  const matrices = first.matrices.map(({ name }) => {
    const [rows, columns] = SIDES[id][name];
    return { name, value: randomMatrix({ rows: of[rows], columns: of[columns] }, random) };
  });
  return { ...first, matrices };
}

const ids = fc.constantFrom(...(Object.keys(examples) as ExampleId[]));
const forms = fc.constantFrom('factored' as const, 'expanded' as const);

describe('the matrix beside a line', () => {
  it('is what stands in the line: put in its place, it makes the line the gradient', () => {
    fc.assert(
      fc.property(ids, sizes, seeds, forms, (id, of, seed, form) => {
        const store = storeOf(id, { ...randomState(id, of, seed), form });
        for (const { name } of examples[id].variables) {
          const shown = shownIn(store, name);
          const { derivation, lines } = writtenOf(shown, form) as NonNullable<ReturnType<typeof writtenOf>>;
          const { gradient, differences } = checkGradient(derivation.derivation, shown.bindings);
          expect(relativeError(gradient, differences)).toBeLessThan(1e-6);
          for (const { line } of lines) {
            const beside = lineMatrix(derivation, line, shown.symbols);
            const value = shown.gradientValues.get(beside.node) as Matrix;
            const bindings = new Map(shown.bindings);
            if (line.pending.length > 0) bindings.set(beside.name, value);
            else if (line.step?.kind === 'rule')
              expect(relativeError(value, evaluate(line.step.stated, bindings))).toBeLessThan(1e-9);
            else expect(value).toEqual(shown.gradientValues.get(derivation.variable));
            expect(relativeError(evaluate(line.right, bindings), differences)).toBeLessThan(1e-6);
          }
        }
      }),
      RUNS,
    );
  });

  it('is called by what it is', () => {
    const names = (store: ExampleStore, name: string): string[] => {
      const shown = shownIn(store, name);
      const written = writtenOf(shown, 'factored');
      return (written?.lines ?? []).map(
        ({ line }) =>
          `${line.tag ?? ''} ${written && lineMatrix(written.derivation, line, shown.symbols).name}`,
      );
    };
    expect(names(storeOf('neural-network'), 'W')).toEqual([
      '1 df/d(X*W)',
      '2 df/d(g(X*W))',
      '3 df/d(g(X*W)-Y)',
      '4 2*(g(X*W)-Y)',
      ' df/dW',
    ]);
    const dictionary = storeOf('dictionary-learning');
    expect(names(dictionary, 'D')).toEqual(['5 df/d(D*R)', '6 df/d(X-D*R)', '7 2*(X-D*R)', ' df/dD']);
    expect(names(dictionary, 'R')).toEqual(['8 df/d(D*R)', '9 df/d(X-D*R)', '10 2*(X-D*R)', ' df/dR']);
  });
});

describe('an example', () => {
  const tags = (shown: Shown) => stepsOf(shown).flatMap((step) => ('tag' in step ? [step.tag] : []));

  it('numbers the steps of its graph as its lines, and leaves the numbers of the sandbox alone', () => {
    const store = storeOf('dictionary-learning');
    expect(tags(store.getState().shown)).toEqual([7, 6, 5]);
    store.getState().change(chooseVariable('R'));
    expect(tags(store.getState().shown)).toEqual([10, 9, 8]);
    const first = exampleStore(stateOf('dictionary-learning'), [{ name: 'D', firstTag: 1 }]);
    expect(tags(first.getState().shown)).toEqual([3, 2, 1]);
  });

  it('has one colour scale, up to the largest entry of any gradient', () => {
    fc.assert(
      fc.property(ids, sizes, seeds, (id, of, seed) => {
        const { shown, shownIn: all } = storeOf(id, randomState(id, of, seed)).getState();
        const largest = largestEntry([...all.values()].flatMap((each) => [...each.gradientValues.values()]));
        for (const each of [shown, ...all.values()]) expect(each.limit).toBe(largest);
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it('moves in every variable at once, whatever is changed, and back', () => {
    const store = storeOf('dictionary-learning');
    const read = () =>
      examples['dictionary-learning'].variables.map(({ name }) => shownIn(store, name).gradientValues);
    const before = read().map((values) => [...values.values()]);
    const { change, undo, look } = store.getState();
    for (const made of [
      setEntry('X', 1, 2, 7.5),
      resize('X', { rows: 6, columns: 2 }),
      chooseForm('expanded'),
    ]) {
      change(made);
      for (const { name } of examples['dictionary-learning'].variables) {
        const shown = shownIn(store, name);
        expect(shown.state.variable).toBe(name);
        const { gradient, differences } = checkGradient(
          shown.derivation as NonNullable<Shown['derivation']>,
          new Map(store.getState().state.matrices.map((each) => [each.name, each.value])),
        );
        expect(relativeError(gradient, differences)).toBeLessThan(1e-6);
        const answer = [...shown.gradientValues].find(([node]) => node.attributes.name === name)?.[1];
        expect(answer).toEqual(gradient);
      }
    }
    for (let times = 0; times < 3; times += 1) undo();
    expect(read().map((values) => [...values.values()])).toEqual(before);
    const all = store.getState().shownIn;
    look({ focus: { node: 'D*R' } });
    expect(store.getState().shownIn).toBe(all);
  });

  it('follows another function', () => {
    const store = storeOf('neural-network');
    store.getState().change(setFunction('g', 't^3-t'));
    const shown = shownIn(store, 'W');
    const { gradient, differences } = checkGradient(
      shown.derivation as NonNullable<Shown['derivation']>,
      shown.bindings,
    );
    expect(relativeError(gradient, differences)).toBeLessThan(1e-6);
    expect([...shown.gradientValues.values()].at(-1)).toEqual(gradient);
  });
});

describe('the missing bracket', () => {
  const figure = (...changes: Parameters<BracketState['change']>[0][]) => {
    const store = bracketStore();
    for (const change of changes) store.getState().change(change);
    return store.getState();
  };
  const all = { compared: 6, off: [] };

  it('agrees with the nudge in every entry with it, and in none without', () => {
    const { bracket } = figure();
    expect(bracket.withBracket.verdict).toEqual(all);
    expect(relativeError(bracket.withBracket.value as Matrix, bracket.differences)).toBeLessThan(1e-6);
    expect(bracket.withoutBracket.verdict?.compared).toBe(6);
    expect(bracket.withoutBracket.verdict?.off).toHaveLength(6);
  });

  it('counts as off the entries that differ, on any numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }), seeds, (n, p, seed) => {
        const random = seededRandom(seed);
        const { bracket } = figure(
          resize('X', { rows: n, columns: n }),
          resize('W', { rows: n, columns: p }),
          (state) => ({
            ...state,
            matrices: state.matrices.map(({ name, value }) => ({ name, value: randomMatrix(value, random) })),
          }),
        );
        expect(bracket.withBracket.verdict).toEqual({ compared: n * p, off: [] });
        const { value, verdict } = bracket.withoutBracket;
        const off = new Set(verdict?.off.map(({ row, column }) => row * p + column));
        for (let index = 0; index < n * p; index += 1) {
          const place = { row: Math.floor(index / p), column: index % p };
          const [found, slope] = [value as Matrix, bracket.differences].map((of) =>
            entryAt(of, place.row, place.column),
          );
          if (Math.abs(found - slope) > 1e-4 * (1 + Math.abs(found) + Math.abs(slope)))
            expect(off).toContain(index);
          if (off.has(index)) expect(found).not.toBe(slope);
        }
      }),
      { ...RUNS, numRuns: 60 },
    );
  });

  it('is a shape error in the words of the language where X is not square', () => {
    const { bracket } = figure(resize('X', { rows: 4, columns: 3 }));
    expect(bracket.withBracket.verdict).toEqual(all);
    expect(bracket.withoutBracket).toEqual({
      problem:
        "2*X'*(g(X*W)-Y).*g'(X*W) multiplies entry by entry 3 x 2 by 4 x 2: the 3 and 4 rows must be equal in number, or one of them 1. Did you mean 2*X'*((g(X*W)-Y).*g'(X*W))?",
    });
  });

  it('is no gradient where it has another shape than W, and right where there is one sample', () => {
    const { bracket: tall } = figure(resize('X', { rows: 4, columns: 1 }));
    expect(tall.withoutBracket.problem).toBe(
      'Read from left to right this is 4 x 2, and W is 1 x 2: a gradient has the shape of its variable.',
    );
    const { bracket: one } = figure(resize('X', { rows: 1, columns: 3 }));
    expect(one.withoutBracket.verdict).toEqual(all);
  });
});
