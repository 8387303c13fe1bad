import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  build,
  differentiate,
  type ElementwiseFunction,
  type Expression,
  elementwiseFunctions,
  lineSentence,
  nodeGradients,
  parse,
  randomMatrix,
  type Scope,
  seededRandom,
  toText,
  variableNames,
  type WrittenDerivation,
  type WrittenForm,
  writeDerivation,
} from '../../src/math';
import { generate } from './generate';
import { RUNS, sizes } from './support';
import { hold, scopeOf, texts, values } from './written-support';

const forms: readonly WrittenForm[] = ['factored', 'expanded'];

/** Makes any expression a scalar that weighs its entries differently, so that a swapped entry shows. */
function closed(expression: Expression): Expression {
  if (expression.shape.rows * expression.shape.columns === 1) return expression;
  return build.sum(build.hadamard(build.variable('U', expression.shape), expression));
}

function write(source: string, variable: string, scope: Scope, form: WrittenForm): WrittenDerivation {
  return writeDerivation(differentiate(parse(source, scope), variable, scope), {
    form,
    reserved: [...scope.shapes.keys(), 'g'],
  });
}

describe('the article’s network', () => {
  const source = 'norm2(g(X*W)-Y)^2';
  const scope = scopeOf({ X: [4, 3], W: [3, 2], Y: [4, 2] });

  it('is derived by W as on paper, each line with its reason', () => {
    const written = write(source, 'W', scope, 'factored');
    expect(written.lines.map((line) => lineSentence(written, line))).toEqual([
      "(1) df/dW = X'*df/d(X*W), by left multiplication, with G: W ↦ X*W.",
      "(2) df/dW = X'*(df/d(g(X*W)).*g'(X*W)), by elementwise function, with G: X*W ↦ g(X*W).",
      "(3) df/dW = X'*(df/d(g(X*W)-Y).*g'(X*W)), by matrix addition, with G: g(X*W) ↦ g(X*W)-Y.",
      "(4) df/dW = X'*((2*(g(X*W)-Y)).*g'(X*W)), by squared Frobenius norm, with f: g(X*W)-Y ↦ norm2(g(X*W)-Y)^2.",
      "df/dW = 2*(X'*((g(X*W)-Y).*g'(X*W))), simplified, since a number may stand before the whole product.",
    ]);
    const pending = written.lines.map((line) => line.pending.map((node) => toText(node)));
    expect(pending).toEqual([['X*W'], ['g(X*W)'], ['g(X*W)-Y'], [], []]);
    expect(written.lines.map(({ kind }) => kind)).toEqual(['rule', 'rule', 'rule', 'rule', 'rewrite']);
  });

  it('is derived by X and by Y', () => {
    expect(texts(write(source, 'X', scope, 'factored')).slice(-2)).toEqual([
      "df/dX = ((2*(g(X*W)-Y)).*g'(X*W))*W'",
      "df/dX = 2*(((g(X*W)-Y).*g'(X*W))*W')",
    ]);
    // -(2*A) and -2*A are one on paper, so the rule's line is the last.
    const byY = write(source, 'Y', scope, 'factored');
    expect(texts(byY)).toEqual(['df/dY = -df/d(g(X*W)-Y)', 'df/dY = -2*(g(X*W)-Y)']);
    expect(byY.lines[1].rewrites.length).toBeGreaterThan(0);
  });
});

describe('the article’s dictionary learning', () => {
  const scope = scopeOf({ X: [4, 3], D: [4, 2], R: [2, 3] });
  const cases: readonly (readonly [string, string[]])[] = [
    [
      'D',
      [
        "df/dD = df/d(D*R)*R'",
        "df/dD = -df/d(X-D*R)*R'",
        "df/dD = -(2*(X-D*R))*R'",
        "df/dD = -2*((X-D*R)*R')",
        "df/dD = -2*(X*R')+2*(D*R*R')",
      ],
    ],
    [
      'R',
      [
        "df/dR = D'*df/d(D*R)",
        "df/dR = D'*(-df/d(X-D*R))",
        "df/dR = D'*(-(2*(X-D*R)))",
        "df/dR = -2*(D'*(X-D*R))",
        "df/dR = -2*(D'*X)+2*(D'*(D*R))",
      ],
    ],
    ['X', ['df/dX = df/d(X-D*R)', 'df/dX = 2*(X-D*R)', 'df/dX = 2*X-2*(D*R)']],
  ];

  it.each(cases)('is derived by %s, multiplied out and factored', (variable, lines) => {
    const source = 'norm2(X-D*R)^2';
    expect(texts(write(source, variable, scope, 'expanded'))).toEqual(lines);
    expect(texts(write(source, variable, scope, 'factored'))).toEqual(lines.slice(0, -1));
  });
});

