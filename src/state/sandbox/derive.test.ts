import { describe, expect, it } from 'vitest';
import { lineText, toText } from '../../math';
import { chooseVariable } from './changes';
import { foundBy, type PlayStep, stepsOf, writtenOf } from './derive';
import { nodeText } from './focus';
import { presetState, presets } from './presets';
import type { Shown } from './shown';
import type { SandboxState } from './state';
import { sandboxStore } from './store';

const shownOf = (state: SandboxState): Shown => sandboxStore(state).getState().shown;

const told = (steps: readonly PlayStep[]): string[] =>
  steps.map((step) =>
    step.kind === 'forward'
      ? nodeText(step.node)
      : `df/d ${nodeText(foundBy(step.step))}${step.tag === undefined ? '' : ` (${step.tag})`}`,
  );

const everyChoice = presets.flatMap(({ id, state }) =>
  state.matrices.map(({ name }) => [id, name, shownOf(chooseVariable(name)(state))] as const),
);

describe('the play', () => {
  it('computes values up to f, then brings gradients back, each with the number of its line', () => {
    expect(told(stepsOf(shownOf(presetState('neural-network') as SandboxState)))).toEqual([
      'X*W',
      'g(X*W)',
      'g(X*W)-Y',
      'norm2(g(X*W)-Y)^2',
      'df/d g(X*W)-Y (4)',
      'df/d g(X*W) (3)',
      'df/d X*W (2)',
      'df/d W (1)',
    ]);
  });

  it.each(everyChoice)('%s by %s: each step back has a line, and each line its place', (_, __, shown) => {
    const steps = stepsOf(shown);
    const { lines = [] } = writtenOf(shown, 'factored') ?? {};
    const tags = steps.flatMap((step) => (step.kind === 'backward' ? [step.tag] : []));
    expect(new Set(tags)).toEqual(new Set(lines.flatMap(({ line: { tag } }) => tag ?? [])));
    for (const { line, reachedAt } of lines) {
      const step = steps[reachedAt - 1];
      if (line.step) expect(step).toEqual({ kind: 'backward', step: line.step, tag: line.tag });
      if (line.kind === 'definition') expect(step).toEqual({ kind: 'forward', node: line.left });
    }
    const last = lines.at(-1);
    if (last && !last.line.step) expect(last.reachedAt).toBe(steps.length);
  });
});

describe('the written derivation', () => {
  it('is written once for each form, whatever the numbers are', () => {
    const store = sandboxStore(presetState('dictionary-learning') as SandboxState);
    const { shown } = store.getState();
    store.getState().change((state) => ({ ...state, matrices: state.matrices.map((each) => ({ ...each })) }));
    expect(writtenOf(store.getState().shown, 'factored')).toBe(writtenOf(shown, 'factored'));
    const [factored, expanded] = (['factored', 'expanded'] as const).map((form) =>
      writtenOf(shown, form)?.derivation.lines.at(-1),
    );
    expect(factored && toText(factored.right)).toMatch(/^-2\*\(.*\)$/);
    expect(expanded?.manner).toBe('expanded');
  });

  it('goes by the names of the text, and is written anew where these change', () => {
    const state = presetState('deep-network', 4) as SandboxState;
    const store = sandboxStore({ ...state, source: state.source.replaceAll('H_', 'K_') });
    const definitions = () => {
      const { derivation } = writtenOf(store.getState().shown, 'factored') ?? {};
      return derivation?.lines
        .filter(({ kind }) => kind === 'definition')
        .map((l) => lineText(derivation, l));
    };
    const { f, names } = store.getState().shown;
    expect([...names.values()]).toEqual(['Z_1', 'K_1', 'Z_2', 'K_2', 'Z_3', 'K_3', 'Z_4', 'K_4']);
    expect(definitions()?.slice(0, 2)).toEqual(['Z_1 = X*W_1', 'K_1 = g(Z_1)']);
    store.getState().change(() => state);
    expect(store.getState().shown.f).toBe(f);
    expect(definitions()?.slice(0, 2)).toEqual(['Z_1 = X*W_1', 'H_1 = g(Z_1)']);
  });

  it('has none of what is no number', () => {
    const state = presetState('neural-network') as SandboxState;
    expect(writtenOf(shownOf({ ...state, source: 'X*W' }), 'factored')).toBeUndefined();
    expect(told(stepsOf(shownOf({ ...state, source: 'X*W' })))).toEqual(['X*W']);
  });
});
