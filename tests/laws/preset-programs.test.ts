import { describe, expect, it } from 'vitest';
import { presets } from '../../src/state/sandbox/presets';
import { sandboxStore } from '../../src/state/sandbox/store';
import { programText } from '../../src/state/sandbox/take';
import { checkedRunners } from './code-runners';

/** What a reader takes from each preset, for each of its matrices. */
const taken = presets.flatMap(({ id, state }) =>
  state.matrices.map(({ name }) => ({
    title: `${id} by ${name}`,
    shown: sandboxStore({ ...state, variable: name }).getState().shown,
  })),
);

describe('the program that a preset gives', () => {
  for (const [target, title, run] of checkedRunners) {
    it.skipIf(!run)(
      `runs, and its assertion holds, for every variable, in ${title}`,
      { timeout: 240_000 },
      () => {
        // JAX compiles every step of every program, so it runs a few of them.
        const chosen = taken.filter((_, index) => target !== 'jax' || index % 12 === 0);
        // The MATLAB program prints its values, and says nothing more where they agree.
        const said = target === 'matlab' ? /gradient =/ : /The gradient agrees/;
        const results = run?.(chosen.map(({ shown }) => programText(shown, target))) ?? [];
        const failed = chosen.flatMap(({ title: name }, index) => {
          const { error, printed = '' } = results[index];
          return error === undefined && said.test(printed) ? [] : [`${name}: ${error ?? printed}`];
        });
        expect(failed).toEqual([]);
        expect(results).toHaveLength(chosen.length);
      },
    );
  }
});
