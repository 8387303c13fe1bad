import type { Random, Scope } from '../../src/math';

/** Variables of every shape, functions that are well and ill, and names that objects have. */
export const scope: Scope = {
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

/** Formulas that mutations start from. */
export const texts: readonly string[] = [
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

/** A product of factors, each with its own number. */
const factors = (count: number): string =>
  Array.from({ length: count }, (_, index) => `(t + ${index + 1})`).join('*');

/** Bodies of functions that mutations start from; the long ones have derivatives of many terms. */
export const bodies: readonly string[] = [
  'tanh(t)',
  'g(t) = tanh(t)^2 + 1',
  'log(1 + exp(-t))/2',
  'relu(x) - 0.1*relu(-x)',
  '3',
  'sigmoid(t).*t',
  'sum(t) + det(t)',
  factors(12),
  factors(40),
  `1/(${factors(20)})`,
  `${'tanh('.repeat(20)}t${')'.repeat(20)}`,
  Array.from({ length: 12 }, (_, index) => `sin(${index + 1}*t)*exp(-t^${index + 2})`).join(' + '),
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

/** One of the texts after one to three slips, pastes or accidents. */
export function mutated(random: Random, texts: readonly string[]): string {
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
