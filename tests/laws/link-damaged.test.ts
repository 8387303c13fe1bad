import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MathError, type Random, seededRandom } from '../../src/math';
import { type Kept, MOST_BYTES, toJson } from '../../src/state/sandbox/codec';
import { decodeLink } from '../../src/state/sandbox/link';
import { presets } from '../../src/state/sandbox/presets';
import { readSource } from '../../src/state/sandbox/reading';
import { LARGEST_SIDE, MOST_FUNCTIONS, MOST_MATRICES, wholeView } from '../../src/state/sandbox/state';
import { hostile } from './link-states';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const jsons = presets.map(({ state }) =>
  toJson({ state, view: { ...wholeView, step: 2, focus: { node: 'X', entry: { row: 0, column: 1 } } } }),
);

/** A link of any text, made without the code that is tested. */
function linkOf(json: string): string {
  return `1.${deflateSync(json).toString('base64url')}`;
}

const links = jsons.map(linkOf);

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)];
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** What stands where something else should, as JSON. */
const wrong: readonly string[] = [
  ...hostile.map((text) => JSON.stringify(text)),
  ...[
    'null',
    'true',
    '-1',
    '0',
    '0.5',
    '1e999',
    '-0',
    '"-0"',
    '"NaN"',
    '99999999',
    '[]',
    '{}',
    '[[]]',
    '[null]',
  ],
  ...['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}', nested(20_000)],
  ...[JSON.stringify('x'.repeat(10_001)), JSON.stringify(Array(41).fill({ name: 'A', value: [[1]] }))],
  JSON.stringify(Array(17).fill(Array(17).fill(1))),
];

/** A mark that no text of JSON has, where something wrong is put in. */
const MARK = '\u0001';

/** Valid JSON of a wrong shape: somewhere in it something else stands, is added, or is left out. */
function misshapen(random: Random): string {
  let seen = 0;
  const at = Math.floor(random() * 60);
  const way = pick(random, ['instead', 'instead', 'beside', 'without'] as const);
  const text = JSON.stringify(JSON.parse(pick(random, jsons)), (_, value: unknown) => {
    seen += 1;
    if (seen !== at + 1) return value;
    if (way === 'instead') return MARK;
    if (typeof value !== 'object' || value === null) return MARK;
    if (Array.isArray(value)) return way === 'beside' ? [...value, MARK] : value.slice(1);
    const names = Object.keys(value);
    const added = pick(random, ['__proto__', 'constructor', 'toJSON', 'extra', 'length'] as const);
    return way === 'beside'
      ? Object.defineProperty({ ...value }, added, { value: MARK, enumerable: true })
      : { ...value, [pick(random, names)]: undefined };
  });
  return text.split(JSON.stringify(MARK)).join(pick(random, wrong));
}

function flipped(random: Random): string {
  const bytes = Buffer.from(pick(random, links).slice(2), 'base64url');
  for (let flips = 1 + Math.floor(3 * random()); flips > 0; flips -= 1) {
    bytes[Math.floor(random() * bytes.length)] ^= 1 << Math.floor(8 * random());
  }
  return `1.${bytes.toString('base64url')}`;
}

/** Every way in which a link is spoilt. */
const ways: readonly ((random: Random) => string)[] = [
  flipped,
  (random) => pick(random, links).slice(0, Math.floor(random() * 200)),
  (random) => `${pick(random, links)}${pick(random, ['A', '=', ' ', '%20', '&x=1', '.', '\n'])}`,
  (random) =>
    `1.${Array.from({ length: Math.floor(random() * 400) }, () => pick(random, [...LETTERS])).join('')}`,
  (random) => `${pick(random, ['', '0.', '2.', '10.', 'x', '1', '1.1.'])}${pick(random, links).slice(2)}`,
  (random) => linkOf(misshapen(random)),
  (random) => linkOf(misshapen(random)),
  (random) => linkOf(pick(random, wrong)),
  (random) => linkOf(pick(random, jsons).slice(0, Math.floor(random() * 300))),
  (random) => `1.${'A'.repeat(Math.floor(random() * 25_000))}`,
  (random) => pick(random, hostile) + pick(random, links),
];

