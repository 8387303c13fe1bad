import type { DerivationLine, WrittenDerivation } from '../derivation/written-line';
import { type DerivationLatexOptions, lineLatex } from './derivation';
import { lineReason, rewriteSentences } from './derivation-sentence';

function equation(written: WrittenDerivation, line: DerivationLine, options: DerivationLatexOptions): string {
  const { left, relation, right } = lineLatex(written, line, options);
  const sides = `${left}${left && ' '}&${relation} ${right}`;
  return line.tag === undefined ? sides : `${sides} \\tag{${line.tag}}`;
}

function note(
  written: WrittenDerivation,
  line: DerivationLine,
  options: DerivationLatexOptions,
): string | undefined {
  const { name, matched } = lineReason(written, line, options);
  const why = rewriteSentences(line).join('; ');
  const simplified = why && `, simplified: ${why}`;
  if (line.tag !== undefined) return `For (${line.tag}): ${name}, with $${matched?.latex}$${simplified}.`;
  if (line.start) return `Last: ${name}${simplified}.`;
  return line.manner && `Then ${name}${why && `: ${why}`}.`;
}

/**
 * The whole derivation as LaTeX that stands in a document as it is, with amsmath alone where no symbols are given: one aligned block with
 * numbered lines, and beneath it what each of them uses.
 */
export function derivationLatex(written: WrittenDerivation, options: DerivationLatexOptions = {}): string {
  const equations = written.lines.map((line) => `  ${equation(written, line, options)}`);
  const notes = written.lines.flatMap((line) => note(written, line, options) ?? []);
  const block = ['\\begin{align*}', equations.join(' \\\\\n'), '\\end{align*}'];
  const beneath = notes.length === 0 ? [] : [`\\noindent\n${notes.join(' \\\\\n')}`];
  return [...block, ...beneath].join('\n');
}
