import { expect } from 'vitest';
import {
  build,
  compile,
  type Derivation,
  type DerivationLine,
  type Expression,
  inOrder,
  lineText,
  type Matrix,
  nodeGradients,
  type RewriteStep,
  randomMatrix,
  type Scope,
  type Shape,
  seededRandom,
  variableNames,
  type WrittenDerivation,
} from '../../src/math';
import { relativeError } from './support';

/** How many lines were compared, and how many were not, since a number of theirs is not finite. */
export interface Judged {
  compared: number;
  notFinite: number;
}

/** What came back from one place of a node, as the engine's trace has it. */
function partOf({ steps }: Derivation, node: Expression, part: number): Expression {
  const total = steps.find((step) => step.kind === 'total' && step.node === node);
  return (total?.kind === 'total' ? total.contributions[part - 1] : undefined) as Expression;
}

/** What a symbol of a line stands for, as an expression in the variables of `f`. */
function meanings({ derivation, symbols }: WrittenDerivation): Map<string, Expression> {
  const gradients = nodeGradients(derivation);
  const found = new Map<string, Expression>();
  for (const [name, symbol] of symbols) {
    if (symbol.kind === 'value') found.set(name, symbol.node);
    else if (symbol.part === undefined) found.set(name, gradients.get(symbol.node) as Expression);
    else found.set(name, partOf(derivation, symbol.node, symbol.part));
  }
  return found;
}

/** What a line's right side must come to. */
function expected({ derivation, style }: WrittenDerivation, line: DerivationLine): Expression {
  if (style === 'chain' || !line.left) return derivation.gradient;
  if (line.kind === 'definition') return line.left;
  if (line.leftPart !== undefined) return partOf(derivation, line.left, line.leftPart);
  return nodeGradients(derivation).get(line.left) as Expression;
}

/** An expression with each key of a map in the form of its value, operands first. */
function replaced(root: Expression, forms: ReadonlyMap<Expression, Expression>): Expression {
  const done = new Map<Expression, Expression>();
  for (const node of inOrder([root])) {
    const now = build.rebuild(
      node,
      node.operands.map((operand) => done.get(operand) as Expression),
    );
    done.set(node, forms.get(now) ?? now);
  }
  return done.get(root) as Expression;
}

/** An expression after rewrites, one after the other, each wherever it fits. */
export function rewritten(root: Expression, steps: readonly RewriteStep[]): Expression {
  let now = root;
  for (const { before, after } of steps) now = replaced(now, new Map([[before, after]]));
  // A form that comes back once it has been rewritten is rewritten again, without another record.
  const all = new Map(steps.map(({ before, after }) => [before, after]));
  for (let last = root; last !== now; ) {
    last = now;
    now = replaced(now, all);
  }
  return now;
}

/** Holds every line of a written derivation against the numbers that it claims, and its rewrites against what they lead to. */
export function hold(
  written: WrittenDerivation,
  bindings: ReadonlyMap<string, Matrix>,
  judged: Judged = { compared: 0, notFinite: 0 },
): void {
  const { derivation, lines, form, style, variable } = written;
  const known = [...meanings(written)];
  const wanted = compile([
    ...lines.map((line) => expected(written, line)),
    ...known.map(([, meaning]) => meaning),
  ]).run(bindings);
  const all = new Map(bindings);
  for (const [index, [name]] of known.entries()) all.set(name, wanted[lines.length + index]);
  const results = compile(lines.map(({ right }) => right)).run(all);
  lines.forEach((line, index) => {
    expect(line.right.shape).toEqual((line.left ?? variable).shape);
    const [found, want] = [results[index], wanted[index]];
    // A rewrite may make a value finite that was not; a finite value never changes.
    if ([found, want].every(({ data }) => data.every(Number.isFinite))) {
      judged.compared += 1;
      expect(relativeError(found, want), lineText(written, line)).toBeLessThan(1e-7);
    } else judged.notFinite += 1;
    for (const { rewrite, before, after } of line.rewrites) expect(rewrite.apply(before)).toBe(after);
    if (line.kind === 'rewrite' && index > 0)
      expect(rewritten(line.start ?? lines[index - 1].right, line.rewrites)).toBe(line.right);
  });
  const last = lines[lines.length - 1];
  expect(last.pending).toEqual([]);
  const open = variableNames(last.right).filter((name) => written.symbols.get(name)?.kind === 'derivative');
  if (written.inOneFormula) expect(open).toEqual([]);
  else expect(last.kind).not.toBe('rewrite');
  if (style === 'chain' && form === 'factored') expect(last.right).toBe(derivation.gradient);
}

/** A scope of these shapes, with a `g` in it. */
export function scopeOf(shapes: Readonly<Record<string, readonly [number, number]>>): Scope {
  const entries = Object.entries(shapes).map(
    ([name, [rows, columns]]) => [name, { rows, columns }] as [string, Shape],
  );
  return { shapes: new Map(entries), functions: new Map([['g', 'tanh(t)']]) };
}

/** The lines of a written derivation, in the language. */
export function texts(written: WrittenDerivation): string[] {
  return written.lines.map((line) => lineText(written, line));
}

/** Values for a scope's variables. */
export function values({ shapes }: Scope, seed: number): Map<string, Matrix> {
  const random = seededRandom(seed);
  return new Map([...shapes].map(([name, shape]) => [name, randomMatrix(shape, random)]));
}