describe('a written derivation', () => {
  it('claims nothing but what is so, for random functions', () => {
    const seen = new Set<string>();
    const judged = { compared: 0, notFinite: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 5 }), (seed, depth) => {
        const { expression, shapes, bindings } = generate(seed, { depth });
        const f = closed(expression);
        const all = new Map(bindings).set('U', randomMatrix(expression.shape, seededRandom(seed + 1)));
        for (const name of shapes.keys()) {
          const derivation = differentiate(f, name, { shapes });
          for (const form of forms) {
            const written = writeDerivation(derivation, { form });
            hold(written, all, judged);
            seen.add(written.style);
          }
        }
      }),
      { ...RUNS, numRuns: 150 },
    );
    expect([...seen].sort()).toEqual(['backpropagation', 'chain']);
    expect(judged.compared).toBeGreaterThan(1000);
    expect(judged.notFinite).toBeLessThan(judged.compared / 100);
  });

  it('holds for the examples in every shape', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 1000 }), ({ m, n, p }, seed) => {
        const network = scopeOf({ X: [m, n], W: [n, p], Y: [m, p] });
        const dictionary = scopeOf({ X: [m, n], D: [m, p], R: [p, n] });
        for (const form of forms) {
          for (const name of network.shapes.keys())
            hold(write('norm2(g(X*W)-Y)^2', name, network, form), values(network, seed));
          for (const name of dictionary.shapes.keys())
            hold(write('norm2(X-D*R)^2', name, dictionary, form), values(dictionary, seed));
        }
      }),
      { ...RUNS, numRuns: 20 },
    );
  });

  it('says in a line of its own where a variable stands in several places', () => {
    const scope = scopeOf({ X: [4, 3] });
    const written = write("sum(X'*X)", 'X', scope, 'factored');
    expect(texts(written)).toEqual([
      'df/dX = [df/dX]_1+[df/dX]_2',
      "df/dX = X''*df/d(X'*X)+[df/dX]_2",
      "df/dX = X''*df/d(X'*X)+df/d(X')'",
      "df/dX = X''*df/d(X'*X)+(df/d(X'*X)*X')'",
      "df/dX = X''*ones(3, 3)+(ones(3, 3)*X')'",
      'df/dX = 2*(X*ones(3, 3))',
    ]);
    expect(written.lines[0].kind).toBe('total');
    expect(lineSentence(written, written.lines[0])).toBe(
      '(1) df/dX = [df/dX]_1+[df/dX]_2, by sum over occurrences, with X in 2 places.',
    );
  });

  it('replaces the derivative of a shared node once', () => {
    const scope = scopeOf({ A: [3, 3], x: [3, 1] });
    const written = write('norm2(A*x)^2+sum(A*x)', 'x', scope, 'factored');
    expect(texts(written)).toEqual([
      "df/dx = A'*df/d(A*x)",
      "df/dx = A'*([df/d(A*x)]_1+[df/d(A*x)]_2)",
      "df/dx = A'*(df/d(sum(A*x))*ones(3, 1)+[df/d(A*x)]_2)",
      "df/dx = A'*(df/d(sum(A*x))*ones(3, 1)+df/d(norm2(A*x)^2)*(2*(A*x)))",
      "df/dx = A'*(df/d(sum(A*x))*ones(3, 1)+1*(2*(A*x)))",
      "df/dx = A'*(1*ones(3, 1)+1*(2*(A*x)))",
      "df/dx = A'*(1+2*(A*x))",
    ]);
    hold(written, values(scope, 7));
  });

  it('is one line where there is nothing to differentiate', () => {
    const scope = scopeOf({ x: [1, 1], Y: [2, 3] });
    const sentences = (source: string, name: string): string[] => {
      const written = write(source, name, scope, 'expanded');
      return written.lines.map((line) => lineSentence(written, line));
    };
    expect(sentences('x', 'x')).toEqual(['df/dx = 1, since f is x itself.']);
    expect(sentences('x', 'Y')).toEqual(['df/dY = zeros(2, 3), since f does not contain Y.']);
  });
});

