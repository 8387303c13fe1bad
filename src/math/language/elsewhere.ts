import { isScalar, isSquare, type Shape, sameShape } from '../matrix/shape';
import { type Context, isSizeless, type Value } from './context';
import { shortened } from './excerpt';
import { asOperand, textOf, transposeText } from './refuse';
import type { CallSyntax, Syntax } from './syntax';

/** What to say of a function that other systems have, and what to put in the place of its call. */
export interface Advice {
  readonly sentence: string;
  readonly replacement?: string;
}

/** An argument of such a call. */
interface Argument {
  readonly text: string;
  /** The text in brackets, where a sign beside it would take a part of it. */
  readonly factor: string;
  /** The text of its transpose. */
  readonly turned: string;
  /** Undefined where the size waits for a neighbour of its `eye`. */
  readonly shape: Shape | undefined;
}

/** The advice for a call's arguments; `owner` is the function whose text the call stands in. */
type Advise = (given: readonly Argument[], owner: string | undefined) => Advice | undefined;

const write = (replacement: string, note = ''): Advice => ({
  sentence: `Write ${shortened(replacement)}${note}.`,
  replacement,
});

const isVector = ({ rows, columns }: Shape): boolean => rows === 1 || columns === 1;

/** A function of one argument, as a formula of its text, or where signs stand beside it of its `factor`; `point` is that of `.^`. */
function of(formula: (text: string, factor: string, point: string) => string): Advise {
  return ([first, ...others]) => {
    if (!first?.shape || others.length > 0) return undefined;
    return write(formula(first.text, first.factor, isScalar(first.shape) ? '' : '.'));
  };
}

const none =
  (sentence: string): Advise =>
  () => ({ sentence });

const isZero = ({ text }: Argument): boolean => /^0(?:\.0*)?$/.test(text);

function agree({ shape: first }: Argument, { shape: second }: Argument): boolean {
  return !!first && !!second && (isScalar(first) || isScalar(second) || sameShape(first, second));
}

/** `max(0, t)`, and the larger of any two. */
const larger: Advise = ([first, second, ...others]) => {
  if (!first || others.length > 0) return undefined;
  if (!second) return { sentence: 'None here finds the largest entry.' };
  const [other, zero] = isZero(first) ? [second, first] : [first, second];
  if (isZero(zero)) return write(`relu(${other.text})`, `, the larger of 0 and ${shortened(other.text)}`);
  return agree(first, second)
    ? write(`${second.factor} + relu(${first.text} - ${second.factor})`)
    : undefined;
};

const smaller: Advise = ([first, second, ...others]) => {
  if (!first || others.length > 0) return undefined;
  if (!second) return { sentence: 'None here finds the smallest entry.' };
  const [other, zero] = isZero(first) ? [second, first] : [first, second];
  if (isZero(zero))
    return write(`-relu(-${other.factor})`, `, the smaller of 0 and ${shortened(other.text)}`);
  return agree(first, second)
    ? write(`${second.factor} - relu(${second.text} - ${first.factor})`)
    : undefined;
};

const inner: Advise = ([first, second, ...others]) => {
  if (!first?.shape || !second?.shape || others.length > 0) return undefined;
  const [one, other] = [first.factor, second.factor];
  if (isScalar(first.shape) && isScalar(second.shape)) return write(`${one}*${other}`);
  if (!sameShape(first.shape, second.shape))
    return { sentence: 'The matrix product is written *, as in A*B.' };
  if (first.shape.columns === 1) return write(`${first.turned}*${other}`);
  if (first.shape.rows === 1) return write(`${one}*${second.turned}`);
  const entries = `sum(${one}.*${other})`;
  // Of two shapes that are alike, only square ones have a matrix product that may have been meant.
  if (!isSquare(first.shape)) return write(entries, ' for the inner product');
  return { sentence: `Write ${entries} for the inner product, ${one}*${other} for the matrix product.` };
};

const mean: Advise = ([first, ...others], owner) => {
  if (owner) return { sentence: `A mean is one of all entries, so it cannot stand in ${owner}.` };
  if (!first?.shape || others.length > 0) return undefined;
  return write(`sum(${first.text})/${first.shape.rows * first.shape.columns}`);
};

const softmax: Advise = ([first, ...others], owner) => {
  if (owner) return { sentence: `It divides by a sum of all entries, so it cannot stand in ${owner}.` };
  if (!first?.shape || others.length > 0) return undefined;
  const powers = `exp(${first.text})`;
  return isVector(first.shape)
    ? write(`${powers}/sum(${powers})`)
    : write(`${powers}./sumcols(${powers})`, ', row by row');
};

