import { MathError } from '../errors';
import type { Expression } from '../expression/types';
import { isScalar } from '../matrix/shape';
import * as build from '../operators/build';
import { joined } from './binary';
import { called } from './calls';
import { type Context, isSizeless, type Value } from './context';
import { shortened } from './excerpt';
import { isKnown } from './known';
import { listed, nearest, nearestFunction } from './names';
import { exampleOf } from './reading';
import { bounded, sized, textOf } from './refuse';
import { bareIdentity, joinedSizeless, onValue } from './sizeless';
import type { BinarySyntax, NameSyntax, Program, Syntax } from './syntax';
import { refuseTransposeMark } from './transpose-mark';

/**
 * What a text means: names are looked up, shapes checked, and the canonical expression built.
 * @throws MathError of every kind that concerns meaning.
 */
export function elaborate(context: Context, { definitions, result }: Program): Expression {
  for (const { name, value } of definitions) context.locals.set(name, meaningOf(context, value));
  return sized(meaningOf(context, result));
}

/** The value of a part. Recursion is as deep as brackets nest; a row of signs, however long, is a loop. */
function meaningOf(context: Context, node: Syntax): Value {
  switch (node.kind) {
    case 'number':
      return build.constant(node.value);
    case 'name':
      return nameValue(context, node);
    case 'group':
      return meaningOf(context, node.inner);
    case 'prefix': {
      const operand = meaningOf(context, node.operand);
      return node.sign === '-' ? onValue(operand, build.negate) : operand;
    }
    case 'transpose': {
      let value = meaningOf(context, node.operand);
      for (let count = 0; count < node.primes; count += 1) value = onValue(value, build.transpose);
      return value;
    }
    case 'call': {
      const operands = node.operands.map((operand) => meaningOf(context, operand));
      return bounded(context, called(context, node, operands), node);
    }
    case 'binary':
      return rowValue(context, node);
  }
}

/** `a + b + c + …`: from the innermost left operand to the right. */
function rowValue(context: Context, root: BinarySyntax): Value {
  const row: BinarySyntax[] = [];
  let node: Syntax = root;
  while (node.kind === 'binary') {
    row.push(node);
    node = node.left;
  }
  if (node.kind === 'name' && node.name === 'e' && !isKnown(context, 'e')) refusePowerOfE(context, row);
  let left = meaningOf(context, node);
  let inner: Value | undefined;
  for (let part = row.pop(); part; part = row.pop()) {
    refuseTransposeMark(context, part);
    const right = meaningOf(context, part.right);
    const waits = isSizeless(left) || isSizeless(right);
    left = waits
      ? joinedSizeless(context, part, left, right)
      : joined(context, part, left as Expression, right as Expression, inner);
    left = bounded(context, left, part);
    inner = right;
  }
  return left;
}

/** `e^s`: the first sign of a row whose first operand is a bare `e`. */
function refusePowerOfE(context: Context, row: readonly BinarySyntax[]): void {
  const power = row[row.length - 1];
  if (power.sign !== '^' && power.sign !== '.^') return;
  const exponent = power.right.kind === 'group' ? power.right.inner : power.right;
  const replacement = `exp(${textOf(context, exponent)})`;
  const value = meaningOf(context, exponent);
  // e^A is another matrix than the one that exp gives, entry by entry.
  const entrywise = power.sign === '.^' || (!isSizeless(value) && isScalar(value.shape));
  const sentence = entrywise
    ? `e is not declared. A power of e is written exp: ${shortened(replacement)}.`
    : `e is not declared. exp works entry by entry: ${shortened(replacement)} raises e to each entry.`;
  const { span } = power;
  throw new MathError('undeclared', sentence, span, entrywise ? { span, replacement } : undefined);
}

function nameValue(context: Context, { name, span }: NameSyntax): Value {
  const local = context.locals.get(name);
  if (local) return local;
  const shape = context.shapes.get(name);
  if (shape) return build.variable(name, shape);
  if (name === 'eye') return bareIdentity(span);
  if (isKnown(context, name)) {
    const word = shortened(name);
    const { owner } = context;
    const example = name === 'ones' || name === 'zeros' ? `${name}(2, 3)` : `${word}(${exampleOf(context)})`;
    throw new MathError(
      'syntax',
      `${word} is a function and needs its argument in brackets, as in ${example}.`,
      span,
      owner && { span, replacement: `${name}(${owner.number})` },
    );
  }
  throw undeclared(context, name, span);
}

/** What stands for constants that have no name in the language. */
const CONSTANTS = {
  e: ['A power of e is written exp, as in exp(X); the number is 2.71828.', '2.71828'],
  pi: ['Write the number, 3.141592653589793.', '3.141592653589793'],
} as const;

function undeclared(context: Context, name: string, span: NameSyntax['span']): MathError {
  const declared = [...context.locals.keys(), ...context.shapes.keys()];
  const word = shortened(name);
  const constant = name === 'e' || name === 'pi' ? CONSTANTS[name] : undefined;
  if (constant) {
    const [sentence, replacement] = constant;
    return new MathError('undeclared', `${name} is not declared. ${sentence}`, span, { span, replacement });
  }
  const near = nearest(name, declared) ?? (nearestFunction(name, []) === 'eye' ? 'eye' : undefined);
  if (near) {
    return new MathError('undeclared', `${word} is not declared. Did you mean ${near}?`, span, {
      span,
      replacement: near,
    });
  }
  const [only, ...others] = declared;
  const known =
    only === undefined
      ? 'No variable is declared yet.'
      : others.length === 0
        ? `The only declared name is ${shortened(only)}.`
        : `The declared names are ${listed(declared)}.`;
  return new MathError('undeclared', `${word} is not declared. ${known}`, span);
}
