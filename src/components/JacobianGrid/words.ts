import { type EntryPosition, ruleById } from '../../math';
import { type GridNumbers, STEPS, type Stage, type StepId } from '../../state/figures/jacobian-grid';
import { formatNumber } from '../../state/numbers/format';
import { type Statement, statementOf } from '../RuleCard/statement';

/** A step's formulas, and its text for those who hear the page. */
export interface GridStatement extends Statement {
  readonly text: string;
}

const TEXTS: Readonly<Record<StepId, string>> = {
  'right-multiplication': 'X times W',
  'elementwise-function': 'g of X',
  'matrix-addition': 'X plus C',
};

/** What is to be known of a step beside its matrices. */
export const STEP_NOTES: Readonly<Partial<Record<StepId, string>>> = {
  'elementwise-function': 'Here g = tanh.',
  'matrix-addition': 'Neither X nor C changes dG/dX.',
};

/** The formulas of every step, printed from the rules. */
export function gridStatements(): Readonly<Record<StepId, GridStatement>> {
  const entries = STEPS.map((id) => {
    const rule = ruleById(id);
    if (!rule) throw new Error(`There is no rule "${id}".`);
    return [id, { ...statementOf(rule), text: TEXTS[id] }] as const;
  });
  return Object.fromEntries(entries) as Record<StepId, GridStatement>;
}

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  slices: 'Lay out',
  weighted: 'Weight',
  totals: 'Add up',
};

/** What the grid is at each stage, as LaTeX. */
export const STAGE_SYMBOLS: Readonly<Record<Stage, string>> = {
  slices: '\\frac{d\\val{G}}{d\\var{X}}',
  weighted: '\\up{\\frac{df}{dG}} \\odot \\frac{\\partial\\val{G}}{\\partial\\var{X}_{ij}}',
  totals: '\\res{\\frac{df}{dX}}',
};

/** What is seen at each stage. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  slices:
    'One slice for each entry of X: how every entry of G moves when that entry moves. Cells without colour are 0.',
  weighted: 'Each slice times df/dG, entry by entry: how much of each movement reaches f.',
  totals: 'Each slice added up to one number. The grid has become df/dX, in the shape of X.',
};

/** `₂₃`: a place as indices of one digit each; it is counted from 0. */
export function indices({ row, column }: EntryPosition): string {
  return String.fromCodePoint(0x2081 + row, 0x2081 + column);
}

/** A number as a factor: in brackets where it is negative. */
function factor(value: number): string {
  return value < 0 ? `(${formatNumber(value)})` : formatNumber(value);
}

/** How the slice of an entry becomes its number of `df/dX`: the terms that are not 0, and their sum. */
export function sliceSentence({ slices, upstream, totals }: GridNumbers, entry: EntryPosition): string {
  const index = entry.row * totals.columns + entry.column;
  const slice = slices[index].data;
  const moved = [...slice.keys()].filter((at) => slice[at] !== 0);
  const x = `X${indices(entry)}`;
  if (moved.length === 0) return `${x} moves no entry of G, so ∂f/∂${x} = 0.`;
  const terms = moved.map((at) => `${factor(upstream.data[at])} · ${factor(slice[at])}`);
  return `${x} moves ${moved.length} of the ${slice.length} entries of G. Each counts as df/dG says: ∂f/∂${x} = ${terms.join(' + ')} = ${formatNumber(totals.data[index])}.`;
}
