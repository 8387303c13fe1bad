import { describe, expect, it } from 'vitest';
import { build, compile, evaluate, MathError, zeroMatrix } from '../../src/math';
import { bindings, loss, X } from './network';
import { relativeError } from './support';

describe('a program refuses', () => {
  const caught = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };
  const program = compile([loss]);

  it('a variable without a value', () => {
    const values = bindings(1);
    values.delete('Y');
    const error = caught(() => program.run(values));
    expect(error).toBeInstanceOf(MathError);
    expect(error).toMatchObject({ kind: 'undeclared', message: 'Y has no value.' });
  });

  it('a value of another shape', () => {
    const error = caught(() => program.run(bindings(1).set('W', zeroMatrix(2, 3))));
    expect(error).toMatchObject({ kind: 'shape', message: 'W is declared 3 x 2, and its value is 2 x 3.' });
  });

  it('a value of too few or too many entries', () => {
    for (const length of [5, 7]) {
      const value = { rows: 3, columns: 2, data: new Float64Array(length) };
      expect(caught(() => program.run(bindings(1).set('W', value)))).toMatchObject({
        kind: 'shape',
        message: `W is 3 x 2, which is 6 entries, and its value has ${length}.`,
      });
    }
  });

  it('a name that stands for two shapes, rather than reading one of them as the other', () => {
    const other = build.variable('X', { rows: 2, columns: 2 });
    const error = caught(() => compile([build.sum(X), build.sum(other)]).run(bindings(1)));
    expect(error).toMatchObject({ kind: 'shape' });
  });

  it('and works again once its bindings are right', () => {
    caught(() => program.run(new Map()));
    expect(relativeError(program.run(bindings(2))[0], evaluate(loss, bindings(2)))).toBe(0);
  });
});
