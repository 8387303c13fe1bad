import { expect, it } from 'vitest';
import {
  build,
  type Expression,
  evaluate,
  inOrder,
  MathError,
  parse,
  parseFunction,
  type Random,
  randomMatrix,
  type Scope,
  seededRandom,
} from '../../src/math';

const MUTATIONS = 100_000;
const SEED = 20260923;
/** Milliseconds that one text may take. */
const LONGEST = 50;
/** A slow run is repeated, since a busy machine or a garbage collection slows any text down. */
const RETRIES = 5;
/** Entries up to which a value is computed too; the law is on parsing, and a 900 x 900 inverse takes its time. */
const EVALUATED = 400;

const scope: Scope = {
  shapes: new Map([
    ['X', { rows: 4, columns: 3 }],
    ['W', { rows: 3, columns: 2 }],
    ['Y', { rows: 4, columns: 2 }],
    ['A', { rows: 3, columns: 3 }],
    ['a', { rows: 3, columns: 1 }],
    ['b', { rows: 1, columns: 3 }],
    ['c', { rows: 1, columns: 1 }],
    ['lambda', { rows: 1, columns: 1 }],
    ['constructor', { rows: 3, columns: 3 }],
    ['toString', { rows: 1, columns: 1 }],
  ]),
  functions: new Map([
    ['g', 'tanh(t)'],
    ['h', 'h(s) = g(s)^2 + exp(-s)/2'],
    ['circle', 'round(t)'],
    ['round', 'circle(t)'],
    ['wrong', 'sum(t)'],
  ]),
};

const texts: readonly string[] = [
  'norm2(tanh(X*W) - Y)^2',
  'sum(g(X*W) .* Y) + lambda*norm1(W)',
  "a'*A*a / 2 + b*a - c",
  "tr(A'*A) - logdet(A + 5*eye) + det(A)^2",
  'norm2(X - X*inv(A + lambda*eye)*A)^2',
  'T_1 = X*W; T_2 = tanh(T_1); sum(T_2 .* T_1)',
  'sum(sumrows(X ./ (1 + exp(-X))) .^ 2)',
  'diag(a)*A - diag(A)*b + ones(3, 3) .* zeros(3, 3)',
  "sumcols(h(X)) .* sumcols(g'(X) - h''(X))",
  "A^3 - A^-2 + A^(2) .* constructor'",
  '-c^2^0.5 + 3.5e-2*lambda - .5 + 1e3*toString',
  'softplus(X) - relu(-X) + sigmoid(X) ⊙ sign(X)',
  '(X*W)ᵀ*(Y - X*W) + vector(1) - matrix(2)',
  'arcsin(c) + arccos(c)*arctan(c) - log(abs(c))/sqrt(2)',
  "eye*A*eye - 2*eye' + A.*eye",
  'circle(X) + wrong(W)',
  "sin(X) + cos(X).^2 - tan(X + a')",
  'norm2(W)^3 + norm2(W)^2 + norm2(W)',
  'X**2 + sin^2(X) - X^T + |X| = 2X',
  '((((((((((c))))))))))',
];

/** Pieces of the language, whole. */
const own: readonly string[] = [
  ...[
    'X',
    'W',
    'Y',
    'A',
    'a',
    'b',
    'c',
    'g',
    't',
    'T_1',
    'lambda',
    '0',
    '1',
    '2',
    '3',
    '0.5',
    '1e3',
    'eye',
    'eye(3)',
    '^-1',
  ],
  ...[
    '+',
    '-',
    '*',
    '/',
    '^',
    '.*',
    './',
    '.^',
    "'",
    '(',
    ')',
    ',',
    ';',
    '=',
    '⊙',
    'ᵀ',
    ' ',
    '(((',
    ')))',
    '()',
    ', 2',
    '(X, W)',
  ],
  ...[
    'norm2(',
    'g(',
    "g'(",
    'inv(',
    'det(',
    'sum(',
    'tanh',
    'diag(',
    'ones(2, 3)',
    'matrix(1)',
    '; ',
    ' = ',
    "'*",
    '+ eye',
  ],
];

/** Pieces of other languages, look-alikes, and what cannot be seen. */
const strange: readonly string[] = [
  ...'_.eE\n\t[]{}|\\$@!#%:<>&~?"`',
  ...[
    "''",
    '**',
    '==',
    '1e999',
    '1_0',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    '\u200b',
    '\u00a0',
    '\ufeff',
  ],
  ...[
    '−',
    '×',
    '·',
    '∗',
    '′',
    '’',
    'Х',
    'Α',
    'λ',
    '２',
    '“',
    '²',
    '√',
    '‖',
    'é',
    '\u202e',
    '\u0302',
    '\u2028',
  ],
  ...['𝐀', '🙂', '\ud800', '\udc00', '\0', '\x7f', '\v', '\u{10ffff}'],
];

function mutated(random: Random, texts: readonly string[]): string {
  const upTo = (count: number): number => Math.floor(random() * count);
  const pick = (items: readonly string[]): string => items[upTo(items.length)];
  const piece = (): string => pick(random() < 0.75 ? own : strange);
  let text = pick(texts);
  for (let count = 1 + upTo(3); count > 0; count -= 1) {
    const at = upTo(text.length + 1);
    const to = Math.min(text.length, at + 1 + upTo(6));
    switch (upTo(8)) {
      case 0:
        text = text.slice(0, at) + text.slice(to);
        break;
      case 1:
      case 2:
        text = text.slice(0, at) + piece() + text.slice(at);
        break;
      case 3:
        text = text.slice(0, at) + piece() + text.slice(at + 1);
        break;
      case 4:
        text = text.slice(0, to) + text.slice(at, to).repeat(1 + upTo(3)) + text.slice(to);
        break;
      case 5:
        text = text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
        break;
      case 6: {
        const other = pick(texts);
        text = text.slice(0, at) + other.slice(upTo(other.length));
        break;
      }
      default:
        text = text.slice(0, at) + pick(texts) + text.slice(at);
    }
    // Now and then a text of thousands of characters.
    if (random() < 0.001) text = text.repeat(1 + upTo(60));
  }
  return text;
}

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
  const values = new Map([['X', randomMatrix(shape, seededRandom(1))]]);
  const functionTexts = [
    'tanh(t)',
    'g(t) = tanh(t)^2 + 1',
    'log(1 + exp(-t))/2',
    'relu(x) - 0.1*relu(-x)',
    '3',
    'sigmoid(t).*t',
    'sum(t) + det(t)',
  ];
  const { kinds, slow } = fuzz(
    MUTATIONS / 10,
    functionTexts,
    (text) => parseFunction('g', text),
    (g, text) => {
      const { rows, columns } = evaluate(build.applyElementwise(g, argument), values);
      if (rows !== 3 || columns !== 2) throw new Error(`${JSON.stringify(text)} changes the shape`);
    },
  );
  expect(slow).toEqual([]);
  for (const kind of ['value', 'syntax', 'undeclared', 'domain'])
    expect(kinds.get(kind), kind).toBeGreaterThan(50);
});
