import {
  type DerivationLine,
  type Expression,
  toText,
  type WrittenDerivation,
  writtenLatex,
} from '../../math';

/** The matrix that stands beside a line of a derivation: a gradient. */
export interface LineMatrix {
  /** The node whose gradient it is. */
  readonly node: Expression;
  /** What it is called, in the language: `df/d(X*W)`, or `2*(g(X*W)-Y)`. */
  readonly name: string;
  readonly latex: string;
  /** Still to be found in this line, or the answer; or known, since the line has filled it in. */
  readonly role: 'result' | 'upstream';
}

/**
 * What a line is about: the part of it that is still to be differentiated; where there is none, what the line has filled in for the last one;
 * and where it fills nothing in, the gradient itself.
 */
export function lineMatrix(
  written: WrittenDerivation,
  { pending, step }: DerivationLine,
  symbols: ReadonlyMap<string, string>,
): LineMatrix {
  const [open] = pending;
  if (!open && step?.kind === 'rule') {
    const { operand, stated } = step;
    const latex = writtenLatex(written, stated, { symbols });
    return { node: operand, name: toText(stated), latex, role: 'upstream' };
  }
  const node = open ?? written.variable;
  const found = [...written.symbols].find(
    ([, symbol]) => symbol.kind === 'derivative' && symbol.node === node && symbol.part === undefined,
  );
  // A variable that f does not contain has no symbol: its gradient is 0 at once.
  const name = found?.[0] ?? `df/d${toText(node)}`;
  const latex = found ? writtenLatex(written, found[1].symbol, { symbols }) : name;
  return { node, name, latex, role: 'result' };
}
