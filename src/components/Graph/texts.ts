import {
  build,
  type Expression,
  nodeLatex,
  ruleFor,
  stepLatex,
  substitute,
  toLatex,
  withNames,
} from '../../math';
import { nodeText } from '../../state/sandbox/focus';
import type { Passage } from '../../state/sandbox/graph';
import { aroundHole, HOLE } from '../Lanes/around-hole';

/** What stands on a way between two stations. */
export interface Signs {
  /** What the step does, before and after a matrix that rides on the way. */
  readonly before: string;
  readonly after: string;
  /** What its rule does to the upstream; empty where no gradient comes back here. */
  readonly back: string;
}

/** The formulas of a graph, as LaTeX. */
export interface Texts {
  /** A node's symbol or formula. */
  labelOf(node: Expression): string;
  /** `df/d·` of a node. */
  gradientLabelOf(node: Expression): string;
  signsOf(passage: Passage): Signs;
}

/** What the formulas are of. */
export interface TextSource {
  readonly f: Expression;
  readonly variable: string;
  /** The symbols in the colours of their roles. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Names for parts whose formulas are long. */
  readonly names: ReadonlyMap<Expression, string>;
  /** Whether a gradient comes back to a node. */
  hasGradient(node: Expression): boolean;
}

/** Stands in the place of a matrix that rides on the way, to find its place in the sign. */
const RIDER = '\\rider';
/** Stands for an operand in a sign. */
const DOT = '(\\cdot)';
const UPSTREAM = 'upstream';
const OPERAND = 'operand';
/** A formula of more characters than this is left out of a sign: it stands at its own station. */
const LONG = 8;

/** The formulas of the nodes and ways of one `f`. */
export function textsOf({ f, variable, symbols, names, hasGradient }: TextSource): Texts {
  const labelOf = (node: Expression): string => nodeLatex(node, { names, symbols });

  function forward({ position, to, riders }: Passage): Pick<Signs, 'before' | 'after'> {
    const given = new Map<number, string | Expression>();
    to.operands.forEach((operand, place) => {
      if (place === position) given.set(place, HOLE);
      else if (riders.includes(operand)) given.set(place, RIDER);
      else if (operand.operands.length > 0 && lengthOf(labelOf(operand)) > LONG) given.set(place, '\\ldots');
      else given.set(place, withNames(operand, names));
    });
    const latex = stepLatex(to, given, { symbols });
    const [before, after = ''] = latex.split(RIDER);
    if (isWhole(before) && isWhole(after))
      return { before: opened(before, latex), after: opened(after, latex) };
    // The matrix stands within brackets, which cannot be taken apart: it follows on the whole sign, which has its symbol.
    const [rider] = riders;
    const sign = latex.replace(RIDER, labelOf(rider)).replaceAll(HOLE, `{${DOT}}`);
    return { before: `${sign}\\;\\text{ with}`, after: '' };
  }

  function back({ position = 0, from, to }: Passage): string {
    if (!hasGradient(from)) return '';
    // Where f itself is the step's value, the upstream is 1, and the rule speaks of the operand alone.
    const upstream = to === f ? build.constant(1) : build.variable(UPSTREAM, to.shape);
    const pulled = ruleFor(to, position).pullback(upstream, to, position);
    const latex = toLatex(withNames(pulled, names), { symbols: new Map([...symbols, [UPSTREAM, HOLE]]) });
    if (lengthOf(latex) > LONG && to === f) {
      const bare = substitute(pulled, from, build.variable(OPERAND, from.shape));
      const sign = toLatex(bare, { symbols: new Map([...symbols, [OPERAND, DOT]]) });
      return sign.replaceAll(`\\mathopen{}\\left(${DOT}\\right)`, DOT);
    }
    return latex === HOLE ? '=' : opened(latex);
  }

  return {
    labelOf,
    gradientLabelOf(node) {
      const role = node.attributes.name === variable ? 'res' : 'up';
      if (node === f) return `\\${role}{\\frac{df}{df}}`;
      const label = labelOf(node);
      const compound = !names.has(node) && node.operands.length > 0 && !nodeText(node).endsWith(')');
      return `\\${role}{\\frac{df}{d${compound ? `(${label})` : label}}}`;
    },
    signsOf: (passage) =>
      passage.position === undefined
        ? { before: '\\cdots', after: '', back: hasGradient(passage.from) ? '\\cdots' : '' }
        : { ...forward(passage), back: back(passage) },
  };
}

/** A node's name for those who hear the page, and its gradient's: `X*W` and `df/d(X*W)`; the last is `f`. */
export function spokenNames(node: Expression, last: boolean): { value: string; gradient: string } {
  if (last) return { value: 'f', gradient: 'df/df' };
  const text = nodeText(node);
  return { value: text, gradient: node.operands.length === 0 ? `df/d${text}` : `df/d(${text})` };
}

/** About how many characters a formula shows. */
export function lengthOf(latex: string): number {
  return latex
    .replace(/\\(var|con|val|up|res|left|right|mathopen|mathbf|mathit|mathrm|operatorname)\b/g, '')
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[{}\\^_\s]/g, '').length;
}

/** A sign without the value that travels; where nothing would tell its place, as in a fraction or under a power, a dot keeps it. */
function opened(latex: string, whole = latex): string {
  const unclear = whole.includes('\\frac') || whole.includes(`${HOLE}^`) || whole.split(HOLE).length > 2;
  return unclear ? latex.replaceAll(HOLE, DOT) : aroundHole(latex);
}

/** Whether a piece of LaTeX closes all that it opens. */
function isWhole(latex: string): boolean {
  const count = (pattern: RegExp): number => latex.match(pattern)?.length ?? 0;
  return count(/\\left\b/g) === count(/\\right\b/g) && count(/\{/g) === count(/\}/g);
}