/** Holds a state that was read against its contract, by other words than the schema's. */
function expectSound({ state, view }: Kept): void {
  const names = [...state.matrices, ...state.functions].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z]\w*$/);
  expect(state.matrices.length).toBeLessThanOrEqual(MOST_MATRICES);
  expect(state.functions.length).toBeLessThanOrEqual(MOST_FUNCTIONS);
  for (const { rows, columns, data } of state.matrices.map(({ value }) => value)) {
    expect(Math.min(rows, columns)).toBeGreaterThanOrEqual(1);
    expect(Math.max(rows, columns)).toBeLessThanOrEqual(LARGEST_SIDE);
    expect(data).toHaveLength(rows * columns);
    expect(data.every(Number.isFinite)).toBe(true);
  }
  expect(state.source.length).toBeLessThanOrEqual(10_000);
  for (const { source } of state.functions) expect(source.length).toBeLessThanOrEqual(200);
  expect(['factored', 'expanded']).toContain(state.form);
  expect(state.matrices.length === 0 ? [''] : state.matrices.map(({ name }) => name)).toContain(
    state.variable,
  );
  expect([undefined, ...presets.map(({ id }) => id)]).toContain(state.preset);
  expect(Object.keys(view).every((key) => ['focus', 'step', 'stepSize', 'collapsed'].includes(key))).toBe(
    true,
  );
  const { f, error } = readSource(state);
  expect(f !== undefined || error instanceof MathError).toBe(true);
}

describe('20,000 damaged links', () => {
  it('give a sentence, or a state that keeps the contract', { timeout: 300_000 }, async () => {
    const sentences = new Set<string>();
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        fc.nat(ways.length - 1),
        async (seed, way) => {
          const answer = await decodeLink(ways[way](seededRandom(seed)));
          if ('problem' in answer) sentences.add(answer.problem);
          else {
            sound += 1;
            expectSound(answer);
          }
        },
      ),
      { numRuns: 20_000, seed: 20261127 },
    );
    expect(sound).toBeGreaterThan(100);
    expect(sentences.size).toBeGreaterThanOrEqual(3);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][A-Za-z ,.]+\.$/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

it('a link in which bits have flipped is never opened as another state', { timeout: 120_000 }, async () => {
  for (let seed = 1; seed <= 1_000; seed += 1) {
    expect(await decodeLink(flipped(seededRandom(seed)))).toHaveProperty('problem');
  }
});

describe('a hostile link', () => {
  it.each(hostile.filter((text) => text !== 'constructor'))('with %j as a name is refused', async (text) => {
    const json = jsons[0].replaceAll('"W"', () => JSON.stringify(text));
    expect(json).not.toBe(jsons[0]);
    expect(await decodeLink(linkOf(json))).toHaveProperty('problem');
  });

  it.each(hostile)('with %j as the text of f or of g holds that text, unchanged', async (text) => {
    const { state, view }: { state: object; view: object } = JSON.parse(jsons[0]);
    const functions = [{ name: 'g', source: text }];
    const link = linkOf(JSON.stringify({ state: { ...state, source: text, functions }, view }));
    expect(await decodeLink(link)).toMatchObject({ state: { source: text, functions } });
  });

  it.each(['extra', 'toString', 'constructor', '__proto__'])(
    'with a field %s more is refused',
    async (name) => {
      expect(await decodeLink(linkOf(jsons[0]))).toHaveProperty('state');
      for (const opening of ['{"state":{', '"view":{', '"matrices":[{', '"functions":[{', '"focus":{', '{']) {
        const json = jsons[0].replace(opening, () => `${opening}"${name}":{"polluted":1},`);
        expect(json).not.toBe(jsons[0]);
        expect(await decodeLink(linkOf(json))).toHaveProperty('problem');
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('that swells to more than a sandbox holds is given up', async () => {
    const link = linkOf(' '.repeat(14_000_000));
    expect(link.length).toBeLessThan(20_000);
    expect(link.length * 500).toBeGreaterThan(MOST_BYTES);
    expect(await decodeLink(link)).toEqual({
      problem: 'This link holds more than the sandbox can show, so it was not opened.',
    });
  });

  it('whose JSON is nested 100,000 deep gives a sentence', async () => {
    expect(await decodeLink(linkOf(nested(100_000)))).toHaveProperty('problem');
  });
});
