import { describe, expect, it } from 'vitest';
import { MathError } from '../errors';
import { tokensOf } from './tokens';

const texts = (source: string): string[] => tokensOf(source).map((token) => token.text);

describe('tokens', () => {
  it.each([
    ['5.*X', ['5', '.*', 'X', '']],
    ['5./X', ['5', './', 'X', '']],
    ['5.^X', ['5', '.^', 'X', '']],
    ['5. + .5', ['5.', '+', '.5', '']],
    ['2.5e-3*x1', ['2.5e-3', '*', 'x1', '']],
    ['1e+21', ['1e+21', '']],
    ['2E3', ['2E3', '']],
    ['2exp', ['2', 'exp', '']],
    ['2e1x', ['2e1', 'x', '']],
    ['W_2.^2', ['W_2', '.^', '2', '']],
    ["X'⊙Yᵀ", ['X', "'", '.*', 'Y', 'ᵀ', '']],
    ['T_1 = X; (T_1, 2)', ['T_1', '=', 'X', ';', '(', 'T_1', ',', '2', ')', '']],
    [' \t\r\nX\n', ['X', '']],
  ])('of %j', (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  it('know where they stand, in UTF-16 positions', () => {
    expect(tokensOf(' ab.*12 ').map(({ span }) => [span.start, span.end])).toEqual([
      [1, 3],
      [3, 5],
      [5, 7],
      [8, 8],
    ]);
  });

  it('stop at the first character that is foreign, with its whole place', () => {
    expect(() => tokensOf('X*𝐗')).toThrow(
      expect.objectContaining({
        kind: 'syntax',
        span: { start: 2, end: 4 },
        repair: { span: { start: 2, end: 4 }, replacement: 'X' },
      }),
    );
  });

  it('are read from a text of ten thousand characters, and of no longer one', () => {
    expect(tokensOf('X'.repeat(10_000))).toHaveLength(2);
    expect(() => tokensOf('X'.repeat(10_001))).toThrow(MathError);
  });

  it('name every character outside ASCII by its code point, and every repair is free of it', () => {
    for (let code = 0x80; code <= 0x1ffff; code += 1) {
      if (code === 0x2299 || code === 0x1d40) continue;
      const character = String.fromCodePoint(code);
      try {
        tokensOf(`X${character}`);
      } catch (error) {
        if (!(error instanceof MathError)) throw error;
        const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        if (!error.message.includes(point)) throw new Error(`${point}: ${error.message}`);
        if (error.repair && !/^[ -~]*$/.test(error.repair.replacement))
          throw new Error(`${point}: ${error.repair.replacement}`);
        continue;
      }
      throw new Error(`U+${code.toString(16)} is accepted`);
    }
  });
});
