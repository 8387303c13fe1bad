import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrix, randomMatrix, seededRandom } from '../../src/math';
import { descend, pointAt, type Slopes, slopesOf, withMatrices } from '../../src/state/descent/descend';
import { fallsFrom, nearestPlace, STEP_SIZES, steadyStepSize } from '../../src/state/descent/step-size';
import { type DescentStore, descentStore } from '../../src/state/descent/store';
import { MOST_STEPS } from '../../src/state/descent/verdict';
import { verdictText } from '../../src/state/descent/words';
import { chooseVariable, setEntry, setFunction } from '../../src/state/sandbox/changes';
import { presetById } from '../../src/state/sandbox/presets';
import { readSource } from '../../src/state/sandbox/reading';
import { type Shown, shownOf } from '../../src/state/sandbox/shown';
import type { SandboxState } from '../../src/state/sandbox/state';
import { type SandboxStore, sandboxStore } from '../../src/state/sandbox/store';
import { seeds, sizes } from './support';

/** The examples that are gone down, each with the matrices that are stepped. */
const EXAMPLES = [
  { id: 'neural-network', variables: ['W'] },
  { id: 'dictionary-learning', variables: ['D', 'R'] },
] as const;

function presetState(id: string): SandboxState {
  const preset = presetById(id);
  if (!preset) throw new Error(`There is no preset ${id}.`);
  return preset.state;
}

function shownIn(state: SandboxState): Shown {
  const { f, error } = readSource(state);
  if (!f) throw error;
  return shownOf(state, f, undefined, false);
}

function slopesIn(shown: Shown, variables: readonly string[]): Slopes {
  const slopes = slopesOf(shown, variables);
  if (!slopes) throw new Error('There is no gradient.');
  return slopes;
}

/** An example in other sizes, with other numbers. */
function randomState(
  id: string,
  { m, n, p }: { m: number; n: number; p: number },
  seed: number,
): SandboxState {
  const shapes: Readonly<Record<string, readonly [number, number]>> =
    id === 'neural-network' ? { X: [m, n], W: [n, p], Y: [m, p] } : { X: [m, p], D: [m, n], R: [n, p] };
  const random = seededRandom(seed);
  const preset = presetState(id);
  return {
    ...preset,
    matrices: preset.matrices.map(({ name }) => {
      const [rows, columns] = shapes[name];
      return { name, value: randomMatrix({ rows, columns }, random) };
    }),
  };
}

describe.each(EXAMPLES)('a small step of $id', ({ id, variables }) => {
  it('lowers the loss by η‖df/dW‖², up to an error that shrinks as η does', () => {
    fc.assert(
      fc.property(sizes, seeds, (of, seed) => {
        const shown = shownIn(randomState(id, of, seed));
        const slopes = slopesIn(shown, variables);
        const point = pointAt(slopes, shown.bindings);
        const square = [...point.gradients.values()]
          .flatMap(({ data }) => [...data])
          .reduce((sum, slope) => sum + slope * slope, 0);
        fc.pre(square > 1e-6);
        /** How far a step's change of the loss is from what the gradient says, as a part of that. */
        const error = (eta: number): number => {
          const next = descend(shown.bindings, pointAt(slopes, shown.bindings), eta);
          if (!next) throw new Error('The step is too large.');
          const { loss } = pointAt(slopes, new Map([...shown.bindings, ...next]));
          return Math.abs((loss - point.loss) / (-eta * square) - 1);
        };
        expect(error(1e-3)).toBeLessThan(0.2);
        expect(error(1e-5)).toBeLessThan(0.002 + error(1e-3) / 50);
      }),
      { numRuns: 100, seed: 20260923 },
    );
  });
});

/** A descent of an example, with its functions and numbers changed first. */
function descentOf(id: string, variables: readonly string[], g?: string) {
  const sandbox = sandboxStore(presetState(id));
  if (g !== undefined) sandbox.getState().change(setFunction('g', g));
  return { sandbox, descent: descentStore(sandbox, variables) };
}

