import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  type Derivation,
  differentiate,
  type Matrix,
  matrix,
  parse,
  type Scope,
} from '../../math';
import { type Finding, findingOf, TOLERANCE } from './check';

const A = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);

/** The finding of a text by `X`, in which `A` is known too. */
function found(source: string, X: Matrix, claim?: (derivation: Derivation) => Derivation): Finding {
  const bindings = new Map([
    ['X', X],
    ['A', A],
  ]);
  const scope: Scope = {
    shapes: new Map([...bindings].map(([name, { rows, columns }]) => [name, { rows, columns }])),
    functions: new Map([['g', 'relu(t) + t']]),
  };
  const derivation = differentiate(parse(source, scope), 'X', scope);
  const checked = { derivation: claim ? claim(derivation) : derivation, bindings };
  return findingOf(checked, checkGradient(checked.derivation, bindings, { tolerance: TOLERANCE }));
}

const sentences = (finding: Finding): string[] => finding.kinks.map(({ sentence }) => sentence);
const X = matrix([
  [0.5, -1, 2],
  [1.5, 0.25, -0.75],
]);

describe('the verdict', () => {
  it('names the entry with the largest error, where all agree', () => {
    const { verdict, apart } = found('sum(tanh(X).*A)', X);
    expect(verdict.agrees).toBe(true);
    expect(verdict.words).toMatch(
      /^Central differences agree in all 6 entries; the largest error is [\d.]+e\u2212\d+, at$/,
    );
    const { row, column } = verdict.place as { row: number; column: number };
    expect(apart.data[row * 3 + column]).toBe(Math.max(...apart.data));
    expect(apart.data.every((error) => error > 0 && error < 1e-9)).toBe(true);
  });

  it('of a single entry needs no place', () => {
    const { verdict } = found('tanh(X)', matrix([[0.5]]));
    expect(verdict.place).toBeUndefined();
    expect(verdict.words).toMatch(/^The central difference agrees; the error is /);
  });

  it('names no place where no error is left', () => {
    expect(found('sum(A)', X).verdict).toEqual({
      agrees: true,
      words: 'Central differences agree in all 6 entries, to the last digit',
    });
  });

  it('says how many entries disagree, and by how much the furthest', () => {
    const wrong = build.add(build.variable('A', A), build.constant(0.5));
    const { verdict } = found('sum(X.*A)', X, (derivation) => ({ ...derivation, gradient: wrong }));
    expect(verdict).toMatchObject({
      agrees: false,
      words:
        'Central differences disagree in 6 of 6 entries; the furthest apart, by 0.5 where the rules give 1.5, is',
      place: { row: 0, column: 0 },
    });
  });

  it('speaks of the entries that can be compared alone', () => {
    const kinked = matrix([
      [0, -1, 0],
      [0, 0, 0.5],
    ]);
    const { verdict, apart } = found('sum(relu(X).*A)', kinked);
    expect(verdict.words).toMatch(/^Central differences agree in all 2 entries that can be compared; /);
    expect([...apart.data].map(Number.isNaN)).toEqual([true, false, true, true, true, false]);
    const origin = matrix([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    const nowhere = found('sum(relu(X).*A)', origin);
    expect(nowhere.verdict).toEqual({ agrees: true, words: 'There is no entry to compare' });
  });
});

describe('a kink', () => {
  it('is told by the slopes to its left and right', () => {
    const at = matrix([
      [1, 0, 1],
      [1, 1, 1],
    ]);
    expect(sentences(found('sum(relu(X).*A)', at))).toEqual([
      'At X row 1 column 2 relu has a kink: the slope of f is 0 to the left and 2 to the right, so there is nothing to compare.',
    ]);
    expect(sentences(found('norm1(X)', at))[0]).toContain(
      'the sum of absolute values has a kink: the slope of f is \u22121 to the left and 1 to the right',
    );
  });

  it('is traced into the functions of the reader, and to f where several steps could have it', () => {
    const at = matrix([
      [1, 1, 1],
      [1, 1, 0],
    ]);
    expect(sentences(found('sum(g(X).*A)', at))[0]).toContain(
      'relu has a kink: the slope of f is 6 to the left and 12',
    );
    expect(sentences(found('sum(relu(X)+abs(X))', at))[0]).toContain('f has a kink');
  });

  it('is none at the end of the domain, and f has no value beyond it', () => {
    const at = matrix([
      [1, 1, 1],
      [0, 1, 1],
    ]);
    expect(sentences(found('sum(sqrt(X).*A)', at))).toEqual([
      'At X row 2 column 1 f has no value to the left, so there is nothing to compare.',
    ]);
  });
});
