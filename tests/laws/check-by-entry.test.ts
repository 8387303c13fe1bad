import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkByEntry, checkGradient, differentiate } from '../../src/math';
import { bindings, loss, W, X, Y } from './network';
import { RUNS, seeds } from './support';

const scope = {
  shapes: new Map([X, W, Y].map(({ attributes, shape }) => [attributes.name as string, shape])),
};
const names = [...scope.shapes.keys()];

it('a check entry by entry gives every place once, row by row, and comes to the whole check, whatever is asked between', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(...names), (seed, name) => {
      const derivation = differentiate(loss, name, scope);
      const at = bindings(seed);
      const { rows, columns } = derivation.gradient.shape;
      const check = checkByEntry(derivation, at);
      for (let index = 0; index < rows * columns; index += 1) {
        const { done, value } = check.next();
        expect(done).toBe(false);
        expect(value).toEqual({ row: Math.floor(index / columns), column: index % columns });
        // Another check of the same derivation runs on numbers of its own.
        checkByEntry(derivation, bindings(seed + 1)).next();
      }
      expect(check.next()).toEqual({ done: true, value: checkGradient(derivation, at) });
    }),
    { ...RUNS, numRuns: 20 },
  );
});
