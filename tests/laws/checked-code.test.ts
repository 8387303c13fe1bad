import { describe, expect, it } from 'vitest';
import {
  build,
  type CodeTarget,
  checkGradient,
  type Derivation,
  differentiate,
  type Matrix,
  matrix,
  parse,
  type Shape,
  toCheckedCode,
  toCode,
} from '../../src/math';
import { keptCases } from './checked-cases';
import { type CodeCase, randomCases, ruleCases, trapCases } from './code-cases';
import { type CheckedRun, checkedRunners as runners } from './code-runners';
import { loss, bindings as networkValues } from './network';
import { apply, atPoint } from './points';
import { claim } from './support';

const TARGETS: readonly CodeTarget[] = ['numpy', 'pytorch', 'jax', 'julia', 'matlab'];

const LIMIT = { timeout: 240_000 };

/** JAX compiles every step of every program, so it runs a few of them. */
const chosenFor = (target: CodeTarget, cases: readonly CodeCase[]): CodeCase[] =>
  cases.filter((_, index) => target !== 'jax' || index % 24 === 0);

/** Derivations whose gradient is that of the differences, and so asserted. */
const sound: readonly CodeCase[] = [...ruleCases(), ...trapCases(), ...randomCases(60)].filter(
  ({ derivation, bindings }) => {
    const { agrees, kinks } = checkGradient(derivation, bindings);
    return agrees && kinks.length === 0;
  },
);

function add(derivation: Derivation, error: number): Derivation {
  const { f, variable, gradient } = derivation;
  return claim(f, variable, build.add(gradient, build.constant(error)));
}

describe('a program that checks itself', () => {
  for (const [target, title, run] of runners) {
    it.skipIf(!run)(`holds for every rule, trap and random derivation, in ${title}`, LIMIT, () => {
      const cases = chosenFor(target, sound);
      const results = run?.(
        cases.map(({ derivation, bindings }) => toCheckedCode(derivation, bindings, target)),
      );
      const wrong = cases.flatMap(({ title: name }, index) => {
        const { error, printed = '' } = results?.[index] ?? {};
        const said = target === 'matlab' || printed.includes('The gradient agrees with');
        return error === undefined && said ? [] : [`${name}: ${error ?? printed}`];
      });
      expect(sound.length).toBeGreaterThan(150);
      expect(wrong).toEqual([]);
    });

    it.skipIf(!run)(`refuses a gradient that is wrong, in ${title}`, LIMIT, () => {
      const cases = chosenFor(target, sound).filter(({ bindings, derivation }, index) => {
        const { gradient } = checkGradient(derivation, bindings);
        return (target === 'jax' || index % 3 === 0) && gradient.data.every((entry) => Math.abs(entry) < 1e3);
      });
      const results = run?.(
        cases.map(({ derivation, bindings }) => toCheckedCode(add(derivation, 0.01), bindings, target)),
      );
      const missed = cases.flatMap(({ title: name }, index) =>
        /The gradient is up to .* away from/.test(results?.[index].error ?? '') ? [] : [name],
      );
      expect(cases.length).toBeGreaterThan(target === 'jax' ? 5 : 50);
      expect(missed).toEqual([]);
    });
  }
});

