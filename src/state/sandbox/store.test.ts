import { describe, expect, it } from 'vitest';
import { evaluate, toRows } from '../../math';
import {
  chooseVariable,
  declareMatrix,
  matrixNamed,
  randomise,
  removeMatrix,
  replaceMatrix,
  resize,
  setEntry,
  setFunction,
  setSource,
} from './changes';
import { nodeText } from './focus';
import { presetState, presets } from './presets';
import { sandboxStore } from './store';

function sandbox() {
  const store = sandboxStore(presets[0].state);
  return { store, now: () => store.getState() };
}

const sizesOf = (store: ReturnType<typeof sandbox>['store']): string =>
  store
    .getState()
    .state.matrices.map(({ name, value: { rows, columns } }) => `${name} ${rows}x${columns}`)
    .join(', ');

describe('the sandbox', () => {
  it('shows the numbers of f, of every node and of every gradient', () => {
    const { now } = sandbox();
    const { shown } = now();
    for (const node of shown.nodes) {
      expect(toRows(shown.values.get(node) as never)).toEqual(toRows(evaluate(node, shown.bindings)));
    }
    expect([...shown.gradients.keys()].map(nodeText)).toEqual([
      'norm2(g(X*W)-Y)^2',
      'g(X*W)-Y',
      'g(X*W)',
      'X*W',
      'W',
    ]);
  });

  it('keeps what was read while a text is faulty, with the numbers that are typed meanwhile', () => {
    const { now } = sandbox();
    const { f } = now().shown;
    now().change(setSource('norm2(g(X*W) - '));
    expect(now().error?.kind).toBe('syntax');
    expect(now().shown.f).toBe(f);
    const before = now().shown.values.get(f)?.data[0];
    now().change(setEntry('X', 0, 0, 3));
    expect(now().shown.values.get(f)?.data[0]).not.toBe(before);
    now().change(setSource('sum(X)'));
    expect(now().error).toBeUndefined();
    expect(nodeText(now().shown.f)).toBe('sum(X)');
  });

  it('says of an f that is no number why it has no gradient, and still shows its values', () => {
    const { now } = sandbox();
    now().change(setSource('X*W'));
    expect(now().shown.error?.kind).toBe('not-scalar');
    expect(now().shown.gradients.size).toBe(0);
    expect(now().shown.values.get(now().shown.f)?.rows).toBe(4);
  });

  it('lets the sides that must agree follow a resize, and no others', () => {
    const { store, now } = sandbox();
    now().change(resize('X', { rows: 4, columns: 5 }));
    expect(sizesOf(store)).toBe('X 4x5, W 5x2, Y 4x2');
    now().change(resize('W', { rows: 5, columns: 3 }));
    expect(sizesOf(store)).toBe('X 4x5, W 5x3, Y 4x3');
    expect(now().error).toBeUndefined();
    now().undo();
    now().undo();
    expect(sizesOf(store)).toBe('X 4x3, W 3x2, Y 4x2');
  });

  it('keeps sizes between 1 and 16', () => {
    const { store, now } = sandbox();
    now().change(resize('X', { rows: 0, columns: 99 }));
    expect(sizesOf(store)).toBe('X 1x16, W 16x2, Y 1x2');
  });

  it('takes a pasted matrix of another size, and what must agree follows', () => {
    const { store, now } = sandbox();
    now().change(replaceMatrix('W', [[1], [2], [3]]));
    expect(sizesOf(store)).toBe('X 4x3, W 3x1, Y 4x1');
    expect(toRows(matrixNamed(now().state, 'W') as never)).toEqual([[1], [2], [3]]);
  });

  it('undoes everything that was chosen, one gesture at a time', () => {
    const { now } = sandbox();
    const first = now().state;
    now().change(setSource('sum(X)'), 'typing');
    now().change(setSource('sum(X*W)'), 'typing');
    now().change(chooseVariable('X'));
    now().change(setFunction('g', 'sigmoid(t)'));
    now().change(randomise(3));
    for (let count = 0; count < 4; count += 1) now().undo();
    expect(now().state).toBe(first);
    now().redo();
    expect(now().state.source).toBe('sum(X*W)');
  });

  it('opens a preset as a step of undo, and begins with a link without a past', () => {
    const { now } = sandbox();
    const other = presetState('dictionary-learning');
    if (!other) throw new Error('The preset is not there.');
    now().open(other);
    expect(nodeText(now().shown.f)).toBe('norm2(X-D*R)^2');
    now().undo();
    expect(now().state.preset).toBe('neural-network');
    const before = now().revision;
    now().begin(other);
    expect(now().past).toEqual([]);
    expect(now().revision).toBeGreaterThan(before);
    expect(now().state.variable).toBe('D');
  });

  it('begins with a faulty text too: the last f that was read stands until it is mended', () => {
    const { now } = sandbox();
    now().begin({ ...presets[0].state, source: 'norm2(' });
    expect(now().error?.kind).toBe('syntax');
    expect(nodeText(now().shown.f)).toBe('norm2(g(X*W)-Y)^2');
  });

  it('offers another variable where the chosen one is taken away', () => {
    const { now } = sandbox();
    now().change(declareMatrix('B', { rows: 1, columns: 1, data: new Float64Array([2]) }));
    now().change(setSource('sum(X)*B'));
    now().change(removeMatrix('W'));
    expect(now().state.variable).toBe('X');
  });

  it('gives matrices whose entries did not change the same object, so that nothing draws them again', () => {
    const { now } = sandbox();
    const { f, values, nodes } = now().shown;
    const product = nodes.find((node) => nodeText(node) === 'X*W');
    now().change(setEntry('Y', 0, 0, 9));
    if (!product) throw new Error('There is no product.');
    expect(now().shown.values.get(product)).toBe(values.get(product));
    expect(now().shown.values.get(f)).not.toBe(values.get(f));
  });
});