/** A run to its end. */
function runOut(descent: DescentStore): string {
  descent.getState().run();
  for (let taken = 0; descent.getState().running; taken += 1) {
    if (taken > MOST_STEPS) throw new Error('The run has no end.');
    descent.getState().step();
  }
  const { verdict } = descent.getState();
  if (!verdict) throw new Error('The run ended without a verdict.');
  return `${verdict.kind}: ${verdictText(verdict)}`;
}

const matrixIn = (sandbox: SandboxStore, name: string) => sandbox.getState().shown.bindings.get(name);

describe('the first step size', () => {
  it.each(EXAMPLES)(
    'of $id is the largest of the slider under which the loss falls at every step',
    ({ id, variables }) => {
      const { descent } = descentOf(id, variables);
      expect(descent.getState().eta).toBe(0.1);
      const shown = shownIn(presetState(id));
      const slopes = slopesIn(shown, variables);
      expect(fallsFrom(slopes, shown.bindings, 0.2)).toBe(false);
      for (let taken = 0; taken < 30; taken += 1) descent.getState().step();
      const { losses } = descent.getState();
      expect(losses).toHaveLength(31);
      losses.slice(1).forEach((loss, index) => {
        expect(loss).toBeLessThan(losses[index]);
      });
      // Thirty steps are enough to be seen.
      expect(losses[30]).toBeLessThan(0.05 * losses[0]);
    },
  );

  it('stays below a limit, and is none where the loss cannot fall', () => {
    const shown = shownIn(presetState('neural-network'));
    const slopes = slopesIn(shown, ['W']);
    expect(steadyStepSize(slopes, shown.bindings, 0.1)).toBe(0.05);
    expect(steadyStepSize(slopes, shown.bindings, 0.001)).toBeUndefined();
  });

  it('is found on the slider by its ratio', () => {
    expect(STEP_SIZES).toEqual([0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]);
    STEP_SIZES.forEach((eta, place) => {
      expect(nearestPlace(1.1 * eta)).toBe(place);
    });
    expect(nearestPlace(1e-9)).toBe(0);
    expect(nearestPlace(1e9)).toBe(12);
  });
});

describe('a run', () => {
  it.each([
    ['neural-network', ['W'], 't', 1],
    ['neural-network', ['W'], 'relu(t)', 2],
    ['dictionary-learning', ['D', 'R'], undefined, 0.5],
    ['dictionary-learning', ['D', 'R'], undefined, 10],
    ['dictionary-learning', ['D', 'R'], undefined, 1000],
  ] as const)('of %s in %j with g = %s diverges under η = %d, and stays finite', (id, variables, g, eta) => {
    const { sandbox, descent } = descentOf(id, variables, g);
    descent.getState().setEta(eta);
    expect(runOut(descent)).toMatch(
      /^diverged: Stopped after \d+ steps?: the loss grew from [\d.]+ to [\d.e]+\. With η = [\d.]+ each step goes past the lowest point and lands higher on the other side\. Try a smaller η\.$/,
    );
    const { better = Number.NaN } = descent.getState();
    expect(better).toBeLessThan(eta);
    for (const name of variables)
      expect([...(matrixIn(sandbox, name)?.data ?? [])].every(Number.isFinite)).toBe(true);
    descent.getState().retry(better);
    expect(descent.getState()).toMatchObject({ eta: better, running: true, verdict: undefined });
    for (let taken = 0; taken < 30; taken += 1) descent.getState().step();
    const { losses } = descent.getState();
    expect(losses[losses.length - 1]).toBeLessThan(losses[0]);
  });

  it.each([5, 10])('of the network with tanh saturates under η = %d', (eta) => {
    const { descent } = descentOf('neural-network', ['W']);
    descent.getState().setEta(eta);
    expect(runOut(descent)).toMatch(
      /^saturated: Stopped after \d+ steps: the loss is \d[.\d]*, above the 1\.02 where it began, .* every g′ is close to 0 there \(at most [\d.e−]+\): the network is saturated, and the gradient has nothing left to say\. Try a smaller η\.$/,
    );
    expect(descent.getState().better).toBe(0.1);
  });

  it('that begins saturated says so, and offers no other step size', () => {
    const { sandbox, descent } = descentOf('neural-network', ['W']);
    const far = matrix([
      [90, 70],
      [-80, 60],
      [50, -90],
    ]);
    sandbox.getState().change(withMatrices(new Map([['W', far]])));
    expect(runOut(descent)).toMatch(/^saturated: Stopped after 1 step: the loss stays at /);
    expect(descent.getState().better).toBeUndefined();
  });

  it('that bounces above where it began says so', () => {
    const { descent } = descentOf('neural-network', ['W'], 'sin(t)');
    descent.getState().setEta(2);
    expect(runOut(descent)).toMatch(/^risen: After \d+ steps the loss is .* again and again/);
  });

  it('ends where the loss no longer changes', () => {
    const { descent } = descentOf('dictionary-learning', ['D', 'R']);
    expect(runOut(descent)).toMatch(
      /^settled: After \d+ steps the loss no longer changes: it fell from 7\.89 to 0\.208\./,
    );
  });

  it('ends after its steps, and goes on from there', () => {
    const { descent } = descentOf('neural-network', ['W']);
    expect(runOut(descent)).toMatch(/^enough: After 200 steps the loss has fallen from 1\.02 to /);
    expect(runOut(descent)).toMatch(/^enough: After 400 steps /);
  });

  it('is one step of undo, a step by itself another', () => {
    const { sandbox, descent } = descentOf('dictionary-learning', ['D', 'R']);
    const first = sandbox.getState().state;
    descent.getState().step();
    const second = sandbox.getState().state;
    runOut(descent);
    sandbox.getState().undo();
    expect(sandbox.getState().state).toBe(second);
    sandbox.getState().undo();
    expect(sandbox.getState().state).toBe(first);
  });
});

