import { expect, it } from 'vitest';
import {
  build,
  type Expression,
  evaluate,
  inOrder,
  MathError,
  parse,
  parseFunction,
  randomMatrix,
  seededRandom,
} from '../../src/math';
import { bodies, mutated, scope, texts } from './mutations';

const MUTATIONS = 100_000;
const SEED = 20260923;
/** Milliseconds that one text may take. */
const LONGEST = 50;
/** A slow run is repeated, since a busy machine or a garbage collection slows any text down. */
const RETRIES = 5;
/** Entries up to which a value is computed too; the law is on parsing, and a 900 x 900 inverse takes its time. */
const EVALUATED = 400;

interface Outcome<Result> {
  readonly result: Result | MathError;
  readonly milliseconds: number;
}

function attempt<Result>(text: string, read: (text: string) => Result): Outcome<Result> {
  const start = performance.now();
  let result: unknown;
  try {
    result = read(text);
  } catch (error) {
    result = error;
  }
  const milliseconds = performance.now() - start;
  if (result instanceof MathError) refusalIsSound(result, text);
  else if (result instanceof Error)
    throw new Error(`${JSON.stringify(text)} gives ${result.name}: ${result.message}`);
  return { result: result as Result | MathError, milliseconds };
}

/** A refusal points into the text, says something that ends as a sentence does, and its repair is a place and a text. */
function refusalIsSound({ message, span, repair }: MathError, text: string): void {
  const inside = ({ start, end }: { start: number; end: number }): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
  const sound = span && inside(span) && /^\S.*[.?]$/su.test(message) && message.length < 500;
  if (!sound || (repair && !inside(repair.span))) {
    throw new Error(`${JSON.stringify(text)} is refused with ${JSON.stringify({ message, span, repair })}`);
  }
}

const bindings = new Map(
  [...scope.shapes].map(([name, shape], index) => [name, randomMatrix(shape, seededRandom(index + 1))]),
);

function evaluates(expression: Expression, text: string): void {
  if (inOrder([expression]).some(({ shape }) => shape.rows * shape.columns > EVALUATED)) return;
  try {
    const { rows, columns, data } = evaluate(expression, bindings);
    if (data.length !== rows * columns || rows !== expression.shape.rows)
      throw new Error('a value of another shape');
  } catch (error) {
    if (!(error instanceof MathError))
      throw new Error(`${JSON.stringify(text)} evaluates to ${String(error)}`);
  }
}

const KINDS = ['value', 'syntax', 'undeclared', 'arity', 'shape', 'domain', 'too-large'];

/** Reads mutations of texts; gives how often each outcome came about, and which texts were slow. */
function fuzz<Result>(
  count: number,
  from: readonly string[],
  read: (text: string) => Result,
  use: (result: Result, text: string) => void,
): { kinds: ReadonlyMap<string, number>; slow: readonly string[] } {
  const random = seededRandom(SEED);
  const kinds = new Map(KINDS.map((kind) => [kind, 0]));
  const slow: string[] = [];
  for (let done = 0; done < count; done += 1) {
    const text = mutated(random, from);
    const { result, milliseconds } = attempt(text, read);
    let best = milliseconds;
    for (let retry = 0; best > LONGEST && retry < RETRIES; retry += 1) {
      best = Math.min(best, attempt(text, read).milliseconds);
    }
    if (best > LONGEST) slow.push(`${best.toFixed(0)} ms: ${text.slice(0, 200)}`);
    const kind = result instanceof MathError ? result.kind : 'value';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (!(result instanceof MathError)) use(result, text);
  }
  return { kinds, slow };
}

const LIMIT = { timeout: 120_000 };

it('answers a hundred thousand mutations with an expression or a MathError, each within 50 ms', LIMIT, () => {
  const { kinds, slow } = fuzz(MUTATIONS, texts, (text) => parse(text, scope), evaluates);
  expect(slow).toEqual([]);
  // Mutations that are all refused, or all for one reason, would test little.
  for (const kind of KINDS) expect(kinds.get(kind), kind).toBeGreaterThan(50);
});

it("answers mutations of functions' texts in the same way", LIMIT, () => {
  const shape = { rows: 3, columns: 2 };
  const argument = build.variable('X', shape);
  const parameter = build.variable('t', { rows: 1, columns: 1 });
  const values = new Map([['X', randomMatrix(shape, seededRandom(1))]]);
  const { kinds, slow } = fuzz(
    MUTATIONS / 10,
    bodies,
    (text) => {
      const fn = parseFunction('g', text);
      // A page takes a function of this length, and needs its slope too.
      if (text.length <= 200) fn.derivative(parameter);
      return fn;
    },
    (g, text) => {
      const { rows, columns } = evaluate(build.applyElementwise(g, argument), values);
      if (rows !== 3 || columns !== 2) throw new Error(`${JSON.stringify(text)} changes the shape`);
    },
  );
  expect(slow).toEqual([]);
  for (const kind of ['value', 'syntax', 'undeclared', 'domain'])
    expect(kinds.get(kind), kind).toBeGreaterThan(50);
});
