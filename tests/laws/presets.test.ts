import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  build,
  checkGradient,
  differentiate,
  type Expression,
  evaluate,
  type Matrix,
  parse,
  sameShape,
  toText,
  variableNames,
} from '../../src/math';
import { deepNetwork, MOST_LAYERS } from '../../src/state/sandbox/deep-network';
import { presetById, presetState, presets } from '../../src/state/sandbox/presets';
import { readSource, scopeOf } from '../../src/state/sandbox/reading';
import type { SandboxState } from '../../src/state/sandbox/state';

function existing<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('There is none.');
  return value;
}

function fOf(state: SandboxState): Expression {
  const { f, error } = readSource(state);
  if (!f) throw error;
  return f;
}

function bindingsOf({ matrices }: SandboxState): Map<string, Matrix> {
  return new Map(matrices.map(({ name, value }) => [name, value]));
}

function largest({ data }: Matrix): number {
  return data.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
}

function gradientBy(id: string, variable: string): Expression {
  const { state } = existing(presetById(id));
  return differentiate(fOf(state), variable, scopeOf(state)).gradient;
}

const depths = Array.from({ length: MOST_LAYERS }, (_, index) => index + 1);

/** The presets, and the deep network in every depth. */
const states: [string, SandboxState][] = [
  ...presets.map(({ id, state }): [string, SandboxState] => [id, state]),
  ...depths.map((depth): [string, SandboxState] => [
    `deep-network of depth ${depth}`,
    existing(presetState('deep-network', depth)),
  ]),
];

describe('every preset', () => {
  it.each(states)('%s: differences confirm its gradient by every matrix in it', (_, state) => {
    const f = fOf(state);
    const bindings = bindingsOf(state);
    expect(f.shape).toEqual({ rows: 1, columns: 1 });
    expect(evaluate(f, bindings).data[0]).toSatisfy(Number.isFinite);
    expect([...variableNames(f)].sort()).toEqual(state.matrices.map(({ name }) => name).sort());
    for (const { name, value } of state.matrices) {
      const check = checkGradient(differentiate(f, name, scopeOf(state)), bindings);
      expect(check, name).toMatchObject({ agrees: true, kinks: [] });
      expect(sameShape(check.gradient, value), name).toBe(true);
      expect(largest(check.gradient), name).toBeGreaterThan(0.01);
      expect(largest(check.gradient), name).toBeLessThan(20);
    }
  });

  it.each(states)('%s: has numbers of at most one digit behind the point', (_, { matrices }) => {
    for (const { value } of matrices) {
      for (const entry of value.data) expect(entry).toBe(Number(entry.toFixed(1)));
    }
  });

  it.each(presets.map(({ id, story, state }) => [id, story, state] as const))(
    '%s: tells its story in two to four sentences, with formulas that the language reads',
    (_, story, state) => {
      const [words, formulas] = [0, 1].map((odd) => story.split('`').filter((__, at) => at % 2 === odd));
      expect(words).toHaveLength(formulas.length + 1);
      expect(words.join(' ').match(/[.?](?= |$)/g)?.length).toSatisfy((count) => count >= 2 && count <= 4);
      const { functions, variables } = {
        functions: state.functions.map(({ name }) => name),
        variables: scopeOf(state),
      };
      for (const formula of formulas) {
        if (formula !== 'f' && !functions.includes(formula)) parse(formula, variables);
      }
    },
  );

  it('has an id of its own, and a matrix to differentiate by', () => {
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
    for (const { id, state } of presets) {
      expect(state.preset).toBe(id);
      expect(presetState(id)).toEqual(state);
      expect(state.matrices.map(({ name }) => name)).toContain(state.variable);
    }
  });
});

it('every file of content/examples is offered', () => {
  const folder = fileURLToPath(new URL('../../content/examples/', import.meta.url));
  expect(readdirSync(folder).sort()).toEqual(presets.map(({ id }) => `${id}.json`).sort());
});

