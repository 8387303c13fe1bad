import { MathError } from '../errors';
import type { Expression } from '../expression/types';
import * as build from '../operators/build';
import { joined } from './binary';
import { called } from './calls';
import { type Context, isSizeless, type Value } from './context';
import { shortened } from './excerpt';
import { isBuiltIn, listed, nearest, nearestFunction } from './names';
import { asOperand, bounded, named, sized } from './refuse';
import { bareIdentity, joinedSizeless, onValue } from './sizeless';
import type { BinarySyntax, NameSyntax, Program, Syntax } from './syntax';

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
  let left = meaningOf(context, node);
  let inner: Value | undefined;
  for (let part = row.pop(); part; part = row.pop()) {
    const right = operandValue(context, part);
    const waits = isSizeless(left) || isSizeless(right);
    left = waits
      ? joinedSizeless(context, part, left, right)
      : joined(context, part, left as Expression, right as Expression, inner);
    left = bounded(context, left, part);
    inner = right;
  }
  return left;
}

/** The right operand of a sign. `X^T` with no T declared is a transpose in LaTeX's manner, and is said to be one. */
function operandValue(context: Context, { sign, left, right }: BinarySyntax): Value {
  if (
    sign === '^' &&
    right.kind === 'name' &&
    (right.name === 'T' || right.name === 't') &&
    !isKnown(context, right.name)
  ) {
    const span = { start: left.span.start, end: right.span.end };
    const replacement = `${asOperand(context, left)}'`;
    throw new MathError(
      'undeclared',
      `${right.name} is not declared. For the transpose of ${named(context, left)} write ${shortened(replacement)}.`,
      right.span,
      { span, replacement },
    );
  }
  return meaningOf(context, right);
}

function isKnown({ locals, shapes, functions }: Context, name: string): boolean {
  return locals.has(name) || shapes.has(name) || functions.has(name) || isBuiltIn(name);
}

function nameValue(context: Context, { name, span }: NameSyntax): Value {
  const local = context.locals.get(name);
  if (local) return local;
  const shape = context.shapes.get(name);
  if (shape) return build.variable(name, shape);
  if (name === 'eye') return bareIdentity(span);
  if (isKnown(context, name)) {
    const word = shortened(name);
    const example = name === 'ones' || name === 'zeros' ? `${name}(2, 3)` : `${word}(X)`;
    throw new MathError(
      'syntax',
      `${word} is a function and needs its argument in brackets, as in ${example}.`,
      span,
    );
  }
  throw undeclared(context, name, span);
}

/** What stands for constants that have no name in the language. */
const CONSTANTS = {
  e: 'A power of e is written exp(X).',
  pi: 'Write the number, 3.141592653589793.',
} as const;

function undeclared(context: Context, name: string, span: NameSyntax['span']): MathError {
  const declared = [...context.locals.keys(), ...context.shapes.keys()];
  const word = shortened(name);
  const constant = name === 'e' || name === 'pi' ? CONSTANTS[name] : undefined;
  if (constant) return new MathError('undeclared', `${name} is not declared. ${constant}`, span);
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
