import { describe, expect, it } from 'vitest';
import { ruleById, toRows } from '../../math';
import { chooseUpstream, randomise, replace, reset, resize, setEntry, UPSTREAM } from './changes';
import { cardStore } from './store';

function card(id = 'right-multiplication') {
  const rule = ruleById(id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  const store = cardStore(rule);
  return { rule, store, now: () => store.getState() };
}

describe('a card', () => {
  it('undoes a whole gesture at once, and redoes it', () => {
    const { store, now } = card();
    const before = now().state;
    for (const value of [5, 6, 7]) now().change(setEntry('X', 0, 0, value), 'drag');
    now().change(setEntry('X', 0, 1, 9), 'typing');
    expect(now().past).toHaveLength(2);
    store.getState().undo();
    expect(now().state.matrices.X.data.slice(0, 2)).toEqual(new Float64Array([7, -2]));
    now().undo();
    expect(now().state).toBe(before);
    now().redo();
    now().redo();
    expect(now().state.matrices.X.data.slice(0, 2)).toEqual(new Float64Array([7, 9]));
    now().redo();
    expect(now().future).toHaveLength(0);
  });

  it('keeps no step of a gesture that ends where it began', () => {
    const { now } = card();
    now().change(setEntry('X', 0, 0, 5), 'typing');
    now().change(setEntry('X', 0, 0, 1), 'typing');
    expect(now().past).toHaveLength(0);
  });

  it('lets what shares a size follow a resize, and keeps the numbers that fit', () => {
    const { rule, now } = card();
    const corner = now().state.matrices.W.data[0];
    now().change(resize(rule, 'X', { rows: 2, columns: 6 }));
    expect(now().state.matrices.W).toMatchObject({ rows: 6, columns: 2 });
    expect(now().values.gradient).toMatchObject({ rows: 2, columns: 6 });
    expect(now().state.matrices.W.data[0]).toBe(corner);
    now().change(resize(rule, 'X', { rows: 99, columns: 0 }));
    expect(now().state.matrices.X).toMatchObject({ rows: 16, columns: 1 });
  });

  it('keeps a square matrix square, whichever side is changed', () => {
    const { rule, now } = card('quadratic-form');
    now().change(resize(rule, 'G', { rows: 5, columns: 3 }));
    expect(now().state.matrices).toMatchObject({ G: { rows: 5, columns: 5 }, a: { rows: 5, columns: 1 } });
    now().change(resize(rule, 'G', { rows: 5, columns: 2 }));
    expect(now().state.matrices).toMatchObject({ G: { rows: 2, columns: 2 }, a: { rows: 2, columns: 1 } });
  });

  it('begins a typed upstream with the value that stands, and lets it follow the result', () => {
    const { rule, now } = card();
    const standing = toRows(now().values.upstream);
    now().change(chooseUpstream('typed', now().values.upstream));
    expect(toRows(now().values.upstream)).toEqual(standing);
    now().change(setEntry(UPSTREAM, 0, 0, -1));
    now().change(resize(rule, 'W', { rows: 4, columns: 3 }));
    expect(now().values.upstream).toMatchObject({ rows: 3, columns: 3 });
    expect(now().values.upstream.data[0]).toBe(-1);
  });

  it('takes a pasted matrix with another size, and refuses a broken one whole', () => {
    const { rule, now } = card();
    now().change(replace(rule, 'X', [[1, 2, 3]]));
    expect(toRows(now().state.matrices.X)).toEqual([[1, 2, 3]]);
    expect(now().state.matrices.W.rows).toBe(3);
    const before = now().state;
    now().change(chooseUpstream('typed', now().values.upstream));
    now().change(replace(rule, UPSTREAM, [[1], [2], [3]]));
    expect(now().state.matrices).toBe(before.matrices);
    expect(now().state.typed).toMatchObject({ rows: 1, columns: 2 });
  });

  it('gives other numbers for another seed, and its example back', () => {
    const { rule, now } = card();
    const example = toRows(now().state.matrices.X);
    now().change(randomise(1));
    const first = toRows(now().state.matrices.X);
    now().change(randomise(2));
    expect(toRows(now().state.matrices.X)).not.toEqual(first);
    now().change(reset(rule));
    expect(toRows(now().state.matrices.X)).toEqual(example);
  });

  it('tells of every way back and of new numbers, so that what is half typed is dropped, and of no edit', () => {
    const { rule, now } = card();
    const told = (act: () => void): boolean => {
      const before = now().revision;
      act();
      return now().revision !== before;
    };
    expect(told(() => now().change(reset(rule)))).toBe(true);
    expect(now().past).toHaveLength(0);
    expect(told(() => now().change(setEntry('X', 0, 0, 5)))).toBe(false);
    expect(told(() => now().change(resize(rule, 'X', { rows: 2, columns: 6 })))).toBe(false);
    expect(told(() => now().change(replace(rule, 'X', [[1, 2]])))).toBe(false);
    expect(told(() => now().undo())).toBe(true);
    expect(told(() => now().redo())).toBe(true);
    expect(told(() => now().redo())).toBe(false);
    expect(told(() => now().change(randomise(3)))).toBe(true);
    expect(told(() => now().change(reset(rule)))).toBe(true);
  });

  it('says why a number is infinite, and keeps the scale of the others', () => {
    const { now } = card('squared-frobenius-norm');
    now().change(setEntry('G', 0, 0, 1e200));
    expect(now().values.result.data[0]).toBe(Number.POSITIVE_INFINITY);
    expect(now().values.reason).toMatch(/too large/);
    expect(Number.isFinite(now().limit)).toBe(true);
  });

  it('holds its scale while a drag makes numbers smaller, unless it has become far too wide', () => {
    const { now } = card();
    now().change(setEntry('X', 0, 0, 1000), 'drag');
    const wide = now().limit;
    now().change(setEntry('X', 0, 0, 600), 'drag');
    expect(now().limit).toBe(wide);
    now().change(setEntry('X', 0, 0, 500), 'another');
    expect(now().limit).toBeLessThan(wide);
    now().change(setEntry('X', 0, 0, 1), 'another');
    expect(now().limit).toBeLessThan(wide / 4);
  });
});
