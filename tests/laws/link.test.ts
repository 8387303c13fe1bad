import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromJson, type Kept, toJson } from '../../src/state/sandbox/codec';
import { decodeLink, encodeLink, type Problem } from '../../src/state/sandbox/link';
import { states, views } from './link-states';

function expectSame(found: Kept | Problem | undefined, expected: Kept): void {
  // Strictly: a field that is absent is not one that is undefined.
  expect(found).toStrictEqual(expected);
  const entries = ({ state }: Kept): number[] => state.matrices.flatMap(({ value }) => [...value.data]);
  const before = entries(expected);
  expect(entries(found as Kept).every((entry, index) => Object.is(entry, before[index]))).toBe(true);
}

describe('500 random states', () => {
  it('come back from a link to the last digit, with their views', async () => {
    await fc.assert(
      fc.asyncProperty(states, views, async (state, view) => {
        const link = await encodeLink(state, view);
        expect(link).toMatch(/^1\.[A-Za-z0-9_-]+$/);
        expectSame(await decodeLink(link), { state, view });
      }),
      { numRuns: 500, seed: 20261125 },
    );
  });

  it('come back from JSON, as the browser keeps them', () => {
    fc.assert(
      fc.property(states, views, (state, view) => {
        expectSame(fromJson(toJson({ state, view })), { state, view });
      }),
      { numRuns: 500, seed: 20261126 },
    );
  });
});