describe('kinks', () => {
  const relu = atPoint(
    (X) => build.sum(apply('relu', X)),
    matrix([
      [0, -1.5],
      [2, 0],
      [4, 1e-9],
    ]),
  );
  const flat = atPoint((X) => build.sum(apply('abs', X)), matrix([[0, 0, 0]]));

  it.each(TARGETS)('are left out with a reason, in %s', (target) => {
    const code = toCheckedCode(relu.derivation, relu.bindings, target);
    expect(code).toMatch(/Left out are entries by which f has no derivative here/);
    const list = code.slice(code.indexOf('Left out')).replace(/\s+/g, ' ');
    const autodiff = target === 'pytorch' || target === 'jax';
    const near = { numpy: ', (2, 1)', pytorch: '', jax: '', julia: ', (3, 2)', matlab: '; 3 2' }[target];
    if (!autodiff) expect(code).toMatch(/so near to a kink that a difference/);
    const first = {
      numpy: '(0, 0), (1, 1)',
      pytorch: '(0, 0), (1, 1)',
      jax: '(0, 0), (1, 1)',
      julia: '(1, 1), (2, 2)',
      matlab: '1 1; 2 2',
    }[target];
    expect(list).toContain(`[ ${first}${near}`);
  });

  it.each(TARGETS)('leave nothing to assert where all entries are at one, in %s', (target) => {
    const code = toCheckedCode(flat.derivation, flat.bindings, target);
    expect(code.replace(/\s+[#%]?\s*/g, ' ')).toContain('That is every entry, so nothing is asserted.');
    expect(code.match(/assert_gradient\(/g)).toHaveLength(target === 'julia' ? 2 : 1);
  });

  for (const [target, title, run] of runners) {
    it.skipIf(!run)(`do not fail, and excuse nothing else, in ${title}`, LIMIT, () => {
      const wrong = add(relu.derivation, 0.5);
      const [held, none, refused] = (run as CheckedRun)([
        toCheckedCode(relu.derivation, relu.bindings, target),
        toCheckedCode(flat.derivation, flat.bindings, target),
        toCheckedCode(wrong, relu.bindings, target),
      ]);
      expect([held.error, none.error]).toEqual([undefined, undefined]);
      expect(refused.error).toContain('The gradient is up to 0.5 away');
    });
  }
});

describe('the slope of a power at 0', () => {
  const shapes = new Map(['X', 'P'].map((name) => [name, { rows: 2, columns: 3 }]));
  const X = matrix([
    [0, 0, 0.5],
    [2, 0, 1],
  ]);
  const P = matrix([
    [2, 3, 0],
    [1.5, 4, 0],
  ]);
  const power = parse('sum(X.^P)', { shapes });
  const norm = parse('norm2(X)^3*sum(P)', { shapes });
  const zero = matrix([
    [0, 0, 0],
    [0, 0, 0],
  ]);
  const derivations: readonly [Derivation, ReadonlyMap<string, Matrix>][] = [
    [
      differentiate(power, 'P', { shapes }),
      new Map([
        ['X', X],
        ['P', P],
      ]),
    ],
    [
      differentiate(power, 'X', { shapes }),
      new Map([
        ['X', X],
        ['P', P],
      ]),
    ],
    [
      differentiate(power, 'X', { shapes }),
      new Map([
        ['X', zero],
        ['P', zero],
      ]),
    ],
    [
      differentiate(norm, 'X', { shapes }),
      new Map([
        ['X', zero],
        ['P', P],
      ]),
    ],
  ];

  for (const [target, title, run] of runners) {
    it.skipIf(!run)(`is 0, in ${title}`, LIMIT, () => {
      for (const [derivation, bindings] of derivations)
        expect(checkGradient(derivation, bindings)).toMatchObject({ agrees: true, kinks: [] });
      const results = (run as CheckedRun)(
        derivations.map(([derivation, bindings]) => toCheckedCode(derivation, bindings, target)),
      );
      expect(results.map(({ error }) => error)).toEqual(derivations.map(() => undefined));
    });
  }
});

describe('the program', () => {
  const shape: Shape = { rows: 3, columns: 2 };
  const network = differentiate(loss, 'W', { shapes: new Map([['W', shape]]) });
  const values = networkValues(1);

  it.each(TARGETS)('holds what toCode prints, and every number to its last digit, in %s', (target) => {
    const code = toCheckedCode(network, values, target);
    const functions = toCode(network, target)
      .replace(/^(import.*\n)+/, '')
      .trim();
    expect(code).toContain(functions);
    for (const { data } of values.values()) for (const entry of data) expect(code).toContain(String(entry));
  });

  it.each(TARGETS)('takes no name that it needs itself from the reader, in %s', (target) => {
    const names = ['assert_gradient', 'check_gradient', 'point', 'inputs', 'expected', 'left_out'];
    const shapes = new Map(names.map((name) => [name, { rows: 1, columns: 1 }]));
    const f = parse(names.join('*'), { shapes });
    const code = toCheckedCode(
      differentiate(f, 'point', { shapes }),
      new Map(names.map((name) => [name, matrix([[2]])])),
      target,
    );
    expect(code).toContain('assert_gradient_');
    expect(code).toMatch(/^ *check_gradient_ = (torch\.tensor\()?2/m);
  });

  it('keeps the sign of a zero, and writes a whole number as a floating one', () => {
    const X = build.variable('X', { rows: 1, columns: 2 });
    const derivation = differentiate(build.sum(X), 'X', { shapes: new Map([['X', X.shape]]) });
    const code = toCheckedCode(derivation, new Map([['X', matrix([[-0, 3]])]]), 'julia');
    expect(code).toContain('-0.0 3.0');
  });

  it.each(TARGETS)('wants a value for every variable, in %s', (target) => {
    expect(() => toCheckedCode(network, new Map([['W', values.get('W') ?? matrix([[0]])]]), target)).toThrow(
      /has no value/,
    );
  });
});

describe('the programs kept as files', () => {
  it.each(TARGETS)('%s', async (target) => {
    const comment = target === 'matlab' ? '%' : '#';
    const programs = keptCases().map(
      ({ title, derivation, bindings }) =>
        `${comment} === ${title}\n${toCheckedCode(derivation, bindings, target)}`,
    );
    await expect(programs.join('\n')).toMatchFileSnapshot(`../fixtures/code/checked-${target}.txt`);
  });
});