/** `norm(a, 1)` and `norm(a, 2)`; of a matrix both mean something else than here. */
const norm: Advise = ([first, kind, ...others]) => {
  if (!first?.shape || !kind || others.length > 0) return undefined;
  if (isVector(first.shape) && (kind.text === '1' || kind.text === '2'))
    return write(`norm${kind.text}(${first.text})`);
  return { sentence: 'norm2 is the root of the sum of squares, norm1 the sum of absolute values.' };
};

const power: Advise = ([base, exponent, ...others]) => {
  if (!base?.shape || !exponent || others.length > 0) return undefined;
  return write(`${base.factor}${isScalar(base.shape) ? '^' : '.^'}${exponent.factor}`);
};

const square = of((_text, factor, point) => `${factor}${point}^2`);
const swish = of((text, factor, point) => `${factor}${point}*sigmoid(${text})`);

/** What other systems have and the language has not. */
const ELSEWHERE: ReadonlyMap<string, Advise> = new Map<string, Advise>([
  ['max', larger],
  ['maximum', larger],
  ['min', smaller],
  ['minimum', smaller],
  ['dot', inner],
  ['mean', mean],
  ['average', mean],
  ['avg', mean],
  ['softmax', softmax],
  ['norm', norm],
  ['pow', power],
  ['power', power],
  ['square', square],
  ['sqr', square],
  ['silu', swish],
  ['swish', swish],
  ['sinh', of((text, factor) => `(exp(${text}) - exp(-${factor}))/2`)],
  ['cosh', of((text, factor) => `(exp(${text}) + exp(-${factor}))/2`)],
  ['log2', of((text) => `log(${text})/log(2)`)],
  ['log10', of((text) => `log(${text})/log(10)`)],
  ['log1p', of((_text, factor) => `log(1 + ${factor})`)],
  ['expm1', of((text) => `exp(${text}) - 1`)],
  ['exp2', of((_text, factor, point) => `2${point}^${factor}`)],
  ['cot', of((text, _factor, point) => `1${point}/tan(${text})`)],
  ['sec', of((text, _factor, point) => `1${point}/cos(${text})`)],
  ['csc', of((text, _factor, point) => `1${point}/sin(${text})`)],
  ['expm', none('exp works entry by entry and is another function.')],
  ['logm', none('log works entry by entry and is another function.')],
  ['sqrtm', none('sqrt works entry by entry and is another function.')],
  ['pinv', none('inv takes a square matrix that has an inverse.')],
]);

/** Names whose letters are near one of ours, with another meaning. */
const OTHERS: ReadonlySet<string> = new Set(
  'gelu elu selu celu prelu arcsinh arccosh arctanh asinh acosh atanh atan2 arctan2 sinc cov sind cosd tand sinm cosm tanm'.split(
    ' ',
  ),
);

/** Whether a name means something elsewhere that the language has not, and so is no slip of another name. */
const isElsewhere = (name: string): boolean => OTHERS.has(name) || (ELSEWHERE.has(name) && name !== 'norm');

/** The advice about a function of other systems; undefined for a name that may be a slip. */
export function fromElsewhere(
  context: Context,
  node: CallSyntax,
  operands: readonly Value[],
): Advice | undefined {
  const name = node.name.toLowerCase();
  const given = node.operands.map((part, index) => argument(context, part, operands[index]));
  const advice = ELSEWHERE.get(name)?.(given, context.owner && shortened(context.owner.name));
  if (!advice)
    return isElsewhere(name) ? { sentence: 'Write it with the functions that there are.' } : undefined;
  const { sentence, replacement } = advice;
  if (replacement === undefined || !isTornBy(replacement, context.source, node)) return advice;
  return { sentence, replacement: `(${replacement})` };
}

/** Whether the signs beside a call would take a part of what stands in its place. */
function isTornBy(replacement: string, source: string, { span }: CallSyntax): boolean {
  let outermost = replacement;
  for (let inner = ''; inner !== outermost; ) {
    inner = outermost;
    outermost = inner.replaceAll(/\([^()]*\)/g, '');
  }
  const before = source.slice(0, span.start).trimEnd();
  const after = source.slice(span.end).trimStart();
  if (/[+-]/.test(outermost)) return /[-*/^]$/.test(before) || /^[*/^.'ᵀ⊙]/.test(after);
  return /[*/^']/.test(outermost) && (/[*/^⊙]$/.test(before) || /^(?:\.?\^|['ᵀ])/.test(after));
}

function argument(context: Context, part: Syntax, value: Value): Argument {
  return {
    text: textOf(context, part),
    factor: asOperand(context, part),
    turned: transposeText(context, part),
    shape: isSizeless(value) ? undefined : value.shape,
  };
}
