import { expect, it } from 'vitest';
import {
  build,
  checkGradient,
  type Derivation,
  differentiate,
  inOrder,
  isScalar,
  type Matrix,
  operators,
  toText,
} from '../../src/math';
import { generate } from './generate';

const EXPRESSIONS = 1000;
/** Nodes of an expression, a shared one counted once. */
const MOST_NODES = 40;
const LARGE = 30;
const LIMIT = { timeout: 240_000 };

interface Case {
  readonly nodes: number;
  readonly operators: readonly string[];
  readonly derivation: Derivation;
  readonly bindings: ReadonlyMap<string, Matrix>;
}

/** Seeded random functions of up to 40 nodes, each by one of its variables in turn. */
function* cases(): Generator<Case> {
  for (let seed = 1, made = 0; made < EXPRESSIONS; seed += 1) {
    const { expression, shapes, bindings } = generate(seed, { depth: 4 + (seed % 5) });
    const f = isScalar(expression.shape) ? expression : build.squaredNorm(expression);
    const order = inOrder([f]);
    const names = order.flatMap(({ attributes }) => attributes.name ?? []);
    if (order.length > MOST_NODES || names.length === 0) continue;
    made += 1;
    yield {
      nodes: order.length,
      operators: order.map(({ operator }) => operator.id),
      derivation: differentiate(f, names[seed % names.length], { shapes }),
      bindings,
    };
  }
}

it(
  'gives the gradient that differences give, for a thousand random functions of all operators',
  LIMIT,
  () => {
    const met = new Set<string>();
    const count = { large: 0, entries: 0, kinks: 0, undefined: 0 };
    for (const { nodes, operators: used, derivation, bindings } of cases()) {
      const { f, variable } = derivation;
      const { gradient, agrees, largestError, kinks } = checkGradient(derivation, bindings);
      for (const id of used) met.add(id);
      count.large += nodes > LARGE ? 1 : 0;
      if (!gradient.data.every(Number.isFinite)) {
        // A norm of 0, or a number that is too large: the page says why, and there is nothing to compare.
        count.undefined += 1;
        continue;
      }
      count.entries += gradient.data.length;
      count.kinks += kinks.length;
      if (!agrees) expect({ f: toText(f), variable, largestError }).toBe('a gradient that agrees');
    }
    expect([...met].sort()).toEqual(operators.map(({ id }) => id).sort());
    expect(count.large).toBeGreaterThan(100);
    expect(count.entries).toBeGreaterThan(5 * EXPRESSIONS);
    expect(count.kinks).toBeLessThan(count.entries / 50);
    expect(count.undefined).toBeLessThan(EXPRESSIONS / 100);
  },
);
