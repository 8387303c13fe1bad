import { afterEach, describe, expect, it, vi } from 'vitest';
import { matrix, zeroMatrix } from '../../math';
import { decodeLink, encodeLink, LONGEST_LINK, linkAddress, presetAddress, readAddress } from './link';
import { inflate } from './link-bytes';
import { presetById, presetState, presets } from './presets';
import { type SandboxState, wholeView } from './state';

afterEach(() => vi.unstubAllGlobals());

const state: SandboxState = {
  preset: 'neural-network',
  source: 'sum(X*W)',
  matrices: [
    { name: 'X', value: matrix([[1, -2.5, -0]]) },
    { name: 'W', value: matrix([[0.1], [1e-7], [3]]) },
  ],
  functions: [{ name: 'g', source: 'tanh(t)' }],
  variable: 'W',
  form: 'expanded',
};
const view = { focus: { node: 'X*W', entry: { row: 0, column: 0 } }, step: 2, collapsed: ['X'] };

/** A link as this version has always written it: whoever has one keeps it. */
const early = [
  '1.eJxVj81qwzAQhN9lTklYBzuhFPQiMQgdVHndmsqS0Y-dYvTuRYGG9DbMfDvM7ohJJ4bYsQSOnCDgOAdtG8dp8-EbhOhz',
  'MAyBmOdDf7odQZh1CpPhCCF3OD3XuAdh1TYzhJQdNZfzG6FpoVShJ3R7hdpzp0h23LwrkleliiKM2Zk0efev-vN1RtLu65',
  'COqPSqw6Q_7F_z6MMMAb4v2g08oBDWibf63-hNjlU4PzzWnuoBuxR-qhv8BtESjLd5dhBtKYSYeIG4PFyrl8gDhEQPVcov',
  'A9Bi7w',
].join('');

describe('a link', () => {
  it('of this version is read for good', async () => {
    expect(await decodeLink(early)).toStrictEqual({ state, view });
  });

  it.each(presets.map((preset) => [preset.id, preset.state] as const))(
    'holds the preset %s',
    async (_, whole) => {
      const link = await encodeLink(whole, wholeView);
      expect(link.length).toBeLessThan(1_500);
      expect(await decodeLink(link)).toStrictEqual({ state: whole, view: wholeView });
    },
  );

  it('holds forty matrices, ten functions and 10,000 characters', async () => {
    const full: SandboxState = {
      source: 'X_0+'.repeat(2_500),
      matrices: Array.from({ length: 40 }, (_, index) => ({ name: `X_${index}`, value: zeroMatrix(16, 16) })),
      functions: Array.from({ length: 10 }, (_, index) => ({ name: `g_${index}`, source: 't'.repeat(200) })),
      variable: 'X_39',
      form: 'factored',
    };
    expect(await decodeLink(await encodeLink(full, wholeView))).toStrictEqual({
      state: full,
      view: wholeView,
    });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'is not made of %d',
    async (entry) => {
      const matrices = [{ name: 'W', value: matrix([[1, entry]]) }];
      await expect(encodeLink({ ...state, matrices }, wholeView)).rejects.toThrow(RangeError);
    },
  );

  it.each<[string, Partial<SandboxState>]>([
    ['a name that is none', { matrices: [{ name: 'W V', value: matrix([[1]]) }], variable: 'W V' }],
    [
      'a name that is too long',
      { matrices: [{ name: 'W'.repeat(201), value: matrix([[1]]) }], variable: 'W'.repeat(201) },
    ],
    ['a variable that is not declared', { variable: 'V' }],
    ['a name with two meanings', { functions: [{ name: 'X', source: 'tanh(t)' }] }],
    ['a text that is too long', { source: '+'.repeat(10_001) }],
    ['a side that is too large', { matrices: [{ name: 'W', value: zeroMatrix(17, 1) }] }],
  ])('is not made of %s', async (_, part) => {
    await expect(encodeLink({ ...state, ...part }, wholeView)).rejects.toThrow(RangeError);
  });

  it('that would be too long is refused when it is made, and when it is opened', async () => {
    const digits = Array.from({ length: 40 }, (_, index) => ({
      name: `X_${index}`,
      value: matrix(
        Array.from({ length: 16 }, (__, row) =>
          Array.from({ length: 16 }, (___, column) => Math.sin(index + row * 40 + column * 640)),
        ),
      ),
    }));
    await expect(encodeLink({ ...state, matrices: digits, variable: 'X_0' }, wholeView)).rejects.toThrow(
      'These matrices have too many digits for a link. Make them smaller, or round them.',
    );
    expect(await decodeLink(`1.${'A'.repeat(LONGEST_LINK)}`)).toEqual({
      problem: 'This link is too long for the sandbox, so it was not opened.',
    });
  });

  it.each([
    ['', 'This link is damaged.'],
    ['1.', 'This link is damaged.'],
    ['1.!', 'This link is damaged.'],
    [early.slice(0, -4), 'This link is damaged.'],
    [`2.${early.slice(2)}`, 'This link comes from another version of this page.'],
  ])('%j: %s', async (link, sentence) => {
    expect(await decodeLink(link)).toEqual({ problem: expect.stringContaining(sentence) });
  });

  it('of a preset that is no longer there keeps all but its name', async () => {
    const link = await encodeLink({ ...state, preset: 'perceptron' }, view);
    const { preset, ...rest } = state;
    expect(await decodeLink(link)).toEqual({ state: rest, view });
  });

  it('in a browser without streams gives a sentence', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await decodeLink(early)).toEqual({
      problem: 'This browser is too old to open links. A newer one can.',
    });
  });
});