describe('the article', () => {
  it.each([
    ['neural-network', 'W', "2*(X'*((g(X*W)-Y).*g'(X*W)))"],
    ['dictionary-learning', 'D', "-2*((X-D*R)*R')"],
    ['dictionary-learning', 'R', "-2*(D'*(X-D*R))"],
  ])('%s by %s', (id, variable, text) => {
    expect(toText(gradientBy(id, variable))).toBe(text);
  });

  it('comes first, in its order', () => {
    expect(presets.slice(0, 2).map(({ id }) => id)).toEqual(['neural-network', 'dictionary-learning']);
  });

  it('has the numbers of the drawing', () => {
    const { state } = existing(presetById('neural-network'));
    const f = evaluate(fOf(state), bindingsOf(state)).data[0];
    const gradient = evaluate(gradientBy('neural-network', 'W'), bindingsOf(state));
    expect(f.toFixed(2)).toBe('1.02');
    expect([...gradient.data].map((entry) => Number(entry.toFixed(2)))).toEqual([
      -0.78, 0.11, -0.08, -0.42, 0.78, 0.16,
    ]);
  });
});

describe('what the stories say of gradients', () => {
  it.each([
    ['logistic-regression', 'w', "X'*(sigmoid(X*w)-y)"],
    ['quadratic-form', 'x', "b+(A+A')*x"],
    ['trace-form', 'X', "A'*X+A*X"],
    ['network-with-bias', 'b', "2*sumrows((g(X*W+b)-Y).*g'(X*W+b))"],
  ])('%s by %s', (id, variable, text) => {
    expect(toText(gradientBy(id, variable))).toBe(text);
  });

  it('the gradient of the scores is the softmax less Y, and its rows add up to 0', () => {
    const { state } = existing(presetById('softmax-cross-entropy'));
    const scores = build.variable('Z', { rows: 5, columns: 3 });
    const scope = { shapes: new Map([...scopeOf(state).shapes, ['Z', scores.shape] as const]) };
    const values = bindingsOf(state);
    values.set('Z', evaluate(parse('X*W', scope), values));
    const f = parse(state.source.replaceAll('X*W', 'Z'), scope);
    const { gradient } = differentiate(f, 'Z', scope);
    const difference = build.subtract(gradient, parse('exp(Z)./sumcols(exp(Z)) - Y', scope));
    expect(largest(evaluate(difference, values))).toBeLessThan(1e-14);
    expect(largest(evaluate(build.sumColumns(gradient), values))).toBeLessThan(1e-14);
  });
});

describe('a deep network', () => {
  it.each(depths)('of depth %i has as many weight matrices, none of them square', (depth) => {
    const { source, matrices } = deepNetwork(depth);
    const weights = matrices.filter(({ name }) => name.startsWith('W_'));
    expect(weights.map(({ name }) => name)).toEqual(depths.slice(0, depth).map((layer) => `W_${layer}`));
    for (const { rows, columns } of matrices.map(({ value }) => value)) expect(rows).not.toBe(columns);
    expect(source.match(/g\(/g)).toHaveLength(depth);
    expect(presetState('deep-network', depth)).toMatchObject({ depth, source });
  });

  it('is the same every time, and begins as a shallower one does', () => {
    expect(deepNetwork(7)).toEqual(deepNetwork(7));
    expect(deepNetwork(7).matrices.slice(0, 6)).toEqual(deepNetwork(5).matrices.slice(0, 6));
  });

  it.each([0, 13, 2.5, -1, Number.NaN, Number.POSITIVE_INFINITY])('has no depth of %d', (depth) => {
    expect(() => deepNetwork(depth)).toThrow(RangeError);
    expect(() => presetState('deep-network', depth)).toThrow(RangeError);
  });

  it('is the only preset with a depth', () => {
    expect(presetState('neural-network', 5)).toEqual(presetState('neural-network'));
    expect(presetState('neural-network')).not.toHaveProperty('depth');
  });
});
