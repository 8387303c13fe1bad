import type { DerivationLine, WrittenDerivation } from '../derivation/written-line';
import { derivativeName } from '../derivation/written-symbols';
import { type DerivationLatexOptions, writtenLatex } from './derivation';
import { toText } from './text';

/** A piece of mathematics in the language and as LaTeX. */
export interface Matched {
  readonly text: string;
  readonly latex: string;
}

/** Why a line holds. */
export interface LineReason {
  /** The rule's name, or what else was done: `left multiplication`, `sum over occurrences`, `simplified`. */
  readonly name: string;
  /** What it was done to: `G: W ↦ X*W`, or `f: …` where the step ends in `f`. */
  readonly matched?: Matched;
}

/** Why a line holds, in its pieces. */
export function lineReason(
  written: WrittenDerivation,
  { kind, step, manner, start }: DerivationLine,
  options: DerivationLatexOptions = {},
): LineReason {
  const { f } = written.derivation;
  if (kind === 'definition') return { name: 'a name for a part of f' };
  if (!step) {
    if (start) return { name: 'the lines above, put together' };
    if (manner) return { name: manner === 'expanded' ? 'multiplied out' : 'simplified' };
    const variable = toText(written.variable);
    return { name: f === written.variable ? `f is ${variable} itself` : `f does not contain ${variable}` };
  }
  if (step.kind === 'total') {
    const node = written.used(step.node);
    const count = step.contributions.length;
    const matched = {
      text: `${toText(node)} in ${count} places`,
      latex: `${writtenLatex(written, node, options)} \\text{ in ${count} places}`,
    };
    return { name: 'sum over occurrences', matched };
  }
  const [from, to] = [written.used(step.operand), written.spelledOut(step.node)];
  const letter = step.node === f ? 'f' : 'G';
  const [fromLatex, toLatex] = [from, to].map((side) => writtenLatex(written, side, options));
  return {
    name: step.rule.name,
    matched: {
      text: `${letter}: ${toText(from)} ↦ ${toText(to)}`,
      latex: `${letter}\\colon\\; ${fromLatex} \\mapsto ${toLatex}`,
    },
  };
}

/** What the rewrites of a line say, each once, in the order in which they were used first. */
export function rewriteSentences({ rewrites }: DerivationLine): string[] {
  return [...new Set(rewrites.map(({ rewrite }) => rewrite.sentence))];
}

/** What a line gives, in the language: `df/dW`, `[df/dX]_1`, the name of a part. */
function leftText(written: WrittenDerivation, { kind, left, leftPart }: DerivationLine): string {
  const used = written.used(left ?? written.variable);
  return kind === 'definition' ? toText(used) : derivativeName(used, leftPart);
}

/** A line in the language: `df/dW = X'*df/d(X*W)`. */
export function lineText(written: WrittenDerivation, line: DerivationLine): string {
  return `${leftText(written, line)} = ${toText(line.right)}`;
}

/** A line as a sentence: `(1) df/dW = X'*df/d(X*W), by left multiplication, with G: W ↦ X*W.` */
export function lineSentence(written: WrittenDerivation, line: DerivationLine): string {
  const equation = lineText(written, line);
  if (line.kind === 'definition') return `Let ${equation}.`;
  const { name, matched } = lineReason(written, line);
  const why = rewriteSentences(line).join('; ');
  if (line.start) return `${equation}, by ${name}${why && `, simplified, since ${why}`}.`;
  if (line.tag === undefined)
    return `${equation}, ${line.manner ? '' : 'since '}${name}${why && `, since ${why}`}.`;
  const simplified = why && `, simplified, since ${why}`;
  return `(${line.tag}) ${equation}, by ${name}, with ${matched?.text}${simplified}.`;
}