describe('inflating', () => {
  it('stops an endless stream as soon as it is longer than it may be', async () => {
    let made = 0;
    let cancelled = false;
    class Endless {
      readonly writable = new WritableStream();
      readonly readable = new ReadableStream({
        pull(controller) {
          made += 1_000;
          controller.enqueue(new Uint8Array(1_000));
        },
        cancel() {
          cancelled = true;
        },
      });
    }
    vi.stubGlobal('DecompressionStream', Endless);
    expect(await inflate(new Uint8Array([1]), 10_000)).toBeUndefined();
    expect(made).toBeLessThan(15_000);
    expect(cancelled).toBe(true);
  });
});

describe('an address', () => {
  const at = (search: string, hash = '') => readAddress({ search, hash });

  it('without a preset or a link asks for nothing', () => {
    for (const search of ['', '?', '?depth=3', '?theme=dark']) expect(at(search)).toEqual({});
    expect(at('', '#derivation')).toEqual({});
  });

  it('names a preset, and its depth', () => {
    expect(at('?preset=neural-network')).toEqual({ state: presetById('neural-network')?.state });
    expect(at('?preset=deep-network')).toEqual({ state: presetById('deep-network')?.state });
    expect(at('?preset=deep-network&depth=5')).toEqual({ state: presetState('deep-network', 5) });
    expect(at('?preset=neural-network&depth=5')).toEqual({ state: presetById('neural-network')?.state });
    expect(presetAddress('neural-network')).toBe('?preset=neural-network');
    expect(at(presetAddress('deep-network', 12)).state?.depth).toBe(12);
  });

  it.each(['', 'nothing', '__proto__', 'constructor', '<img src=x onerror=alert(1)>'])(
    'of the unknown preset %j gives a sentence',
    (id) => {
      expect(at(`?preset=${encodeURIComponent(id)}`)).toEqual({
        problem: 'There is no preset of this name. Choose one from the list.',
      });
    },
  );

  it.each(['0', '13', '-1', '2.5', '1e1', '', 'five', '0x5'])(
    'of the depth %j gives a sentence and the usual depth',
    (depth) => {
      expect(at(`?preset=deep-network&depth=${depth}`)).toEqual({
        state: presetById('deep-network')?.state,
        problem: 'This network has 1 to 12 layers; here are 4 of them.',
      });
    },
  );

  it('with a link hands over its text, whatever else it has', async () => {
    const { link, ...rest } = at('?preset=neural-network', linkAddress(early));
    expect(link).toBe(early);
    expect(rest).toEqual({});
  });
});
