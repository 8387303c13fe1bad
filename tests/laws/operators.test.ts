import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attributes,
  build,
  type Expression,
  elementwiseFunctions,
  evaluate,
  evaluateEntry,
  type Matrix,
  type Operator,
  operators,
  type Random,
  randomMatrix,
  type Shape,
  seededRandom,
  zeroMatrix,
} from '../../src/math';
import { RUNS, type Sizes, seeds, sizes } from './support';

type Shapes = readonly Shape[];

/** How an operator is put to the test: operand shapes that fit it and some that do not, for three different sizes. */
interface Instances {
  readonly fits: (of: Sizes) => readonly Shapes[];
  readonly refuses: (of: Sizes) => readonly Shapes[];
  readonly attributes?: (random: Random) => Attributes;
  /** A point of the operator's domain; any numbers where it is left out. */
  readonly values?: (shape: Shape, random: Random) => Matrix;
}

const of = (rows: number, columns: number): Shape => ({ rows, columns });
const NONE = (): readonly Shapes[] => [];

const anyMatrix: Instances = {
  fits: ({ m, n }) => [[of(m, n)], [of(1, n)], [of(m, 1)], [of(1, 1)]],
  refuses: NONE,
};

/** Every kind of broadcast, both ways round. */
const broadcast: Instances = {
  fits: ({ m, n }) => {
    const full = of(m, n);
    const partners = [full, of(1, 1), of(1, n), of(m, 1)];
    return [
      ...partners.map((partner) => [full, partner]),
      ...partners.map((partner) => [partner, full]),
      [of(1, n), of(m, 1)],
      [of(m, 1), of(1, n)],
      [of(1, 1), of(1, 1)],
    ];
  },
  refuses: ({ m, n, p }) => [
    [of(m + 1, n), of(m + 2, n)],
    [of(m, n + 1), of(m, n + 2)],
    [of(m + 1, n + 1), of(1, n + p + 1)],
    [of(m + 1, n + 1), of(m + p + 1, 1)],
  ],
};

function dominant(shape: Shape, random: Random): Matrix {
  const value = randomMatrix(shape, random);
  for (let index = 0; index < shape.rows; index += 1)
    value.data[index * (shape.rows + 1)] += 2 * shape.rows + 1;
  return value;
}

const square: Instances = {
  fits: ({ m, n }) => [[of(m, m)], [of(n, n)], [of(1, 1)]],
  refuses: ({ m, n }) => [[of(m, n)], [of(1, m + 1)], [of(m + 1, 1)]],
};

const positive = (shape: Shape, random: Random): Matrix => randomMatrix(shape, random, 0.2, 2);
const awayFromZero = (shape: Shape, random: Random): Matrix => {
  const value = randomMatrix(shape, random, 0.3, 2);
  value.data.forEach((entry, index) => {
    if (random() < 0.5) value.data[index] = -entry;
  });
  return value;
};

const builtIn = [...elementwiseFunctions.values()];

const instances: Readonly<Record<string, Instances>> = {
  addition: broadcast,
  subtraction: broadcast,
  negation: anyMatrix,
  'matrix-product': {
    fits: ({ m, n, p }) => [
      [of(m, n), of(n, p)],
      [of(1, n), of(n, p)],
      [of(m, n), of(n, 1)],
      [of(m, 1), of(1, p)],
      [of(m, m), of(m, m)],
    ],
    refuses: ({ m, n, p }) => [
      [of(m, n), of(p, n)],
      [of(m, n), of(m, n)],
    ],
  },
  scaling: {
    fits: ({ m, n }) => [
      [of(1, 1), of(m, n)],
      [of(1, 1), of(1, 1)],
    ],
    refuses: ({ m, n }) => [[of(m + 1, n), of(m + 1, n)]],
  },
  'hadamard-product': broadcast,
  division: { ...broadcast, values: awayFromZero },
  'inner-product': {
    fits: ({ m, n }) => [
      [of(m, n), of(m, n)],
      [of(1, n), of(1, n)],
    ],
    refuses: ({ m, n }) => [
      [of(m, n), of(n, m)],
      [of(m, n + 1), of(m, 1)],
    ],
  },
  'quadratic-form': {
    fits: ({ m, n }) => [
      [of(m, m), of(m, 1)],
      [of(n, n), of(n, 1)],
    ],
    refuses: ({ m, n }) => [
      [of(m, n), of(n, 1)],
      [of(m + 1, m + 1), of(1, m + 1)],
      [of(m, m), of(n, 1)],
    ],
  },
  'elementwise-power': { ...broadcast, values: positive },
  'power-slope': {
    ...broadcast,
    // Either factor is 0 in places, and without a value in others.
    values: (shape, random) => {
      const value = randomMatrix(shape, random, -2, 2, 1);
      value.data.forEach((_entry, index) => {
        if (random() < 0.2) value.data[index] = Number.NaN;
      });
      return value;
    },
  },
  'matrix-power': { ...square, attributes: (random) => ({ exponent: 2 + Math.floor(4 * random()) }) },
  'elementwise-function': {
    ...anyMatrix,
    attributes: (random) => ({ apply: builtIn[Math.floor(random() * builtIn.length)] }),
  },
  transpose: anyMatrix,
  'diagonal-matrix': {
    fits: ({ m, n }) => [[of(m, 1)], [of(1, n)]],
    refuses: ({ m, n }) => [[of(m + 1, n + 1)]],
  },
  'diagonal-part': square,
  'matrix-sum': anyMatrix,
  'squared-frobenius-norm': anyMatrix,
  'frobenius-norm': anyMatrix,
  'one-norm': anyMatrix,
  'row-sums': anyMatrix,
  'column-sums': anyMatrix,
  trace: square,
  determinant: square,
  'log-determinant': { ...square, values: dominant },
  inverse: { ...square, values: dominant },
  cofactors: square,
};