describe('a long derivation', () => {
  const scope = scopeOf({
    X: [5, 4],
    W_1: [4, 3],
    b_1: [1, 3],
    W_2: [3, 2],
    b_2: [1, 2],
    W_3: [2, 3],
    Y: [5, 3],
  });
  const source = 'norm2(g(g(X*W_1+b_1)*W_2+b_2)*W_3-Y)^2';

  it('names its intermediates and goes from f back to the variable', () => {
    const written = write(source, 'W_1', scope, 'factored');
    expect(written.style).toBe('backpropagation');
    expect(texts(written)).toEqual([
      'Z_1 = X*W_1+b_1',
      'Z_2 = g(Z_1)*W_2+b_2',
      'df/d(g(Z_2)*W_3-Y) = 2*(g(Z_2)*W_3-Y)',
      'df/d(g(Z_2)*W_3) = df/d(g(Z_2)*W_3-Y)',
      "df/d(g(Z_2)) = df/d(g(Z_2)*W_3)*W_3'",
      "df/dZ_2 = df/d(g(Z_2)).*g'(Z_2)",
      'df/d(g(Z_1)*W_2) = df/dZ_2',
      "df/d(g(Z_1)) = df/d(g(Z_1)*W_2)*W_2'",
      "df/dZ_1 = df/d(g(Z_1)).*g'(Z_1)",
      'df/d(X*W_1) = df/dZ_1',
      "df/dW_1 = X'*df/d(X*W_1)",
      "df/dW_1 = 2*(X'*(((((g(Z_2)*W_3-Y)*W_3').*g'(Z_2))*W_2').*g'(Z_1)))",
    ]);
    expect(lineSentence(written, written.lines[0])).toBe('Let Z_1 = X*W_1+b_1.');
    expect(lineSentence(written, written.lines[11])).toBe(
      "df/dW_1 = 2*(X'*(((((g(Z_2)*W_3-Y)*W_3').*g'(Z_2))*W_2').*g'(Z_1))), by the lines above, put together, simplified, since a number may stand before the whole product.",
    );
    for (const name of scope.shapes.keys())
      for (const form of forms) hold(write(source, name, scope, form), values(scope, 3));
  });

  it('multiplies its formula out, and has none where it is too long to read', () => {
    const factored = texts(write(source, 'W_1', scope, 'factored'));
    const expanded = texts(write(source, 'W_1', scope, 'expanded'));
    expect(expanded.slice(0, -1)).toEqual(factored);
    expect(expanded.at(-1)).toBe(
      "df/dW_1 = 2*(X'*((((g(Z_2)*W_3*W_3').*g'(Z_2))*W_2').*g'(Z_1)))-2*(X'*((((Y*W_3').*g'(Z_2))*W_2').*g'(Z_1)))",
    );
    const terms = Array.from({ length: 12 }, (_, index) => `norm2(g(X*W_1)*${index + 2}-g(X*W_1+b_1))^2`);
    for (const form of forms) {
      const long = write(terms.join('+'), 'W_1', scope, form);
      expect(long.inOneFormula).toBe(false);
      expect(long.complete).toBe(form === 'factored');
      expect(long.lines.at(-1)?.kind).toBe('rule');
      hold(long, values(scope, 5));
    }
  });

  it('of a softmax ends in what is known of it', () => {
    const shapes = scopeOf({ X: [5, 4], W: [4, 3], Y: [5, 3] });
    const softmax = write('sum(log(sumcols(exp(X*W))))-sum(Y.*(X*W))', 'W', shapes, 'factored');
    expect(softmax.style).toBe('backpropagation');
    expect(texts(softmax).at(-1)).toBe("df/dW = X'*(exp(X*W)./sumcols(exp(X*W))-Y)");
    hold(softmax, values(shapes, 5));
  });

  it('takes names that are given, and none that is taken', () => {
    const f = parse(source, scope);
    const given = new Map([[parse('g(X*W_1+b_1)', scope), 'H']]);
    const derivation = differentiate(f, 'W_1', scope);
    const written = writeDerivation(derivation, { form: 'factored', names: given });
    expect(texts(written)[0]).toBe('H = g(X*W_1+b_1)');
    const named = writeDerivation(derivation, { form: 'factored', reserved: ['Zeta', 'H1'] });
    expect(texts(named)[0]).toBe('U_1 = X*W_1+b_1');
  });

  it('tells every name and every derivative before it is used', () => {
    const written = write(source, 'W_1', scope, 'factored');
    const told = new Set<string>();
    for (const { right, left } of written.lines) {
      const used = variableNames(right).filter((name) => written.symbols.has(name));
      expect(used.filter((name) => !told.has(name))).toEqual([]);
      for (const [name, symbol] of written.symbols) if (symbol.node === left) told.add(name);
    }
  });
});

describe('the gradients of all nodes', () => {
  it('are those of the functions in which the node is a variable', () => {
    const scope = scopeOf({ X: [4, 3], W: [3, 2], Y: [4, 2] });
    const f = parse('norm2(g(X*W)-Y)^2', scope);
    const gradients = nodeGradients(differentiate(f, 'W', scope));
    expect([...gradients].map(([node, gradient]) => [toText(node), toText(gradient)])).toEqual([
      ['norm2(g(X*W)-Y)^2', '1'],
      ['g(X*W)-Y', '2*(g(X*W)-Y)'],
      ['g(X*W)', '2*(g(X*W)-Y)'],
      ['X*W', "2*((g(X*W)-Y).*g'(X*W))"],
      ['W', "2*(X'*((g(X*W)-Y).*g'(X*W)))"],
    ]);
    const tanh = elementwiseFunctions.get('tanh') as ElementwiseFunction;
    const X = build.variable('X', { rows: 2, columns: 3 });
    const shared = build.applyElementwise(tanh, X);
    const twice = nodeGradients(
      differentiate(build.sum(build.hadamard(shared, shared)), 'X', { shapes: new Map([['X', X.shape]]) }),
    );
    expect(toText(twice.get(shared) as Expression)).toBe('2*tanh(X)');
  });
});