describe('a descent', () => {
  it('takes all gradients where the matrices stand before the step', () => {
    const { sandbox, descent } = descentOf('dictionary-learning', ['D', 'R']);
    const { bindings } = shownIn(sandbox.getState().state);
    const expected = ['D', 'R'].map((name) => {
      const shown = shownIn(chooseVariable(name)(sandbox.getState().state));
      const slope = pointAt(slopesIn(shown, [name]), shown.bindings).gradients.get(name);
      return bindings.get(name)?.data.map((entry, index) => entry - 0.1 * (slope?.data[index] ?? Number.NaN));
    });
    descent.getState().step();
    expect(['D', 'R'].map((name) => matrixIn(sandbox, name)?.data)).toEqual(expected);
  });

  it('goes back to the matrices that stood where it began', () => {
    const { sandbox, descent } = descentOf('dictionary-learning', ['D', 'R']);
    const before = sandbox.getState().state.matrices;
    for (let taken = 0; taken < 5; taken += 1) descent.getState().step();
    expect(sandbox.getState().state.matrices).not.toEqual(before);
    descent.getState().reset();
    expect(sandbox.getState().state.matrices).toEqual(before);
    expect(descent.getState().losses).toHaveLength(1);
  });

  it('stops and begins anew where the reader changes a number, and not where another variable is looked at', () => {
    const { sandbox, descent } = descentOf('dictionary-learning', ['D', 'R']);
    sandbox.subscribe(() => descent.getState().follow());
    descent.getState().run();
    for (let taken = 0; taken < 5; taken += 1) descent.getState().step();
    sandbox.getState().change(chooseVariable('R'));
    expect(descent.getState()).toMatchObject({ running: true });
    descent.getState().step();
    expect(descent.getState().losses).toHaveLength(7);
    sandbox.getState().change(setEntry('X', 0, 0, 3));
    const { running, losses } = descent.getState();
    expect(running).toBe(false);
    const { shown } = sandbox.getState();
    expect(losses).toEqual([shown.values.get(shown.f)?.data[0]]);
    const stands = sandbox.getState().state.matrices;
    descent.getState().step();
    descent.getState().reset();
    expect(sandbox.getState().state.matrices).toEqual(stands);
  });
});