/** The kernel's result and, entry by entry, what the entry formula says. */
function compare(node: Expression, operands: readonly Matrix[]): void {
  const { rows, columns } = node.shape;
  const out = zeroMatrix(rows, columns);
  out.data.fill(Number.NaN);
  node.operator.kernel(node)(
    operands.map((operand) => operand.data),
    out.data,
  );
  const entry = node.operator.entry(node);
  for (let i = 1; i <= rows; i += 1) {
    for (let j = 1; j <= columns; j += 1) {
      const expected = evaluateEntry(entry, operands, { i, j });
      const found = out.data[(i - 1) * columns + j - 1];
      if (Number.isNaN(expected)) expect(found).toBeNaN();
      else expect(Math.abs(found - expected) / Math.max(1, Math.abs(expected))).toBeLessThan(1e-9);
    }
  }
}

const withOperands = operators.filter((operator) => operator.arity > 0);
const leaves = operators.filter((operator) => operator.arity === 0 && operator.id !== 'variable');

it('has instances for every operator with operands, and ids that tell operators apart', () => {
  expect(Object.keys(instances).sort()).toEqual(withOperands.map((operator) => operator.id).sort());
  expect(new Set(operators.map((operator) => operator.id)).size).toBe(operators.length);
});

describe.each(withOperands.map((operator) => [operator.id, operator] as const))(
  'the operator %s',
  (id, operator) => {
    const {
      fits,
      refuses,
      attributes = () => ({}),
      values = (shape, random) => randomMatrix(shape, random),
    } = instances[id] as Instances;

    it('computes what its entry formula says, for every form of its operands', () => {
      fc.assert(
        fc.property(sizes, seeds, (size, seed) => {
          const random = seededRandom(seed);
          for (const shapes of fits(size)) {
            const operands = shapes.map((shape, index) => build.variable(`V${index}`, shape));
            const node = build.apply(operator, operands, attributes(random));
            expect(shapes).toHaveLength(operator.arity);
            compare(
              node,
              shapes.map((shape) => values(shape, random)),
            );
          }
        }),
        RUNS,
      );
    });

    it('refuses operands that do not fit, with a sentence that names what is broken', () => {
      fc.assert(
        fc.property(sizes, (size) => {
          for (const shapes of refuses(size)) {
            const reason = operator.shape(shapes, {});
            expect(reason).toBeTypeOf('string');
            const operands = shapes.map((shape, index) => build.variable(`V${index}`, shape));
            expect(() => build.apply(operator, operands)).toThrow(String(reason));
          }
        }),
        RUNS,
      );
    });
  },
);

describe.each(leaves.map((operator) => [operator.id, operator] as const))(
  'the leaf %s',
  (_id, operator: Operator) => {
    it('fills its matrix as its entry formula says', () => {
      fc.assert(
        fc.property(sizes, seeds, ({ m, n }, seed) => {
          const node: Expression = {
            operator,
            operands: [],
            attributes: { value: seed / 7 - 1000 },
            shape: operator.id === 'constant' ? of(1, 1) : operator.id === 'identity' ? of(m, m) : of(m, n),
            id: 0,
          };
          compare(node, []);
        }),
        RUNS,
      );
    });
  },
);

it('gives a variable the value that it is bound to, in a matrix of its own', () => {
  fc.assert(
    fc.property(sizes, seeds, ({ m, n }, seed) => {
      const value = randomMatrix(of(m, n), seededRandom(seed));
      const found = evaluate(build.variable('X', of(m, n)), new Map([['X', value]]));
      expect(found.data).toEqual(value.data);
      expect(found.data).not.toBe(value.data);
    }),
    RUNS,
  );
});
