import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { matrix } from '../../math';
import { presets } from './presets';
import { readSaved, saveLocally } from './saved';
import { wholeView } from './state';

/** As much of a browser's storage as is needed. */
function stubStorage(): Map<string, string> {
  const items = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, item: string) => items.set(key, item),
  });
  return items;
}

let items: Map<string, string>;

beforeEach(() => {
  items = stubStorage();
});
afterEach(() => vi.unstubAllGlobals());

const { state } = presets[0];
const view = { ...wholeView, step: 3, focus: { node: 'g(X*W)' } };

describe('the sandbox that the browser keeps', () => {
  it('is there again at the next visit, under one key', () => {
    expect(readSaved()).toBeUndefined();
    for (const preset of presets) {
      saveLocally(preset.state, view);
      expect(readSaved()).toStrictEqual({ state: preset.state, view });
    }
    expect([...items.keys()]).toEqual(['pullback-sandbox']);
  });

  it.each(['', '{', 'null', '[]', '{"state":{}}', '{"__proto__":{}}', '1'.repeat(500_000)])(
    'is nothing where the text is damaged',
    (text) => {
      items.set('pullback-sandbox', text);
      expect(readSaved()).toBeUndefined();
    },
  );

  it('stays as it was where a state cannot be kept', () => {
    saveLocally(state, view);
    saveLocally({ ...state, matrices: [{ name: 'W', value: matrix([[Number.NaN]]) }] }, view);
    expect(readSaved()).toStrictEqual({ state, view });
  });

  it('is nothing in a browser without storage, or one that refuses it', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(() => saveLocally(state, view)).not.toThrow();
    expect(readSaved()).toBeUndefined();
    const refuse = (): never => {
      throw new DOMException('The quota is exceeded.', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    expect(() => saveLocally(state, view)).not.toThrow();
    expect(readSaved()).toBeUndefined();
  });
});
